public import Planning
public import Rostering

/// What finance is told of a plan, for a screen of 80 columns.
public struct FinanceText {
  let site: Site
  let report: FinanceReport
  private let next: String

  /// The text of a report.
  ///
  /// - Parameters:
  ///   - site: The site of the plan.
  ///   - report: What is told.
  ///   - next: What to do next.
  public init(site: Site, report: FinanceReport, next: String) {
    (self.site, self.report, self.next) = (site, report, next)
  }

  /// The text.
  public var text: String {
    let sections = [
      heading, fit, queues, prices, rules, curve, relaxed, actuals, contingency, responses,
      TextLines.wrapped(next, first: "Next: "),
    ]
    return sections.filter { !$0.isEmpty }.map { $0.joined(separator: "\n") }
      .joined(separator: "\n\n") + "\n"
  }

  private var heading: [String] {
    let horizon = site.horizon
    let last = horizon.date(ofDay: horizon.dayCount - 1)
    return TextLines.wrapped(
      "\(site.name), \(horizon.firstDay) to \(last): \(money(report.ledger.total)) "
        + "\(site.currency.code) of pay"
    )
  }

  // MARK: Caps

  private var fit: [String] {
    guard !report.fits.isEmpty else { return ["No budget is set."] }
    var table = TextTable([
      ("Cap", .left), ("Keep", .left), ("Allowed", .right), ("Committed", .right),
      ("Planned", .right), ("Headroom", .right), ("", .left),
    ])
    for fit in report.fits {
      table.add([
        fit.name, FinanceWords.keeping(fit.keeping), money(fit.allowed), money(fit.committed),
        money(fit.planned), money(fit.headroom), fit.headroom < .zero ? "OVER" : "",
      ])
    }
    return table.lines + report.fits.flatMap(uses)
  }

  /// What uses a cap, and where it is one of a month or a quarter, what was spent of it.
  private func uses(_ fit: BudgetFit) -> [String] {
    let largest = fit.uses.prefix(3).map {
      "\($0.team) \($0.rule)" + ($0.rule == $0.kind.rawValue ? "" : " (\($0.kind.rawValue))")
        + " \(money($0.amount))"
    }
    let rest = fit.uses.dropFirst(3).reduce(Money.zero) { $0 + $1.amount }
    let others = rest == .zero ? [] : ["all else \(money(rest))"]
    let spent =
      fit.period == .weeks
      ? "" : "; of \(money(fit.cap)) a \(fit.period.rawValue) \(money(fit.spent)) was spent before"
    return TextLines.wrapped(
      (largest + others).joined(separator: ", ") + spent,
      first: "\(fit.name) is used by ",
      margin: 4
    )
  }

  // MARK: Queues

  private var queues: [String] {
    var table = TextTable([
      ("Queue", .left), ("Serving", .right), ("Surplus", .right), ("Contacts", .right),
      ("A contact", .right), ("In standard", .right), ("One of them", .right),
    ])
    for queue in report.queues {
      table.add([
        site[queue.queue].name, money(queue.serving), money(queue.surplus),
        number(queue.contacts), queue.perContact.map(money) ?? "-", number(queue.inStandard),
        queue.perContactInStandard.map(money) ?? "-",
      ])
    }
    return table.lines
      + TextLines.wrapped(
        "Beside these, \(money(report.idle)) pays for time on shift without a queue and "
          + "\(money(report.apart)) for leave, standby and what is paid without a shift."
      )
  }

  // MARK: Prices

  private var prices: [String] { stepLines + nextLines }

  private var stepLines: [String] {
    guard let price = report.price else { return [] }
    let step = money(price.step)
    let points = [price.less, price.same, price.more].filter(\.keepsCap)
    return TextLines.wrapped(
      "The next \(step) buys \(change(price.same, price.more)). "
        + FinanceWords.worth(price.same, price.more, site.currency).capitalisedFirst + "."
    ) + TextLines.wrapped(last(price))
      + TextLines.wrapped(
        "Solved again with a cap on all pay, budgets of their own lifted: "
          + points.map { point in
            "\(money(point.cap ?? point.pay)): weighed "
              + "\(FinanceWords.amount(point.objective, site.currency)), gap \(gap(point))"
          }.joined(separator: "; ") + "."
      )
  }

  private func last(_ price: BudgetPrice) -> String {
    let step = money(price.step)
    let cap = price.less.cap ?? .zero
    if price.least > cap {
      return "Pay cannot be \(step) less: what people are owed by their own rules alone comes to "
        + "\(money(price.least)) at least."
    }
    guard price.less.keepsCap else {
      return "No rota was found that pays \(step) less; the cheapest found pays "
        + "\(money(price.less.pay)). A longer search may find one."
    }
    return "The last \(step) bought \(change(price.less, price.same)). "
      + FinanceWords.worth(price.less, price.same, site.currency).capitalisedFirst + "."
  }

  /// What one rota serves beyond another.
  private func change(_ low: BudgetPoint, _ high: BudgetPoint) -> String {
    let hours = low.shortHours - high.shortHours
    return "\(signed(high.served - low.served)) contacts within the standard, "
      + "\(signed(low.missedContacts - high.missedContacts)) promised ones no longer missed and "
      + "\(signed(hours)) hours no longer short"
  }

  private var nextLines: [String] {
    guard let prices = report.prices else { return [] }
    let budgets = zip(site.costCentres, prices.budgets).filter { $0.0.budget != nil }.map {
      "\($0.name) \(Decimals.text($1, digits: 2))"
    }
    let each = prices.hours.enumerated().flatMap { queue, hours in
      hours.enumerated().map { (queue: queue, hour: $0.offset, price: $0.element) }
    }
    let hours = each.filter { $0.price > 0.005 }
      .sorted { ($1.price, $0.queue, $0.hour) < ($0.price, $1.queue, $1.hour) }.prefix(3)
      .map { entry in
        let clock = site.horizon.wallClock(at: Moment(minute: entry.hour * 60))
        return "\(site.queues[entry.queue].name) \(clock.date) \(clock.time) "
          + Decimals.text(entry.price, digits: 2)
      }
    let people = prices.people.filter { $0.net > 0 }.sorted { $0.net > $1.net }.prefix(2).map {
      person in
      let skills = person.competences.keys.sorted().map { site[$0].name }
      return "\(site.contracts[person.contract.index].name) for "
        + "\(skills.joined(separator: ", ")): \(Decimals.text(person.net, digits: 2))"
    }
    let parts = [
      ("one more of money in a budget: ", budgets), ("the dearest hours: ", hours),
      ("the next person, less their pay: ", people),
    ]
    let told = parts.filter { !$1.isEmpty }.map { $0 + $1.joined(separator: "; ") }
    guard !told.isEmpty else { return [] }
    return TextLines.wrapped(
      "At most, by the plan's bound, in weighed cost, "
        + told.joined(separator: ". ")
        .replacing(". the", with: ". The") + "."
    )
  }

  // MARK: Rules

  private var rules: [String] {
    guard let rules = report.rules else { return [] }
    let costly = rules.filter { !$0.isWithinGaps || !$0.keepsPlan }
    guard !costly.isEmpty else {
      return TextLines.wrapped(
        "No rule was found to cost anything: without any one of the \(rules.count) tried, no "
          + "better rota was found."
      )
    }
    var table = TextTable([
      ("Rule", .left), ("At least", .right), ("Found", .right), ("At most", .right),
      ("Gap", .right), ("Pay", .right),
    ])
    for rule in costly {
      let proven = rule.proven
      table.add([
        rule.rule, amount(proven.lowerBound), amount(rule.with.objective - rule.without.objective),
        proven.upperBound < .infinity ? amount(proven.upperBound) : "-",
        percent(rule.without.boundSource == .none ? nil : rule.without.gap),
        money(rule.difference.pay),
      ])
    }
    return TextLines.wrapped(
      "What a rule costs, in weighed cost, by planning again without it; the others of "
        + "\(rules.count) tried cost nothing that was found:"
    ) + table.lines
  }
}

extension String {
  fileprivate var capitalisedFirst: String { prefix(1).uppercased() + dropFirst() }
}
