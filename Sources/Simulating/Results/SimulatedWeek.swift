/// What the simulation of a rota found.
public struct SimulatedWeek: Hashable, Sendable {
  /// How it was simulated; the number of threads is no part of it.
  public var settings: SimulationSettings
  /// By queue, in the site's order.
  public var queues: [SimulatedQueue]
  /// By person, in the site's order: share of the time on queues with something in hand.
  public var occupancy: [Estimate]
  /// How many seconds a break begins late, on average.
  public var breakLateSeconds: Estimate
  /// How many seconds a shift ends late, on average.
  public var shiftEndLateSeconds: Estimate

  /// A simulated week.
  public init(
    settings: SimulationSettings,
    queues: [SimulatedQueue],
    occupancy: [Estimate],
    breakLateSeconds: Estimate,
    shiftEndLateSeconds: Estimate
  ) {
    self.settings = settings
    self.queues = queues
    self.occupancy = occupancy
    self.breakLateSeconds = breakLateSeconds
    self.shiftEndLateSeconds = shiftEndLateSeconds
  }
}
