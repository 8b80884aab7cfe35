import Planning
import Rostering

/// Day by day: everyone of the team by start, with queues, breaks and activities.
struct DaysSection {
  let page: TeamPage

  var markup: Markup {
    .tag(
      "section",
      [.tag("h2", "Day by day")] + (0..<page.site.horizon.dayCount).map(section)
    )
  }

  private func section(_ day: Int) -> Markup {
    let date = page.site.horizon.date(ofDay: day)
    let shifts = page.members.flatMap { person in
      page.plan.shifts(of: person, onDay: day).map { (person, $0) }
    }.sorted {
      ($0.1.shift.span.lowerBound, $0.1.shift.span.upperBound, $0.0)
        < ($1.1.shift.span.lowerBound, $1.1.shift.span.upperBound, $1.0)
    }
    let table = Markup.table(
      class: "day",
      head: ["Time", "Name", "Queues in turn", "Breaks and activities"],
      rows: shifts.map { row($0.0, $0.1, date) }
    )
    return .tag(
      "section",
      class: "day",
      .tag(
        "h3",
        Markup(ClockWords.text(date)),
        shifts.isEmpty ? .empty : " · \(Set(shifts.map(\.0)).count) on"
      ),
      shifts.isEmpty ? .tag("p", "Nobody of this team is on.") : table,
      absent(day)
    )
  }

  private func row(_ person: PersonID, _ timetable: ShiftTimetable, _ date: LocalDate) -> [Markup] {
    let span = timetable.shift.span
    let ends = page.site.horizon.wallClock(at: span.upperBound)
    let isNextDay =
      ends.date != date && !(ends.time == .midnight && ends.date.days(since: date) == 1)
    let change =
      page.isChanged(person, date) ? [Markup(" "), .tag("span", class: "mark", "changed")] : []
    let clock = timetable.clockChange.map { Markup.tag("p", Markup($0)) } ?? .empty
    return [
      .tag("span", class: "times", Markup(DaysSection.dashed(timetable.times(span))))
        + (isNextDay ? .tag("p", class: "dim small", "the next day") : .empty),
      .all([.name(page.site[person].name)] + change),
      .all([Markup(timetable.inTurn), clock]),
      Markup(timetable.interruptions),
    ]
  }

  private func absent(_ day: Int) -> Markup {
    let free = page.members.filter { page.plan.shifts(of: $0, onDay: day).isEmpty }
    let onLeave = free.filter { page.plan.isOnLeave($0, day: day) }
    let off = free.filter { !onLeave.contains($0) }
    let parts = [("On leave", onLeave), ("Off", off)].filter { !$0.1.isEmpty }.map { word, people in
      "\(word): \(people.map { page.site[$0].name }.joined(separator: ", "))."
    }
    return parts.isEmpty
      ? .empty : .tag("p", class: "dim small", Markup(parts.joined(separator: " ")))
  }

  private static func dashed(_ times: String) -> String {
    times.replacing("-", with: "–", maxReplacements: 1)
  }
}

extension ShiftTimetable {
  /// Which queue is served from when on, those of neighbouring stretches said once.
  var inTurn: String {
    if isStandby { return "standby" }
    var parts: [(name: String, from: Moment)] = []
    for entry in entries where entry.kind == .queue || entry.kind == .noQueue {
      if parts.last?.name != entry.name { parts.append((entry.name, entry.span.lowerBound)) }
    }
    guard parts.count > 1 else { return parts.first?.name ?? "no queue" }
    return parts.map { "\(time($0.from)) \($0.name)" }.joined(separator: " · ")
  }

  /// Breaks and activities in order of time, with their lengths.
  var interruptions: String {
    entries.filter { [.paidBreak, .unpaidBreak, .activity].contains($0.kind) }.map { entry in
      "\(time(entry.span.lowerBound)) \(entry.name) \(ClockWords.length(entry.span.length))"
    }.joined(separator: " · ")
  }

  private func time(_ moment: Moment) -> String {
    ClockWords(horizon: site.horizon, date: site.horizon.date(ofDay: shift.day)).time(moment)
  }
}
