import Planning
import RotaTesting

/// Tiny teams of whom it is known what they had before, each about one way in which it matters.
enum StabilityCase: String, CaseIterable, Sendable {
  /// The week has changed: other hours are wanted than before.
  case otherHours
  /// Someone is away on a day that they worked.
  case away
  /// Of some days and people nothing is known.
  case partlyKnown
  /// What was had keeps no rule any more.
  case notAllowedAnyMore

  func site(worth: Double) throws -> Site {
    var site = try TeamCase.twoQueues.site()
    let steps = site.priorities.steps + [Priority(goal: .stability, worth: worth)]
    site.priorities = Priorities(mode: .weighted, steps: steps)
    for person in site.people.indices {
      site.people[person].before = [0: [try span(site, 0, "08:00", hours: 4)], 1: []]
    }
    switch self {
    case .otherHours: break
    case .away:
      site.people[0].absences = [
        Absence(kind: .unavailable, span: try span(site, 0, "00:00", hours: 24), credit: .zero)
      ]
    case .partlyKnown:
      site.people[1].before = [1: [try span(site, 1, "12:00", hours: 4)]]
      site.people[2].before = [:]
    case .notAllowedAnyMore:
      site.people[0].before = [0: [try span(site, 0, "09:00", hours: 4)], 1: []]
      // 17 hours of rest: the late shift and the early one after it do not go together.
      site.people[1].before = [
        0: [try span(site, 0, "16:00", hours: 4)], 1: [try span(site, 1, "08:00", hours: 4)],
      ]
      site.contracts[0].rules = WorkingTimeRules(restBetweenShifts: Minutes(17 * 60))
    }
    return site
  }

  /// The fewest changes that people's own rules allow.
  var least: Int {
    switch self {
    case .otherHours, .partlyKnown: 0
    // Away on the day worked, and the weekly hours are to be made on the other day.
    case .away: 2
    case .notAllowedAnyMore: 2
    }
  }

  private func span(_ site: Site, _ day: Int, _ time: String, hours: Int) throws -> Span {
    let start = try site.moment(day: day, time)
    return start..<start + Minutes(hours * 60)
  }
}
