public import Rostering

/// What a plan folder remembers of a run: the rota, how good it is known to be, what it achieves,
/// and what the search was asked for.
public struct PlanRecord: Sendable {
  /// What the search was asked for, as far as it decides the result.
  public struct Search: Hashable, Sendable {
    /// Seconds allowed, if limited.
    public var seconds: Double?
    /// Effort allowed, if limited.
    public var effort: Int?
    /// Gap at which the search may end, as a share.
    public var gap: Double
    /// Seed of the random choices.
    public var seed: UInt64
    /// No more changed shifts than this; nil without a limit.
    public var mostChanges: Int?

    /// What a search was asked for.
    public init(
      seconds: Double? = nil,
      effort: Int? = nil,
      gap: Double,
      seed: UInt64,
      mostChanges: Int? = nil
    ) {
      self.seconds = seconds
      self.effort = effort
      self.gap = gap
      self.seed = seed
      self.mostChanges = mostChanges
    }
  }

  /// The rota.
  public var rota: Rota
  /// How good it is known to be.
  public var proof: Proof
  /// What it achieves and costs.
  public var figures: RotaFigures
  /// What the search was asked for.
  public var search: Search
  /// What was not possible as asked, and what the plan gave up for it.
  public var notPossible: [NotPossible]
  /// What the next hour, person and unit of money are worth; nil where nothing is known of it.
  public var prices: PriceList?

  /// A record.
  public init(
    rota: Rota,
    proof: Proof,
    figures: RotaFigures,
    search: Search,
    notPossible: [NotPossible] = [],
    prices: PriceList? = nil
  ) {
    self.rota = rota
    self.proof = proof
    self.figures = figures
    self.search = search
    self.notPossible = notPossible
    self.prices = prices
  }
}
