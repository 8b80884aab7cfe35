public import Planning
public import Rostering

/// What can go wrong with a plan and what to do about it, for a screen of 80 columns.
public struct ContingencyText {
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
    let sections = [
      heading, risks, details, people, drawn, resilience,
      TextLines.wrapped(next, first: "Next: "),
    ]
    return sections.filter { !$0.isEmpty }.map { $0.joined(separator: "\n") }
      .joined(separator: "\n\n") + "\n"
  }

  private var heading: [String] {
    let horizon = site.horizon
    let last = horizon.date(ofDay: horizon.dayCount - 1)
    let held = report.risks.count { $0.heldAt != nil }
    let state =
      report.isComplete ? "" : "; stopped after \(report.done) of \(report.jobs) scenarios"
    return TextLines.wrapped(
      "\(site.name), \(horizon.date(ofDay: 0)) to \(last): \(held) of \(report.risks.count) risks "
        + "are answered by the rota or by what is allowed\(state)"
    )
  }

  // MARK: Risks

  private var risks: [String] {
    guard !report.risks.isEmpty else { return [] }
    var table = TextTable([
      ("Risk", .left), ("A week", .right), ("As it stands", .left), ("With responses", .left),
      ("Cost \(site.currency.code)", .right), ("", .left),
    ])
    for risk in report.risks {
      table.add([
        risk.name, percent(risk.likelihood), verdict(risk, .hold), verdict(risk, .respond),
        risk.heldAt == .respond ? amount(risk.expectedCost) : "",
        risk.heldAt == nil ? "FAILS" : "holds",
      ])
    }
    return table.lines
  }

  private func verdict(_ risk: RiskReport, _ level: AnswerLevel) -> String {
    guard let share = risk.holding[level] else { return risk.heldAt == .hold ? "" : "none allowed" }
    if risk.draws == 1 { return share >= 1 ? "holds" : "fails" }
    return "holds in \(percent(share))"
  }

  /// Each risk that the rota alone does not hold: what is the matter, and what to do.
  private var details: [String] {
    let lines = report.risks.filter { $0.heldAt != .hold }.flatMap { [""] + detail($0) }
    return Array(lines.dropFirst())
  }

  private func detail(_ risk: RiskReport) -> [String] {
    let told = risk.told
    let title = risk.draws == 1 ? risk.name : "\(risk.name) (\(told.name), one of \(risk.draws) draws)"
    let before = failures(told[.hold]).flatMap { TextLines.wrapped($0, first: "  ", margin: 4) }
    guard let answer = told[.respond] else {
      return ["\(title): no response is allowed"] + before
    }
    let after = failures(answer).flatMap {
      TextLines.wrapped($0, first: "  Still: ", margin: 4)
    }
    let cost = answer.taken.isEmpty ? "nothing to be done helps" : "do this, for \(amount(answer.cost))"
    return TextLines.wrapped("\(title), when \(risk.trigger):") + before
      + ["  \(answer.holds ? "Then" : "At best") \(cost):"]
      + answer.taken.flatMap { TextLines.wrapped(words($0), first: "  - ", margin: 4) } + after
  }

  private func failures(_ result: LevelResult?) -> [String] {
    (result?.findings ?? []).filter { !$0.holds }.map(\.sentence)
  }

  private func words(_ taken: TakenResponse) -> String {
    let who = taken.name.map { "\($0) " } ?? ""
    let count = taken.person == nil && taken.count > 1.5 ? "\(Int(taken.count.rounded(.up))) " : ""
    let cost = taken.cost == 0 ? "" : ", \(amount(taken.cost))"
    let horizon = site.horizon
    let ask = Moment(minute: taken.askBy)
    let from = Moment(minute: taken.from)
    guard ask < from else { return "\(count)\(who)\(taken.words)\(cost)" }
    let clock = horizon.wallClock(at: ask)
    return "\(count)\(who)\(taken.words)\(cost); ask by \(clock.date) \(clock.time)"
  }

  // MARK: People

  private var people: [String] {
    let failing = (report.people + report.teams).filter { $0[.hold]?.holds == false }
    guard !report.people.isEmpty else { return [] }
    guard !failing.isEmpty else {
      return TextLines.wrapped(
        "Nobody is a single point of failure: with any one person or team absent all week, every "
          + "queue stays within 5 points of what is planned."
      )
    }
    let lines = failing.prefix(8).flatMap { scenario in
      TextLines.wrapped(
        "\(scenario.name): \(failures(scenario[.hold]).first ?? "")"
          + (scenario.heldAt == .respond ? " Moved breaks and meetings are enough." : ""),
        first: "  ",
        margin: 4
      )
    }
    let rest = failing.count > 8 ? ["  and \(failing.count - 8) more"] : []
    let pairs = report.pairs.filter { $0.heldAt == nil }.count
    let both =
      report.pairs.isEmpty
      ? [] : ["  Of \(report.pairs.count) pairs of those who matter most, \(pairs) fail."]
    return ["Missed all week, these alone bring a queue more than 5 points below plan:"] + lines
      + rest + both
  }

  // MARK: Drawn weeks

  private var drawn: [String] {
    guard let drawn = report.drawn else { return [] }
    var table = TextTable([
      ("Queue", .left), ("1 week in 20", .right), ("Half the weeks", .right),
      ("19 in 20", .right), ("(sampling error of the first)", .left),
    ])
    for service in drawn.service {
      let values = service.quantiles
      guard let low = values.first, let high = values.last, values.count > 2 else { continue }
      table.add([
        service.queue, percent(low.value), percent(values[2].value), percent(high.value),
        "\(percent(low.lower)) to \(percent(low.upper))",
      ])
    }
    let hold = drawn.holding[.hold] ?? 0
    let error = drawn.holdingError[.hold] ?? 0
    return TextLines.wrapped(
      "\(drawn.count) weeks with people ill and demand as chance has it: the rota alone holds in "
        + "\(percent(hold)) ± \(percent(1.96 * error)) of them; responses cost "
        + "\(amount(Int(drawn.expectedCost.rounded()))) a week on average, at most "
        + "\(amount(drawn.highCost)) in nine of ten. In the standard, with people moved alone:"
    ) + table.lines
  }

  // MARK: Resilience

  private var resilience: [String] {
    guard !report.resilience.isEmpty else { return [] }
    let lines = report.resilience.flatMap { result in
      TextLines.wrapped("\(subject(result)) \(percent(result.most))"
        + (result.isOpen ? " and more" : "") + (result.breaks.map { "; beyond: \($0)" } ?? ""),
        first: "  ",
        margin: 4
      )
    }
    return ["The most that it survives, everywhere within 5 points of plan:"] + lines
  }

  private func subject(_ result: ResilienceResult) -> String {
    let with = result.level == .hold ? "" : ", with responses"
    return switch result.kind {
    case .surge: "\(result.queue ?? "") busier all week\(with):"
    case .absence: "people absent every day\(with):"
    case .budgetCut: "budgets cut:"
    }
  }

  private func percent(_ share: Double) -> String {
    let tenths = (share * 1000).rounded() / 10
    return tenths == tenths.rounded() ? "\(Int(tenths)) %" : "\(tenths) %"
  }

  private func amount(_ minor: Int) -> String { site.currency.text(Money(minorUnits: minor)) }
}
