/// The pricing problem: finds the columns not yet in the master that would lower its objective.
public protocol Pricing {
  /// What a column stands for.
  associatedtype Payload

  /// Prices all columns at given duals of the master's rows.
  func price(at duals: [Double]) -> PricingRound<Payload>

  /// The same in less time, where something may be overlooked; nil where there is no quicker way.
  func priceQuickly(at duals: [Double]) -> PricingRound<Payload>?
}

extension Pricing {
  /// There is no quicker way.
  public func priceQuickly(at duals: [Double]) -> PricingRound<Payload>? { nil }
}

/// What one round of pricing found.
public struct PricingRound<Payload> {
  /// A lower bound on the linear program over all columns, proven by these duals; nil when the
  /// pricing can't give one.
  public var bound: Double?
  /// The best columns found, whether or not they help.
  public var proposals: [Proposal<Payload>]
  /// Whether no column at all helps where none of these does.
  public var isExact: Bool
  /// Where the master takes one column out of each of some groups, and these are the best of each group in
  /// which any helps: by how much the very best may be better, all together; nil elsewhere.
  public var overlooked: Double?

  /// A round.
  public init(
    bound: Double?,
    proposals: [Proposal<Payload>],
    isExact: Bool = true,
    overlooked: Double? = nil
  ) {
    self.bound = bound
    self.proposals = proposals
    self.isExact = isExact
    self.overlooked = overlooked
  }
}
