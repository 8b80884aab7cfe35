import Planning
import Rostering

/// The curve, what was paid, and what can go wrong.
extension FinanceText {
  var curve: [String] {
    guard let curve = report.curve else { return [] }
    let knee = curve.knee(in: site.currency)
    var table = TextTable([
      ("", .left), ("Pay", .right), ("In standard", .right), ("Missed", .right),
      ("Short h", .right), ("Weighed", .right), ("Bound", .right), ("Gap", .right),
    ])
    for (place, point) in curve.points.enumerated() {
      table.add(
        row(place == knee?.place ? "knee" : place == 0 ? "cheapest" : "\(place + 1)", point)
      )
    }
    table.add(row("plan", curve.plan))
    return TextLines.wrapped(
      "Service against money, weighed as in the plan, its budgets lifted; nobody's rules let all "
        + "pay be less than \(money(curve.least)):"
    ) + table.lines + TextLines.wrapped(sentence(curve, knee))
  }

  private func row(_ name: String, _ point: BudgetPoint) -> [String] {
    [
      name, money(point.pay), number(point.served), number(point.missedContacts),
      number(point.shortHours), amount(point.objective), point.bound.map(amount) ?? "-",
      gap(point),
    ]
  }

  private func sentence(_ curve: BudgetCurve, _ knee: BudgetCurve.Knee?) -> String {
    let top = curve.points.last.map { money($0.pay) } ?? ""
    let end = "Beyond \(top) more money buys nothing that the plan's weights pay for."
    guard curve.points.contains(where: { $0.pay != curve.points[0].pay }) else {
      return "People's rules and contracts alone fix what is paid: there is nothing to choose "
        + "between \(top) and no limit."
    }
    guard let knee else { return end }
    let hundred = "for each 100 of money"
    return "The knee is at \(money(curve.points[knee.place].pay)): up to there "
      + "\(Decimals.text(knee.before * 100, digits: 1)) contacts within the standard come "
      + "\(hundred), beyond it \(Decimals.text(knee.after * 100, digits: 1)). \(end)"
  }

  var actuals: [String] {
    guard let actuals = report.actuals else { return [] }
    var table = TextTable([
      (actuals.file, .left), ("Planned", .right), ("Paid", .right), ("Volume", .right),
      ("Mix", .right), ("Price", .right), ("Difference", .right),
    ])
    for variance in actuals.centres + actuals.queues + [actuals.all] {
      table.add(
        [variance.name]
          + [
            variance.planned, variance.actual, variance.volume, variance.mix, variance.price,
            variance.difference,
          ].map(money)
      )
    }
    let sentences = ([actuals.all] + actuals.centres + actuals.queues).flatMap {
      TextLines.wrapped(FinanceWords.sentence($0, site.currency))
    }
    let unnamed =
      actuals.unnamed == 0
      ? []
      : TextLines.wrapped(
        "No row names \(actuals.unnamed) people to whom the plan pays "
          + "\(money(actuals.unnamedPay)); they count as not paid."
      )
    return table.lines + sentences + unnamed
  }

  var contingency: [String] {
    guard let contingency = report.contingency else { return [] }
    var table = TextTable([
      ("What can go wrong", .left), ("Expected", .right), ("Half of weeks", .right),
      ("9 in 10", .right), ("Worst", .right),
    ])
    func add(_ name: String, _ spread: ContingencyMoney.Spread?) {
      guard let spread else { return }
      table.add(
        [name] + [spread.expected, spread.median, spread.high, spread.worst].map(money)
      )
    }
    add("the register's risks", contingency.register)
    add("weeks drawn at random", contingency.drawn)
    let open = contingency.risks.filter { !$0.isAnswered }.map(\.name)
    let unanswered =
      open.isEmpty
      ? ""
      : " No response is enough for \(open.joined(separator: ", ")); what they lose is not in it."
    return table.lines
      + TextLines.wrapped(
        "A reserve of \(money(contingency.reserve)) covers the responses to the register's risks "
          + "in \(percent(contingency.share)) of the weeks." + unanswered
      )
  }

  // MARK: Numbers

  func money(_ amount: Money) -> String { site.currency.text(amount) }

  func amount(_ major: Double) -> String { FinanceWords.amount(major, site.currency) }

  func number(_ value: Double) -> String { Decimals.text(value, digits: 1) }

  func signed(_ value: Double) -> String {
    let text = Decimals.text(value, digits: 2)
    return value > 0 && !text.hasPrefix("0.00") ? "+" + text : text
  }

  func gap(_ point: BudgetPoint) -> String { percent(point.gap) }

  /// Rounded up, so that the words never promise more than the proof.
  func percent(_ share: Double?) -> String {
    guard let share, share.isFinite else { return "-" }
    return Decimals.percent((share * 10_000).rounded(.up) / 10_000, digits: 2)
  }
}
