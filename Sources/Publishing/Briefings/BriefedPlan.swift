public import Planning
public import Rostering

/// A plan that people are told about: its site, its rota, and what it achieves.
public struct BriefedPlan: Sendable {
  /// What people call it: the folder as it was given.
  public var name: String
  /// Its site.
  public var site: Site
  /// Its rota with its figures.
  public var record: PlanRecord

  /// What was found out about what can go wrong, where that was tried.
  public var contingencies: ContingencyReport?

  /// A plan.
  public init(
    name: String,
    site: Site,
    record: PlanRecord,
    contingencies: ContingencyReport? = nil
  ) {
    (self.name, self.site, self.record) = (name, site, record)
    self.contingencies = contingencies
  }

  /// The line of a person.
  func line(of person: PersonID) -> Line? {
    record.rota.lines.indices.contains(person.index) ? record.rota.lines[person.index] : nil
  }

  /// Names of the teams, in the order in which they come in staff.csv.
  var teams: [String] {
    var teams: [String] = []
    for person in site.people where !teams.contains(person.team) { teams.append(person.team) }
    return teams
  }

  /// The people of a team, in the site's order.
  func members(of team: String) -> [PersonID] {
    site.people.indices.filter { site.people[$0].team == team }.map { PersonID($0) }
  }

  /// The shifts of a person that start on a day, in order of time.
  func shifts(of person: PersonID, onDay day: Int) -> [ShiftTimetable] {
    guard let line = line(of: person) else { return [] }
    return line.shifts.filter { $0.day == day }.sorted { $0.span.lowerBound < $1.span.lowerBound }
      .map { ShiftTimetable($0, of: line, at: site) }
  }

  /// Whether a person is on leave on a day, from its first hour to its last or for a part.
  func isOnLeave(_ person: PersonID, day: Int) -> Bool {
    let span = site.horizon.dayStarts[day]..<site.horizon.dayStarts[day + 1]
    return site[person].absences.contains { $0.kind == .leave && $0.span.overlaps(span) }
  }

  /// The days planned, as `2 to 8 March 2026`.
  var days: String {
    let first = site.horizon.firstDay
    let last = site.horizon.date(ofDay: site.horizon.dayCount - 1)
    let end = "\(last.day) \(ClockWords.month(last)) \(last.year)"
    if first == last { return end }
    guard first.year == last.year else {
      return "\(first.day) \(ClockWords.month(first)) \(first.year) to \(end)"
    }
    return first.month == last.month
      ? "\(first.day) to \(end)" : "\(first.day) \(ClockWords.month(first)) to \(end)"
  }
}
