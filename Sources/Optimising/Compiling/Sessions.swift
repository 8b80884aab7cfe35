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

  init(_ site: Site) {
    horizon = site.horizon
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

  /// The sessions at which a person is asked for, by their places in ``all``.
  func asked(of person: PersonID, _ site: Site) -> [Int] {
    let (absences, employed) = (site[person].absences, site.daysEmployed(site[person]))
    return all.indices.filter { place in
      let session = all[place]
      guard session.activity.attendees.contains(person) else { return false }
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
