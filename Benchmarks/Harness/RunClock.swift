/// Wall-clock seconds since a run began, reading included.
struct RunClock {
  private let start = ContinuousClock.now

  var seconds: Double { (ContinuousClock.now - start) / .seconds(1) }
}
