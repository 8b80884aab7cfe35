public import Planning
public import Rostering

/// What can go wrong with a plan and what to do about it, for a screen of 80 columns.
public struct ContingencyText {
  /// Lines of a list before it is cut short.
  private static let most = 8

  private let site: Site
  private let report: ContingencyReport
  private let next: String

  /// The text of a report.
  ///
  /// - Parameters:
  ///   - site: The site of the plan.
  ///   - report: What was found out.
  ///   - next: What to do next.
  public init(site: Site, report: ContingencyReport, next: String) {
    (self.site, self.report, self.next) = (site, report, next)
  }

  /// The text.
  public var text: String {
    let spread = ContingencySpreadText(site: site, report: report)
    let sections = [
      heading, faults, risks, details, people, spread.drawn, spread.resilience,
      TextLines.wrapped(next, first: "Next: "),
    ]
    return sections.filter { !$0.isEmpty }.map { $0.joined(separator: "\n") }
      .joined(separator: "\n\n") + "\n"
  }

  private var heading: [String] {
    let horizon = site.horizon
    let last = horizon.date(ofDay: horizon.dayCount - 1)
    let dates = "\(site.name), \(horizon.date(ofDay: 0)) to \(last)"
    let state =
      report.isComplete ? [] : ["Stopped after \(report.done) of \(report.jobs) scenarios."]
    guard !report.risks.isEmpty else {
      return TextLines.wrapped("\(dates): no register of risks was given") + state
    }
    func count(_ impact: RiskReport.Impact) -> Int { report.risks.count { $0.impact == impact } }
    let fails = count(.fails)
    let parts =
      ["\(report.risks.count) risks", "\(count(.held)) held by the rota as it stands"]
      + (count(.answered) > 0 ? ["\(count(.answered)) answered by responses"] : [])
      + (count(.replanned) > 0 ? ["\(count(.replanned)) answered by planning again"] : [])
      + [fails == 0 ? "none fails" : "\(fails) \(fails == 1 ? "FAILS" : "FAIL")"]
    let meaning =
      fails == 0
      ? []
      : TextLines.wrapped(
        "FAILS: even with the best that the register allows, something that must hold does not."
      )
    return TextLines.wrapped("\(dates): " + parts.joined(separator: ", ")) + meaning + state
  }

  /// What only a fault of the program explains; nothing, unless there is one.
  private var faults: [String] {
    guard !report.faults.isEmpty else { return [] }
    return TextLines.wrapped(
      "Answers that break a rule, which is a fault of the program; do not follow them:"
    )
      + report.faults.prefix(Self.most).flatMap {
        TextLines.wrapped($0, first: "  - ", margin: 4)
      }
  }

  // MARK: Risks

  private var risks: [String] {
    guard !report.risks.isEmpty else { return [] }
    let hasReplan = report.risks.contains { $0.holding[.replan] != nil }
    var table = TextTable(
      [("Risk", .left), ("Chance", .right), ("As it stands", .left), ("Responses", .left)]
        + (hasReplan ? [("Planned again", .left)] : [])
        + [("Cost \(site.currency.code)", .right), ("Verdict", .left)]
    )
    for risk in report.pressing {
      table.add(
        [
          risk.name, ContingencyWords.percent(risk.likelihood), verdict(risk, .hold),
          verdict(risk, .respond),
        ] + (hasReplan ? [verdict(risk, .replan)] : []) + [
          risk.expectedCost == 0 ? "" : Decimals.text(amount(risk.expectedCost), digits: 0),
          risk.heldAt == nil ? "FAILS" : "holds",
        ]
      )
    }
    return table.lines
      + TextLines.wrapped(
        "Chance: that it happens in a week. Cost: of the responses each time, on average."
      )
  }

  private func verdict(_ risk: RiskReport, _ level: AnswerLevel) -> String {
    guard let share = risk.holding[level] else {
      let isAnswered = risk.heldAt.map { order($0) < order(level) } ?? false
      return isAnswered ? "" : "none allowed"
    }
    if risk.draws == 1 { return share >= 1 ? "holds" : "fails" }
    return "in \(ContingencyWords.percent(share))"
  }

  private func order(_ level: AnswerLevel) -> Int {
    AnswerLevel.allCases.firstIndex(of: level) ?? 0
  }

  /// Each risk that the rota alone does not hold: what is the matter, and what to do.
  private var details: [String] {
    let told = report.pressing.filter { $0.heldAt != .hold }
    guard !told.isEmpty else { return [] }
    let title = "What to do if one comes true, the most pressing first:"
    return [title] + told.enumerated().flatMap { [""] + detail($1, $0 + 1) }
  }

  private func detail(_ risk: RiskReport, _ number: Int) -> [String] {
    let told = risk.told
    let answer = told.best ?? told[.hold]
    let list = ToDoList(answer?.taken ?? [], at: site)
    let verdict = risk.heldAt == nil ? "FAILS" : "answered"
    let shown =
      risk.draws == 1 ? "" : " (one of \(risk.draws) draws is told, in the middle of them)"
    let does =
      list.items.isEmpty
      ? TextLines.wrapped(none(risk), first: "   ", margin: 6)
      : TextLines.wrapped(
        "Do this, \(price(answer?.cost ?? 0)), "
          + "in this order\(answer?.holds == true ? "" : "; it helps and is not enough"):",
        first: "   ",
        margin: 6
      )
    return TextLines.wrapped(
      "\(number). \(risk.name): \(verdict)\(shown)",
      margin: 3
    ) + lines("You notice:", [risk.trigger]) + lines("Looked after by:", [risk.owner])
      + lines("Breaks:", ContingencyWords.failures(told[.hold]))
      + does + todo(list)
      + lines("Still:", list.items.isEmpty ? [] : ContingencyWords.failures(answer))
  }

  private func none(_ risk: RiskReport) -> String {
    if let best = risk.told.best, best.holds, best.level == .replan {
      return "No shift changes: planned again from when it is known, who serves what is enough."
    }
    guard let answer = risk.told[.respond] else {
      return risk.told[.replan] == nil
        ? "No response is allowed in the register."
        : "No response is allowed; plan again from when it is known."
    }
    return answer.holds
      ? "People move between queues, and that is enough." : "None of the responses allowed helps."
  }

  private func todo(_ list: ToDoList) -> [String] {
    let shown = list.items.prefix(ContingencyText.most).flatMap {
      TextLines.wrapped(list.sentence($0), first: "   [ ] ", margin: 7)
    }
    return shown + rest(list.items.count, margin: "   ")
  }

  private func rest(_ count: Int, margin: String) -> [String] {
    count > ContingencyText.most
      ? ["\(margin)and \(count - ContingencyText.most) more in \(ContingencyCSV.path)"] : []
  }

  private func lines(_ title: String, _ sentences: [String]) -> [String] {
    let shown = sentences.prefix(4).flatMap {
      TextLines.wrapped($0, first: "   \(title) ", margin: 6)
    }
    let more = sentences.count - 4
    return shown + (more > 0 ? ["   and \(more) more in \(ContingencyCSV.path)"] : [])
  }

  // MARK: People

  private var people: [String] {
    guard !report.people.isEmpty else { return [] }
    let failing = (report.people + report.teams).filter { $0[.hold]?.holds == false }
    guard !failing.isEmpty else {
      return TextLines.wrapped(
        "Nobody is a single point of failure: with any one person or team absent all week, every "
          + "queue stays within 5 points of what is planned."
      )
    }
    let lines = failing.prefix(ContingencyText.most).flatMap { scenario in
      TextLines.wrapped(
        "- \(scenario.name): \(ContingencyWords.failures(scenario[.hold]).first ?? "")"
          + (scenario.heldAt == nil ? "" : " Breaks and meetings moved are enough."),
        margin: 4
      )
    }
    let failingPairs = report.pairs.count { $0.heldAt == nil }
    let pairs =
      report.pairs.isEmpty
      ? []
      : TextLines.wrapped(
        "Two of those who matter most absent at once: \(failingPairs) of \(report.pairs.count) "
          + "\(report.pairs.count == 1 ? "pair" : "pairs") tried \(failingPairs == 1 ? "fails" : "fail")."
      )
    return TextLines.wrapped(
      "Single points of failure: absent all week, each of these alone brings a queue more than 5 "
        + "points below what is planned."
    ) + lines + rest(failing.count, margin: "  ") + pairs
  }

  private func price(_ cost: Int) -> String {
    if cost == 0 { return "at no cost" }
    return cost < 0 ? "which saves \(text(-cost)) in all" : "for \(text(cost)) in all"
  }

  private func amount(_ minor: Int) -> Double { site.currency.major(Money(minorUnits: minor)) }

  private func text(_ minor: Int) -> String { ContingencyWords.money(minor, at: site) }
}
