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
  /// What people had attended when the weeks were planned again: the place in ``all`` of each.
  private let attended: [String: Set<Int>]
  private let ids: [String: PersonID]

  init(_ site: Site) {
    horizon = site.horizon
    ids = Dictionary(site.people.enumerated().map { ($1.id, PersonID($0)) }) { first, _ in first }
    var (all, meetings) = ([Session](), 0)
    for activity in site.activities {
      for slots in Sessions.slots(of: activity, at: site) {
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
    attended = Sessions.attended(all, site)
  }

  private static func attended(_ all: [Session], _ site: Site) -> [String: Set<Int>] {
    guard site.replannedFrom != nil else { return [:] }
    let entries = site.people.map { person in
      let held = site.standingShifts(of: person).flatMap(\.activities)
      let places = all.indices.filter { place in
        held.contains { part in
          part.name == all[place].activity.name
            && all[place].slots.first.map { slot in
              period(of: part.span.lowerBound, all[place].activity, site.horizon)
                == period(
                  of: site.horizon.start(of: Interval(slot)),
                  all[place].activity,
                  site.horizon
                )
            } ?? false
        }
      }
      return (person.id, Set(places))
    }
    return Dictionary(entries) { first, _ in first }
  }

  /// The period of a start: always the same, or its week.
  private static func period(of start: Moment, _ activity: Activity, _ horizon: Horizon) -> Int {
    activity.times == .weekly ? horizon.day(of: start) / 7 : 0
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
        !person.excusedActivities.contains(session.activity.name),
        !(attended[person.id]?.contains(place) ?? false)
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
  ///
  /// Those that are over when the weeks are planned again are no longer among them, and of a meeting
  /// that some have had by then there are none.
  private static func slots(of activity: Activity, at site: Site) -> [[Int]] {
    let (horizon, open) = (site.horizon, site.firstOpenInterval)
    let held = activity.isTogether ? Sessions.heldBefore(activity, at: site) : []
    let (step, length) = (horizon.interval.count, activity.length.count)
    var byPeriod: [Int: Set<Int>] = [:]
    for day in 0..<horizon.dayCount {
      for window in activity.windows {
        guard let span = window.span(onDay: day, of: horizon) else { continue }
        let last = min(span.upperBound.minute, horizon.span.upperBound.minute) - length
        let first = (max(0, span.lowerBound.minute) + step - 1) / step
        for slot in stride(from: max(first, open), through: last >= 0 ? last / step : -1, by: 1) {
          let day = horizon.day(of: horizon.start(of: Interval(slot)))
          byPeriod[activity.times == .weekly ? day / 7 : 0, default: []].insert(slot)
        }
      }
    }
    return byPeriod.filter { !held.contains($0.key) }.sorted { $0.key < $1.key }
      .map { $0.value.sorted() }
  }

  /// The periods in which some have had an activity before the moment of planning again.
  private static func heldBefore(_ activity: Activity, at site: Site) -> Set<Int> {
    guard let from = site.replannedFrom else { return [] }
    let parts = site.people.flatMap { site.standingShifts(of: $0).flatMap(\.activities) }
    return Set(
      parts.filter { $0.name == activity.name && $0.span.lowerBound < from }
        .map { period(of: $0.span.lowerBound, activity, site.horizon) }
    )
  }
}
