public import Planning

/// All that finance is told of a plan.
public struct FinanceReport: Sendable {
  /// What is paid, entry by entry.
  public var ledger: PayLedger
  /// Each cap, those of cost centres first.
  public var fits: [BudgetFit]
  /// What each queue costs.
  public var queues: [QueueMoney]
  /// Pay for time on shift without a queue.
  public var idle: Money
  /// Pay for no time on shift: leave, standby, what a week costs without a shift.
  public var apart: Money
  /// What the next of everything scarce is worth by the plan's bound; nil where nothing is known.
  public var prices: PriceList?
  /// What a step of money buys; nil where it was not asked for.
  public var price: BudgetPrice?
  /// Service against money; nil where it was not asked for.
  public var curve: BudgetCurve?
  /// The relaxation of the curve; nil where it was not asked for or not solved in the time.
  public var relaxed: RelaxedCurve?
  /// What each rule costs; nil where it was not asked for.
  public var rules: [RuleExplanation]?
  /// What was paid against the plan; nil where it was not given.
  public var actuals: ActualsReport?
  /// What responses cost; nil where the plan was not checked against what can go wrong.
  public var contingency: ContingencyMoney?
  /// What it is worth to have responses at hand; nil where it was not asked for.
  public var responses: [ResponseWorth]?
  /// From the last plan to this one; nil where no last plan is known.
  public var bridge: PayBridge?

  /// A report of what the plan alone tells.
  public init(
    ledger: PayLedger,
    fits: [BudgetFit],
    queues: [QueueMoney],
    idle: Money,
    apart: Money,
    prices: PriceList?
  ) {
    (self.ledger, self.fits, self.queues) = (ledger, fits, queues)
    (self.idle, self.apart, self.prices) = (idle, apart, prices)
  }

  /// Whether every hard cap is kept.
  public var keepsHardCaps: Bool { !fits.contains { $0.isBroken } }
}

extension FinanceReport {
  /// Takes the relaxation in, and with it the bounds that it proves.
  public mutating func take(_ curve: RelaxedCurve?, minorPerMajor: Int) {
    guard let curve else { return }
    relaxed = curve
    func bounded(_ point: BudgetPoint) -> BudgetPoint {
      point.bounded(by: curve, minorPerMajor: minorPerMajor)
    }
    if let points = self.curve?.points { self.curve?.points = points.map(bounded) }
    guard var price else { return }
    (price.less, price.same) = (bounded(price.less), bounded(price.same))
    price.more = bounded(price.more)
    self.price = price
  }
}
