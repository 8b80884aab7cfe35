public import Planning

/// An instant that someone writes by the site's clock, as in `2026-03-04 10:15`.
public enum ClockMoment {
  /// The instant; of a time that the clock shows twice the first, unless an offset from UTC such as
  /// `+01:00` is added.
  ///
  /// Nil where the text is no date and time, or where the clock never shows it.
  public static func moment(_ text: String, on horizon: Horizon) -> Moment? {
    guard let stamp = LocalStamp(text), let time = stamp.time else { return nil }
    let all = WallClock(horizon: horizon).occurrences(on: stamp.date, at: time)
    guard let offset = stamp.utcOffset else { return all.first }
    return all.first { horizon.utcOffset(at: $0) == offset }
  }
}
