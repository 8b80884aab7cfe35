/// Days of a line that are open while it stays as it is on all others.
///
/// Over a long horizon a few weeks are priced in a small part of the time that all of it takes, and a
/// rota is mostly mended in a few weeks.
struct DayWindow {
  let days: Range<Int>
  /// The line outside of it: a candidate for each day, -1 for a free one.
  let line: [Int32]

  /// What stays on a day; nil where that is open.
  @inline(__always)
  func kept(on day: Int) -> Int? { days.contains(day) ? nil : Int(line[day]) }
}
