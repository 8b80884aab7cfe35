/// How long and how hard the optimiser works, and from which random numbers.
public struct OptimiserSettings: Sendable {
  /// Wall-clock limit; nil with an effort.
  public var seconds: Double?
  /// Units of work instead of time: the same effort and seed give the same rota on any machine.
  public var effort: Int?
  /// Stop when the gap is proven to be at most this share.
  public var gap: Double
  /// Seed of all random numbers.
  public var seed: UInt64
  /// Threads to work on.
  public var threads: Int
  /// No more changed shifts than this, against what people had before.
  public var mostChanges: Int?
  /// Shifts change for no more people than this.
  public var mostPeople: Int?
  /// No more hours of changed time than this: what is worked and was not, and the reverse.
  public var mostHours: Double?
  /// Weights of the goals, in the order of the site's priorities, where they are known.
  ///
  /// Those of the plan that is kept; nil lets the order of the priorities find them.
  public var weights: [Double]?

  /// Settings.
  public init(
    seconds: Double? = 60,
    effort: Int? = nil,
    gap: Double = 0,
    seed: UInt64 = 1,
    threads: Int = 2,
    mostChanges: Int? = nil,
    mostPeople: Int? = nil,
    mostHours: Double? = nil,
    weights: [Double]? = nil
  ) {
    self.seconds = seconds
    self.effort = effort
    self.gap = gap
    self.seed = seed
    self.threads = threads
    self.mostChanges = mostChanges
    self.mostPeople = mostPeople
    self.mostHours = mostHours
    self.weights = weights
  }
}
