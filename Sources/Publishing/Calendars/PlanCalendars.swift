import Foundation
public import Planning
public import Rostering

/// The calendars of a plan: for each person and each team a file of iCalendar (RFC 5545), to be
/// subscribed to or imported.
///
/// <doc:Calendars> says what stands in them. They depend on the site, the rota and the calendars
/// that people were given before, and on no clock.
public struct PlanCalendars {
  /// Folder with the calendars inside a plan.
  public static let path = "calendars"

  let site: Site
  let rota: Rota
  let history: CalendarHistory

  /// The calendars of a rota.
  ///
  /// - Parameters:
  ///   - site: Its site.
  ///   - rota: The rota.
  ///   - history: The calendars that these continue: shifts that are in them alone are cancelled,
  ///     shifts that changed have a higher revision.
  public init(site: Site, rota: Rota, history: CalendarHistory = .none) {
    (self.site, self.rota, self.history) = (site, rota, history)
  }

  /// The files, by their place in a plan folder: people in the site's order, then teams, then those
  /// of whom nothing but cancelled shifts is left.
  public var files: [PlanFile] {
    let zone = CalendarZone(site.horizon).lines
    let current = people + teams
    let identifiers = Set(current.flatMap(\.events).map(\.uid))
    let gone = cancellations(besides: identifiers)
    let paths = Set(current.map(\.path))
    let orphans = gone.keys.filter { !paths.contains($0) }.sorted().map {
      NamedCalendar(path: $0, name: site.name, events: [])
    }
    return (current + orphans).map { calendar in
      let events = calendar.events.map { event in
        history.byIdentifier[event.uid].map(event.following) ?? event
      }
      let all = (events + (gone[calendar.path] ?? [])).sorted { $0.uid < $1.uid }
      return file(calendar, all, zone)
    }
  }

  private var people: [NamedCalendar] {
    let names = SafeFileName.names(site.people.map(\.id))
    let lines = self.lines
    return site.people.indices.map { index in
      NamedCalendar(
        path: "\(PlanCalendars.path)/people/\(names[index]).ics",
        name: "\(site.name): \(site.people[index].name)",
        events: events(of: lines[index], team: nil)
      )
    }
  }

  private var teams: [NamedCalendar] {
    var teams: [String] = []
    for person in site.people where !person.team.isEmpty && !teams.contains(person.team) {
      teams.append(person.team)
    }
    let lines = self.lines
    return zip(teams, SafeFileName.names(teams)).map { team, name in
      let members = site.people.indices.filter { site.people[$0].team == team }
      return NamedCalendar(
        path: "\(PlanCalendars.path)/teams/\(name).ics",
        name: "\(site.name): team \(team)",
        events: members.flatMap { events(of: lines[$0], team: team) }
      )
    }
  }

  /// The line of each person of the site.
  private var lines: [Line?] {
    var lines = [Line?](repeating: nil, count: site.people.count)
    for line in rota.lines where lines.indices.contains(line.person.index) {
      lines[line.person.index] = line
    }
    return lines
  }

  private func events(of line: Line?, team: String?) -> [CalendarEvent] {
    guard let line else { return [] }
    let words = EventWords(site: site, line: line, team: team)
    return Dictionary(grouping: line.shifts, by: \.day).sorted { $0.key < $1.key }
      .flatMap { _, shifts in
        shifts.sorted { $0.span.lowerBound < $1.span.lowerBound }.enumerated()
          .map { words.event($1, piece: $0 + 1) }
      }
  }

  /// By path: the events given before whose shifts are gone, on the days that are planned here.
  private func cancellations(besides kept: Set<String>) -> [String: [CalendarEvent]] {
    let horizon = site.horizon
    let dates = horizon.firstDay...horizon.date(ofDay: horizon.dayCount - 1)
    return history.events.mapValues { events in
      events.filter { event in
        !kept.contains(event.uid) && dates.contains(event.date)
          && history.isOf(horizon.zone.identifier, event)
      }.map(\.cancellation)
    }.filter { !$0.value.isEmpty }
  }

  private func file(
    _ calendar: NamedCalendar,
    _ events: [CalendarEvent],
    _ zone: [String]
  ) -> PlanFile {
    let name = CalendarLines.text(calendar.name)
    let head = [
      "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Rota//Rota//EN", "CALSCALE:GREGORIAN",
      "METHOD:PUBLISH", "NAME:\(name)", "X-WR-CALNAME:\(name)",
      "X-WR-TIMEZONE:\(site.horizon.zone.identifier)",
      // Whoever subscribes is asked to look again each hour.
      "REFRESH-INTERVAL;VALUE=DURATION:PT1H", "X-PUBLISHED-TTL:PT1H",
    ]
    let lines = head + zone + events.flatMap(\.component) + ["END:VCALENDAR"]
    return PlanFile(path: calendar.path, text: CalendarLines.file(lines))
  }
}

/// A calendar before it is written.
private struct NamedCalendar {
  let path: String
  let name: String
  let events: [CalendarEvent]
}
