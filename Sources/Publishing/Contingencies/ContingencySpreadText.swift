import Planning
import Rostering

/// How far a plan carries, for a screen of 80 columns: weeks drawn at random, and limits.
struct ContingencySpreadText {
  let site: Site
  let report: ContingencyReport

  // MARK: Drawn weeks

  /// Weeks drawn at random.
  var drawn: [String] {
    guard let drawn = report.drawn else { return [] }
    var table = TextTable([
      ("Queue", .left), ("1 week in 20", .right), ("Half the weeks", .right),
      ("19 in 20", .right), ("1 in 20, 95 % sure", .left),
    ])
    for service in drawn.service {
      let values = service.quantiles
      guard let low = values.first, let high = values.last,
        let half = values.first(where: { $0.at >= 0.5 })
      else { continue }
      table.add([
        service.queue, percent(low.value), percent(half.value),
        percent(high.value), "\(percent(low.lower)) to \(percent(low.upper))",
      ])
    }
    return TextLines.wrapped(
      "In \(drawn.count) weeks drawn at random, with people ill and more or fewer contacts than "
        + "forecast, all queues stay within 5 points of plan in \(share(.hold, of: drawn)) with the "
        + "rota as it stands\(responses(drawn)). Responses cost "
        + "\(text(Int(drawn.expectedCost.rounded()))) a week on average "
        + "(± \(text(Int((1.96 * drawn.expectedCostError).rounded())))), and in nine of ten weeks "
        + "at most \(text(drawn.highCost))."
    )
      + TextLines.wrapped(
        "Share of contacts served in time, with nothing done but moving people between queues; each "
          + "is at most this in so many weeks:"
      ) + table.lines + foresight(drawn)
  }

  private func foresight(_ drawn: DrawnWeeks) -> [String] {
    guard let regret = drawn.regret else { return [] }
    let queues = zip(report.queues, zip(regret.attained, regret.attainedError))
      .filter { $0.1.0 > max(0.001, 1.96 * $0.1.1) }
      .map { "\($0) by \(points($1.0)) (± \(points(1.96 * $1.1)))" }
    let gain =
      queues.isEmpty
      ? "no queue would be served better by more than chance explains"
      : "these would be served better: " + queues.joined(separator: ", ")
    return TextLines.wrapped(
      "With all known before the week began, a new plan would hold in "
        + "\(percent(regret.holdingForeseen)) of \(regret.weeks) of these weeks, against "
        + "\(percent(regret.holding)) as they were answered; \(gain)."
    )
  }

  private func points(_ share: Double) -> String {
    "\(Decimals.text(100 * share, digits: 1)) points"
  }

  private func responses(_ drawn: DrawnWeeks) -> String {
    drawn.holding[.respond] == nil ? "" : ", in \(share(.respond, of: drawn)) with responses"
  }

  private func share(_ level: AnswerLevel, of drawn: DrawnWeeks) -> String {
    let error = 1.96 * (drawn.holdingError[level] ?? 0)
    return "\(percent(drawn.holding[level] ?? 0)) (± \(percent(error)))"
  }

  // MARK: Resilience

  /// The most that the plan survives.
  var resilience: [String] {
    guard !report.resilience.isEmpty else { return [] }
    // Levels of one thing follow each other: what is the same with responses is said once.
    var lines: [String] = []
    var told: ResilienceResult?
    for result in report.resilience {
      if let told, told.kind == result.kind, told.queue == result.queue {
        lines += more(result, than: told)
      } else {
        lines += TextLines.wrapped(
          "- \(subject(result)) \(amount(result))\(beyond(result))",
          margin: 4
        )
      }
      told = result
    }
    return TextLines.wrapped("How much it survives, with every queue within 5 points of plan:")
      + lines
  }

  private func more(_ result: ResilienceResult, than told: ResilienceResult) -> [String] {
    let with = result.level == .replan ? "planned again" : "with responses"
    guard result.most > told.most || result.isOpen != told.isOpen else {
      return ["    \(with): no more than that"]
    }
    return TextLines.wrapped(
      "\(with): \(amount(result))\(beyond(result))",
      first: "    ",
      margin: 6
    )
  }

  private func beyond(_ result: ResilienceResult) -> String {
    result.breaks.map { "; beyond that: \($0)" } ?? ""
  }

  private func amount(_ result: ResilienceResult) -> String {
    let most = percent(result.most)
    return switch result.kind {
    case .surge: result.isOpen ? "\(most) more contacts and beyond" : "\(most) more contacts"
    case .absence:
      result.isOpen ? "\(most) of those on duty and beyond" : "\(most) of those on duty"
    case .budgetCut: "\(most) less money"
    }
  }

  private func subject(_ result: ResilienceResult) -> String {
    switch result.kind {
    case .surge: "\(result.queue ?? "") busier all week:"
    case .absence: "people absent every day:"
    case .budgetCut: "budgets cut:"
    }
  }

  private func percent(_ share: Double) -> String { ContingencyWords.percent(share) }

  private func text(_ minor: Int) -> String { ContingencyWords.money(minor, at: site) }
}
