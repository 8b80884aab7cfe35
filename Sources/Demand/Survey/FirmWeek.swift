import Planning

/// What the firm rules say of a person's week, as far as sums of shifts show: its hours and days.
struct FirmWeek {
  /// Paid time, leave not taken off.
  let hours: ClosedRange<Minutes>
  /// Most days worked.
  let mostDays: Int

  /// The week of the horizon with these days.
  init(of person: Person, days: Range<Int>, site: Site) {
    var (least, most, mostDays) = (Minutes.zero, Minutes(168 * 60), 7)
    for rule in site.rules(of: person) where rule.force.strength == nil {
      switch rule.limit {
      case .hours(let range, per: .week):
        least = max(least, site.share(range.lowerBound, ofWeek: days, for: person))
        most = min(most, site.share(range.upperBound, ofWeek: days, for: person))
      case .shifts(of: .any, let range, per: .week): mostDays = min(mostDays, range.upperBound)
      default: break
      }
    }
    hours = min(least, most)...most
    self.mostDays = mostDays
  }
}
