import Planning
import Rostering

/// What something costs, in words and in cells of a table.
struct CostWords {
  let site: Site

  /// Columns of ``cells(_:)``.
  static let columns: [(title: String, alignment: TextTable.Alignment)] = [
    ("weighed", .right), ("missed", .right), ("pay", .right), ("wishes", .right),
  ]

  /// Weighed cost, contacts missed over all queues, pay, wishes.
  func cells(_ cost: GoalCost) -> [String] {
    [
      weighed(cost.objective), number(cost.missed.reduce(0, +), digits: 1),
      signed(site.currency.text(cost.pay)), number(cost.wishes, digits: 0),
    ]
  }

  /// The objective with its sign.
  func weighed(_ objective: Double) -> String {
    signed(site.currency.text(site.currency.money(objective)))
  }

  /// `cost 12.40 more in weighed cost: 3.2 more contacts missed on voice, pay 8.00 less`.
  func sentence(_ cost: GoalCost) -> String {
    let goals = parts(cost)
    let amount = site.currency.text(site.currency.money(abs(cost.objective)))
    let direction = cost.objective > 0 ? "more" : "less"
    let opening =
      isNothing(cost.objective)
      ? "cost nothing more" : "cost \(amount) \(direction) in weighed cost"
    return "\(opening): "
      + (goals.isEmpty ? "no goal changes" : goals.joined(separator: ", "))
  }

  /// What changes in the goals, those that do.
  func parts(_ cost: GoalCost) -> [String] {
    let missed = cost.missed.enumerated().compactMap { index, value in
      change(value, digits: 1).map { "\($0) contacts missed on \(site.queues[index].name)" }
    }
    let required = cost.requirementCost.enumerated().compactMap { index, value in
      money(site.currency.money(value)).map {
        "\($0) for the requirement of \(site.queues[index].name)"
      }
    }
    let others = [
      money(cost.pay).map { "pay \($0)" }, money(cost.overBudget).map { "\($0) above the budgets" },
      change(cost.wishes, digits: 0).map {
        "\($0) point\(abs(cost.wishes) == 1 ? "" : "s") of wishes not granted"
      },
    ].compactMap(\.self)
    return missed + required + others
      + cost.broken.prefix(3).map { "and a rule broken: \($0)" }
  }

  /// Whether an amount shows as nothing.
  func isNothing(_ major: Double) -> Bool { site.currency.money(major) == .zero }

  private func change(_ value: Double, digits: Int) -> String? {
    let text = Decimals.text(abs(value), digits: digits)
    guard text.contains(where: { ("1"..."9").contains($0) }) else { return nil }
    return "\(text) \(value > 0 ? "more" : "fewer")"
  }

  private func money(_ amount: Money) -> String? {
    guard amount != .zero else { return nil }
    let size = site.currency.text(Money(minorUnits: abs(amount.minorUnits)))
    return "\(size) \(amount > .zero ? "more" : "less")"
  }

  private func number(_ value: Double, digits: Int) -> String {
    signed(Decimals.text(value, digits: digits))
  }

  private func signed(_ text: String) -> String {
    text.hasPrefix("-") || !text.contains { ("1"..."9").contains($0) } ? text : "+" + text
  }
}
