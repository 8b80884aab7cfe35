import Foundation
public import Planning

/// Who has which duties on which day, seen from a site that the rota need not have been made for.
///
/// People are matched by their identifier, days by their date, and moments are translated through
/// the two horizons, which may start on different days. What is kept of a former rota while a new
/// one is looked for is read here, too.
public struct DutyRoster: Sendable {
  /// By person of the site that looks on: the duties of each of its days; nil for people whom the
  /// rota does not know.
  private let duties: [[[Duty]?]?]

  /// The duties of a rota in the people, days and moments of another site.
  ///
  /// - Throws: ``RotaChangesProblem`` where no day or no clock is common to both.
  public init(_ planned: SitedRota, seenFrom site: Site) throws(RotaChangesProblem) {
    let lead = try site.horizon.lead(over: planned.site.horizon)
    let lines = planned.rota.lines(of: planned.site)
    let places = Dictionary(
      planned.site.people.enumerated().map { ($0.element.id, $0.offset) },
      uniquingKeysWith: { first, _ in first }
    )
    let firstDay = site.horizon.firstDay.days(since: planned.site.horizon.firstDay)
    duties = site.people.map { person in
      guard let place = places[person.id] else { return nil }
      return (0..<site.horizon.dayCount).map { day in
        guard (0..<planned.site.horizon.dayCount).contains(day + firstDay) else { return nil }
        guard let line = lines[place] else { return [] }
        let shifts = line.shifts.filter { $0.day == day + firstDay }
        return shifts.sorted { $0.span.precedes($1.span) }
          .map { Duty($0, of: line, at: planned.site, lead: lead) }
      }
    }
  }

  /// How long after the start of the site that looks on that of the rota's site is.
  static func lead(
    of planned: SitedRota,
    seenFrom site: Site
  ) throws(RotaChangesProblem) -> Minutes {
    try site.horizon.lead(over: planned.site.horizon)
  }

  /// Whether the rota knows a person.
  public func knows(_ person: PersonID) -> Bool { duties[person.index] != nil }

  /// The duties of a person on a day, in order of time; nil where the rota does not have the day
  /// or the person.
  public subscript(person: PersonID, day day: Int) -> [Duty]? {
    guard let days = duties[person.index], days.indices.contains(day) else { return nil }
    return days[day]
  }

  /// When a person's shifts were, by day of the site that looks on; days that the rota does not
  /// have are left out.
  public func spans(of person: PersonID) -> [Int: [Span]] {
    let days = (duties[person.index] ?? []).enumerated().compactMap { day, duties in
      duties.map { (day, $0.map(\.span)) }
    }
    return Dictionary(uniqueKeysWithValues: days)
  }

  /// How many days of a line of the site that looks on differ from this rota in a shift's start or
  /// end, or in whether there is a shift; days and people that are not in both count nothing.
  public func changedShifts(to line: Line) -> Int {
    guard duties.indices.contains(line.person.index) else { return 0 }
    let days = (duties[line.person.index] ?? []).enumerated()
    return days.count { day, before in
      guard let before else { return false }
      let after = line.shifts.filter { $0.day == day }.map(\.span).sorted { $0.precedes($1) }
      return DayChange.isChangedShift(from: before.map(\.span), to: after)
    }
  }
}

extension Horizon {
  /// How long before the start of another horizon this one starts.
  fileprivate func lead(over other: Horizon) throws(RotaChangesProblem) -> Minutes {
    guard zone.identifier == other.zone.identifier else {
      throw .differentZones(other.zone.identifier, zone.identifier)
    }
    let days = firstDay.days(since: other.firstDay)
    guard days < other.dayCount, -days < dayCount else {
      throw .noCommonDay(other.dates, dates)
    }
    let start = Moment(minute: 0)
    let seconds = other.instant(of: start).timeIntervalSince(instant(of: start))
    return Minutes(Int((seconds / 60).rounded()))
  }

  /// The first and the last date.
  private var dates: ClosedRange<LocalDate> { firstDay...date(ofDay: dayCount - 1) }
}

extension Span {
  fileprivate func precedes(_ other: Span) -> Bool {
    (lowerBound, upperBound) < (other.lowerBound, other.upperBound)
  }
}
