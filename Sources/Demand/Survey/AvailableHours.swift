import Planning

/// Paid hours that a person may still work in each week, leave that counts as hours taken off.
struct AvailableHours {
  /// By week of the horizon: from the least to the most.
  let weeks: [ClosedRange<Minutes>]
  /// Hours of leave in each week.
  let credits: [Minutes]

  init(person: Person, site: Site) {
    var credits = Array(repeating: Minutes.zero, count: AvailableHours.weekCount(site.horizon))
    for absence in person.absences where absence.span.overlaps(site.horizon.span) {
      // Leave belongs to the week in which it starts.
      credits[site.horizon.day(of: absence.span.lowerBound) / 7] += absence.credit
    }
    weeks = credits.enumerated().map { week, credit in
      let days = AvailableHours.days(ofWeek: week, site.horizon)
      let hours = FirmWeek(of: person, days: days, site: site).hours
      return max(.zero, hours.lowerBound - credit)...max(.zero, hours.upperBound - credit)
    }
    self.credits = credits
  }

  /// Over the horizon.
  var total: ClosedRange<Minutes> {
    weeks.reduce(.zero) { $0 + $1.lowerBound }...weeks.reduce(.zero) { $0 + $1.upperBound }
  }

  /// How many weeks a horizon has, the last perhaps not whole.
  static func weekCount(_ horizon: Horizon) -> Int { (horizon.dayCount + 6) / 7 }

  /// The days of a week, by its number from 0.
  static func days(ofWeek week: Int, _ horizon: Horizon) -> Range<Int> {
    week * 7..<min(week * 7 + 7, horizon.dayCount)
  }
}
