/// How much of the work one phase may do: a share of the time, or a number of steps in effort mode.
struct PhaseBudget {
  private let clock: SearchClock
  private let from: Double
  private let until: Double
  private let steps: Int?

  /// - Parameters:
  ///   - until: Share of the whole time at which the phase ends.
  ///   - stepsPerEffort: Steps of the phase for each unit of effort.
  init(_ clock: SearchClock, _ settings: OptimiserSettings, until: Double, stepsPerEffort: Int) {
    self.clock = clock
    from = clock.elapsed
    self.until = until
    steps = settings.effort.map { max(1, $0) * stepsPerEffort }
  }

  /// How much of the phase is done after `step` steps, 0...1; nil when it is over.
  func progress(_ step: Int) -> Double? {
    if let steps { return step < steps && !clock.isCancelled ? Double(step) / Double(steps) : nil }
    if clock.isPast(until) { return nil }
    guard let left = clock.seconds(until: until) else { return 0 }
    let length = left + clock.elapsed - from
    return length > 0 ? min(1, (clock.elapsed - from) / length) : nil
  }
}
