public import Planning
public import Rostering

/// What responses cost in a week, from what was found out about what can go wrong.
///
/// Each risk of the register comes in a week by its own chance, whatever the others do, and then
/// costs what its responses cost on average. The distribution of the sum is counted out; where it
/// would have more than 20,000 amounts, they are rounded up to whole major units.
public struct ReserveMaker {
  /// The share of weeks that a reserve is to cover where nobody says otherwise.
  public static let usualShare = 0.9

  private static let mostAmounts = 20_000
  private let currency: Currency

  /// A maker for amounts of a currency.
  public init(currency: Currency) { self.currency = currency }

  /// The money of a report.
  ///
  /// - Parameters:
  ///   - report: What was found out.
  ///   - share: The share of weeks that the reserve is to cover.
  public func money(of report: ContingencyReport, covering share: Double) -> ContingencyMoney {
    let risks = report.risks.map { risk in
      ContingencyMoney.Risk(
        name: risk.name,
        likelihood: risk.likelihood,
        cost: Money(minorUnits: risk.expectedCost),
        isAnswered: risk.heldAt == .hold || risk.heldAt == .respond
      )
    }
    let amounts = distribution(of: risks)
    func quantile(_ share: Double) -> Money {
      var sum = 0.0
      for (amount, chance) in amounts {
        sum += chance
        if sum >= share - 1e-12 { return Money(minorUnits: amount) }
      }
      return Money(minorUnits: amounts.last?.amount ?? 0)
    }
    let expected = amounts.reduce(0) { $0 + Double($1.amount) * $1.chance }
    return ContingencyMoney(
      risks: risks,
      register: ContingencyMoney.Spread(
        expected: Money(minorUnits: Int(expected.rounded())),
        median: quantile(0.5),
        high: quantile(0.9),
        worst: Money(minorUnits: amounts.last?.amount ?? 0)
      ),
      drawn: report.drawn.map { drawn in
        ContingencyMoney.Spread(
          expected: Money(minorUnits: Int(drawn.expectedCost.rounded())),
          median: Money(minorUnits: drawn.medianCost),
          high: Money(minorUnits: drawn.highCost),
          worst: Money(minorUnits: drawn.worstCost)
        )
      },
      share: share,
      reserve: quantile(share)
    )
  }

  /// Every amount that the risks can come to, with its chance, in rising order.
  private func distribution(
    of risks: [ContingencyMoney.Risk]
  ) -> [(amount: Int, chance: Double)] {
    var chances: [Int: Double] = [0: 1]
    for risk in risks where risk.cost != .zero && risk.likelihood > 0 {
      let likelihood = min(1, risk.likelihood)
      var next: [Int: Double] = [:]
      // In order, so that sums of binary numbers do not hang on the order of a dictionary.
      for (amount, chance) in chances.sorted(by: { $0.key < $1.key }) {
        next[amount, default: 0] += chance * (1 - likelihood)
        next[amount + risk.cost.minorUnits, default: 0] += chance * likelihood
      }
      chances = next.count > Self.mostAmounts ? coarser(next) : next
    }
    return chances.filter { $0.value > 0 }.sorted { $0.key < $1.key }
      .map { (amount: $0.key, chance: $0.value) }
  }

  private func coarser(_ chances: [Int: Double]) -> [Int: Double] {
    let unit = currency.minorPerMajor
    var rounded: [Int: Double] = [:]
    for (amount, chance) in chances.sorted(by: { $0.key < $1.key }) {
      rounded[(amount + unit - 1) / unit * unit, default: 0] += chance
    }
    return rounded
  }
}
