import Planning

/// A kind of limit as site.yaml writes it: the key that names it.
enum LimitKind: String, CaseIterable {
  case restBetweenShifts = "rest_between_shifts"
  case weeklyRest = "weekly_rest"
  case hours = "hours_per"
  case shifts
  case run = "run_of"
  case daysOffTogether = "days_off_together"
  case weekends
  case succession = "after"
  case sameStart = "same_start_within"
  case shiftLength = "length_of"
  case spread = "spread_of_day"

  /// A rule that shows how it is written.
  var example: String {
    switch self {
    case .restBetweenShifts: "{rest_between_shifts: 11 h, reduced: 9 h}"
    case .weeklyRest: "{weekly_rest: 48 h, every_weeks: 2}"
    case .hours: "{hours_per: week, averaged_over: 17 weeks, most: 48 h}"
    case .shifts: "{shifts: night, most: 3, per: week}"
    case .run: "{run_of: night, least: 2, most: 4}"
    case .daysOffTogether: "{days_off_together: 2}"
    case .weekends: "{weekends: free, least: 1, in_every: 2}"
    case .succession: "{after: late, never: early}"
    case .sameStart: "{same_start_within: 30 min}"
    case .shiftLength: "{length_of: night, most: 8 h}"
    case .spread: "{spread_of_day: 12 h}"
    }
  }
}
