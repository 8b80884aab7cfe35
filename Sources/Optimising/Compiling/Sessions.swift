import Planning

/// Every occasion on which an activity of the site is asked for: the activity in one of its periods,
/// with the times at which it may start.
struct Sessions {
  /// One occasion.
  struct Session {
    let activity: Activity
    /// Length in intervals.
    let length: Int
    /// Starts at which it may be held, in rising order, in intervals.
    let slots: [Int]
    /// Place among the meetings, where all attend at one time.
    let meeting: Int?
  }

  let all: [Session]
  /// How many of them are attended together.
  let meetingCount: Int
  private let horizon: Horizon
  private let ids: [String: PersonID]

  init(_ site: Site) {
    horizon = site.horizon
    ids = Dictionary(site.people.enumerated().map { ($1.id, PersonID($0)) }) { first, _ in first }
    var (all, meetings) = ([Session](), 0)
    for activity in site.activities {
      for slots in Sessions.slots(of: activity, in: site.horizon) {
        all.append(
          Session(
            activity: activity,
            length: activity.length.count / site.horizon.interval.count,
            slots: slots,
            meeting: activity.isTogether ? meetings : nil
          )
        )
        if activity.isTogether { meetings += 1 }
      }
    }
    (self.all, meetingCount) = (all, meetings)
  }

  /// The sessions at which someone of the site is asked for, by their places in ``all``.
  ///
  /// The person may be changed in what is asked of them; their id says who they are.
  func asked(of person: Person, _ site: Site) -> [Int] {
    guard !all.isEmpty, let id = ids[person.id] else { return [] }
    let (absences, employed) = (person.absences, site.daysEmployed(person))
    return all.indices.filter { place in
      let session = all[place]
      guard session.activity.attendees.contains(id),
        !person.excusedActivities.contains(session.activity.name)
      else { return false }
      return session.slots.contains { slot in
        let start = horizon.start(of: Interval(slot))
        let span = start..<start + session.activity.length
        return employed.contains(horizon.day(of: start))
          && absences.allSatisfy { !$0.span.overlaps(span) }
      }
    }
  }

  /// The starts of an activity, by period; periods without any are left out.
  private static func slots(of activity: Activity, in horizon: Horizon) -> [[Int]] {
    let (step, length) = (horizon.interval.count, activity.length.count)
    var byPeriod: [Int: Set<Int>] = [:]
    for day in 0..<horizon.dayCount {
      for window in activity.windows {
        guard let span = window.span(onDay: day, of: horizon) else { continue }
        let last = min(span.upperBound.minute, horizon.span.upperBound.minute) - length
        let first = (max(0, span.lowerBound.minute) + step - 1) / step
        for slot in stride(from: first, through: last >= 0 ? last / step : -1, by: 1) {
          let day = horizon.day(of: horizon.start(of: Interval(slot)))
          byPeriod[activity.times == .weekly ? day / 7 : 0, default: []].insert(slot)
        }
      }
    }
    return byPeriod.sorted { $0.key < $1.key }.map { $0.value.sorted() }
  }
}
