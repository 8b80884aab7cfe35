/// When something is open: for each weekday a list of stretches of the wall clock.
public struct OpeningHours: Hashable, Sendable {
  /// Stretches of each weekday, in order; a missing day is closed.
  public var ranges: [Weekday: [Range<TimeOfDay>]]

  /// Opening hours by weekday.
  public init(_ ranges: [Weekday: [Range<TimeOfDay>]]) { self.ranges = ranges }

  /// Open round the clock.
  public static let always = OpeningHours(
    Dictionary(
      uniqueKeysWithValues: Weekday.allCases.map { ($0, [.midnight ..< .endOfDay]) }
    )
  )

  /// For each interval of the horizon, whether all of it is open.
  ///
  /// A time that a clock change leaves out counts as the instant after it.
  public func openIntervals(in horizon: Horizon) -> [Bool] {
    var open = Array(repeating: false, count: horizon.intervalCount)
    let step = horizon.interval.count
    for day in 0..<horizon.dayCount {
      for range in ranges[horizon.weekday(ofDay: day)] ?? [] {
        let from = horizon.moment(onDay: day, at: range.lowerBound).minute
        let to = horizon.moment(onDay: day, at: range.upperBound).minute
        let first = (from + step - 1) / step
        guard first < to / step else { continue }
        for index in first..<min(to / step, open.count) { open[index] = true }
      }
    }
    return open
  }
}
