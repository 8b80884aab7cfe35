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

  /// What the linear program says of every cap.
  var relaxed: [String] {
    guard let relaxed = report.relaxed else { return [] }
    guard relaxed.isExact else {
      return TextLines.wrapped(
        "The linear program was solved for \(relaxed.points.count) caps; more time finds all of its "
          + "corners."
      )
    }
    let pay = site.currency.major(report.ledger.total)
    let price = relaxed.price(at: pay).map { price in
      " By it the next unit of money saves \(amount(price.worth)) of weighed cost, for caps from "
        + "\(amount(price.range.lowerBound)) to \(amount(price.range.upperBound))."
    }
    let end = relaxed.points.last.map {
      " Beyond \(amount($0.cap)) it gains nothing from more money."
    }
    return TextLines.wrapped(
      "The linear program behind the plan, whose value no rota goes below, has \(relaxed.points.count) "
        + "corners over all caps, all of them found." + (price ?? "") + (end ?? "")
    )
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

  /// What it is worth to have responses at hand.
  var responses: [String] {
    guard let responses = report.responses else { return [] }
    var table = TextTable([
      ("To have in advance", .left), ("Worth a week", .right), ("Price", .right),
      ("Saves", .right), ("", .left),
    ])
    for worth in responses {
      table.add([
        FinanceWords.name(worth.thing, at: site), amount(worth.expected),
        worth.price.map(money) ?? "-", percent(worth.saving),
        FinanceWords.verdict(worth, site.currency),
      ])
    }
    return table.lines
      + TextLines.wrapped(
        "Each risk of the register answered with it and without it, by its chance in a week: what the "
          + "plan's goals lose, at its weights, and what responses cost. Saves: chance of a week in "
          + "which it alone makes everything hold that must. Prices are told by --price-of."
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
