/// Hours of the clock on some days: when a premium is paid, what an allowance looks at.
public struct PayWindow: Hashable, Sendable {
  /// When it begins.
  public var from: TimeOfDay
  /// When it ends; on the day after where this is not later than `from`.
  public var to: TimeOfDay
  /// Days of the week on which it begins.
  public var weekdays: Set<Weekday>
  /// Whether it begins on the site's public holidays too, whatever day of the week they are.
  public var holidays: Bool

  /// A window; all day, every day, where nothing is said.
  public init(
    from: TimeOfDay = .midnight,
    to: TimeOfDay = .endOfDay,
    weekdays: Set<Weekday> = Set(Weekday.allCases),
    holidays: Bool = false
  ) {
    (self.from, self.to) = (from, to)
    (self.weekdays, self.holidays) = (weekdays, holidays)
  }

  /// When the window is on a date, in elapsed time; nil where it does not begin then.
  ///
  /// A night from 22:00 to 06:00 lasts seven or nine hours where the clocks change.
  public func span(on date: LocalDate, of horizon: Horizon, holidays days: Set<LocalDate>) -> Span?
  {
    guard weekdays.contains(date.weekday) || holidays && days.contains(date) else { return nil }
    let start = horizon.moment(on: date, at: from)
    let end = horizon.moment(on: to > from ? date : date.adding(days: 1), at: to)
    return start < end ? start..<end : nil
  }

  /// Every time it is on from the day before a site's horizon to two days after, in order; those
  /// that meet are joined.
  public func spans(at site: Site) -> [Span] {
    var spans: [Span] = []
    for day in -2..<site.horizon.dayCount + 2 {
      let date = site.horizon.firstDay.adding(days: day)
      guard let span = span(on: date, of: site.horizon, holidays: site.holidays) else { continue }
      if let last = spans.last, last.upperBound >= span.lowerBound {
        spans[spans.count - 1] = last.lowerBound..<max(last.upperBound, span.upperBound)
      } else {
        spans.append(span)
      }
    }
    return spans
  }
}
