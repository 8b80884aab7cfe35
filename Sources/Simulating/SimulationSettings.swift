/// How a rota is simulated.
public struct SimulationSettings: Hashable, Sendable {
  /// How often the horizon is run through, each time with other contacts; at least 2.
  public var replications: Int
  /// Seed of all random numbers.
  public var seed: UInt64
  /// Threads to work on; the result is the same on any number.
  public var threads: Int
  /// Who takes which contact.
  public var routing: Routing
  /// How handle times scatter.
  public var handleTimes: HandleTimes
  /// Mean length in minutes of the spells in which a person on the rota does not serve; how many
  /// there are follows from the queue's shrinkage.
  public var spellMinutes: Double

  /// Settings.
  public init(
    replications: Int = 200,
    seed: UInt64 = 1,
    threads: Int = 1,
    routing: Routing = .plan,
    handleTimes: HandleTimes = .exponential,
    spellMinutes: Double = 5
  ) {
    self.replications = replications
    self.seed = seed
    self.threads = threads
    self.routing = routing
    self.handleTimes = handleTimes
    self.spellMinutes = spellMinutes
  }
}
