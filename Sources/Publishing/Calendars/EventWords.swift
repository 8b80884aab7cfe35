import Planning
import Rostering

/// What the events of one person say.
struct EventWords {
  let site: Site
  let line: Line
  /// The team whose calendar it is; nil for the person's own.
  let team: String?

  /// A shift as an event; `piece` counts the shifts that start on its day, from 1.
  func event(_ shift: Shift, piece: Int) -> CalendarEvent {
    let date = site.horizon.date(ofDay: shift.day)
    let timetable = ShiftTimetable(shift, of: line, at: site)
    return CalendarEvent(
      uid: identifier(date, piece),
      date: date,
      lines: CalendarClock(horizon: site.horizon).ends(shift.span) + [
        "SUMMARY:\(CalendarLines.text(summary(timetable)))",
        "DESCRIPTION:\(CalendarLines.text(description(timetable)))",
        "CATEGORIES:\(timetable.isStandby ? "Standby" : "Work")",
        "ORGANIZER;CN=\(CalendarLines.parameter(site.name)):mailto:rota@example.invalid",
        "STATUS:CONFIRMED", "TRANSP:OPAQUE",
      ]
    )
  }

  private var person: Person { site[line.person] }

  /// The day, the piece and the person: the same for a shift that moves within its day.
  private func identifier(_ date: LocalDate, _ piece: Int) -> String {
    "\(CalendarClock.text(date))-\(piece)-\(SafeFileName.name(person.id))"
      + "@\(SafeFileName.name(site.name)).rota" + (team.map { "+" + SafeFileName.name($0) } ?? "")
  }

  private func summary(_ timetable: ShiftTimetable) -> String {
    let queues = timetable.queues.joined(separator: ", ")
    let work = timetable.isStandby ? "Standby" : queues.isEmpty ? "Work" : "Work: \(queues)"
    guard team != nil else { return work }
    let inTeam = timetable.isStandby ? "standby" : queues.isEmpty ? "work" : queues
    return "\(person.name): \(inTeam)"
  }

  private func description(_ timetable: ShiftTimetable) -> String {
    let shift = timetable.shift
    let stretches = timetable.entries.map { entry in
      let pay = entry.kind == .unpaidBreak ? ", unpaid" : entry.kind == .paidBreak ? ", paid" : ""
      return "\(timetable.times(entry.span)) \(entry.name)\(pay)"
    }
    let whose = [
      "Shift: \(site[shift.pattern].name), \(ClockWords.length(shift.paid)) paid",
      person.team.isEmpty ? nil : "Team: \(person.team)",
    ]
    return (stretches + (whose + [timetable.clockChange]).compactMap(\.self))
      .joined(separator: "\n")
  }
}
