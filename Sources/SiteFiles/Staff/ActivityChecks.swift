import Planning

/// Looks whether activities can be held at all, and whether nobody is asked for too much.
struct ActivityChecks {
  /// Each activity that someone attends doubles what their line may look like.
  private static let mostOfOne = 6
  let settings: Settings
  let roll: Roll
  let findings: Findings

  /// The activities that are sound; those left without a window by dates outside the weeks are none.
  func sound(_ drafts: [ActivityDraft]) -> [Activity] {
    var asked: [PersonID: [ActivityDraft]] = [:]
    var activities: [Activity] = []
    for draft in drafts where !draft.windows.isEmpty {
      for person in draft.attendees { check(draft, person, &asked) }
      guard let activity = draft.activity, isHeldSomewhere(activity, draft) else { continue }
      activities.append(activity)
    }
    return activities
  }

  private func check(
    _ draft: ActivityDraft,
    _ person: PersonID,
    _ asked: inout [PersonID: [ActivityDraft]]
  ) {
    let id = roll.members[person.index].id
    let known = asked[person, default: []]
    if let twin = known.first(where: { $0.name == draft.name }) {
      findings.problem(
        draft.place,
        draft.name,
        "\(quoted(id)) attends another \(quoted(draft.name)) in line \(twin.place.line)",
        hint: "Maybe give them different names?"
      )
    } else if known.count == Self.mostOfOne {
      findings.problem(
        draft.place,
        draft.name,
        "\(quoted(id)) attends more than \(Self.mostOfOne) activities"
      )
    }
    asked[person] = known + [draft]
  }

  /// Whether each attendee's contract has a shift that can hold the activity, where it must be held.
  private func isHeldSomewhere(_ activity: Activity, _ draft: ActivityDraft) -> Bool {
    guard let horizon = settings.horizon, let shifts = settings.shifts else { return true }
    let spans = spans(of: activity, in: horizon)
    guard !spans.isEmpty else {
      findings.problem(
        draft.place,
        draft.name,
        "there is no time for \(quoted(draft.name)) in the weeks being planned"
      )
      return false
    }
    for id in activity.attendees where activity.force.strength == nil {
      guard let person = roll.members[id.index].person,
        let contract = settings.contracts[person.contract.index]
      else { continue }
      let isHeld = spans.contains { span in
        let day = horizon.day(of: span.lowerBound)
        return contract.patterns.contains { pattern in
          guard settings.patterns[pattern.index]?.standbyPay == nil else { return false }
          // A shift of the evening before may run into the day.
          return [day, day - 1].contains { start in
            shifts.first(pattern, day: start, ownWindow: person.startWindow) {
              $0.span.lowerBound <= span.lowerBound && span.upperBound <= $0.span.upperBound
            } != nil
          }
        }
      }
      if isHeld { continue }
      findings.problem(
        draft.place,
        draft.name,
        "no shift of \(quoted(person.id))'s contract holds \(quoted(draft.name)) inside its windows"
      )
      return false
    }
    return true
  }

  /// Every time at which an activity may be held.
  private func spans(of activity: Activity, in horizon: Horizon) -> [Span] {
    (0..<horizon.dayCount).flatMap { day in
      activity.windows.flatMap { window -> [Span] in
        guard let span = window.span(onDay: day, of: horizon) else { return [] }
        let step = horizon.interval.count
        let first = (span.lowerBound.minute + step - 1) / step * step
        let last = min(span.upperBound, horizon.span.upperBound) - activity.length
        return stride(from: first, through: last.minute, by: step).map {
          Moment(minute: $0)..<Moment(minute: $0) + activity.length
        }
      }
    }
  }
}
