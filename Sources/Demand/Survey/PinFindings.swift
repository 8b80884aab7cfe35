import Planning

/// Pins that no shift of the person can hold.
struct PinFindings {
  private(set) var all: [SiteSurvey.Finding] = []
  private let site: Site
  private let shifts: PossibleShifts

  init(site: Site, shifts: PossibleShifts) {
    self.site = site
    self.shifts = shifts
    for person in site.people {
      for pin in person.pins {
        guard let reason = reason(pin, of: person) else { continue }
        all.append(
          SiteSurvey.Finding(
            severity: .impossible,
            sentence: "\(person.id): \(name(pin)) \(reason)"
          )
        )
      }
    }
  }

  /// Why a pin can't be kept, the plainest reason first; nil where it can.
  private func reason(_ pin: Pin, of person: Person) -> String? {
    let span = span(pin)
    guard span.overlaps(site.horizon.span) else {
      return "lies outside the weeks planned. Maybe the date is wrong"
    }
    if person.absences.contains(where: { $0.span.overlaps(span) }) {
      return "lies in an absence. Maybe one of the two has moved"
    }
    guard shifts.isOpen(span) else {
      return "lies outside the site's opening hours. Maybe the time is wrong"
    }
    let day = site.horizon.day(of: span.lowerBound)
    let days = [day - 1, day].filter { $0 >= 0 }
    let fits = days.contains { day in
      shifts.shifts(day: day, person: person, site: site).contains { holds($0, pin) }
    }
    return fits
      ? nil
      : "fits no shift of contract \(site.contract(of: person).name)."
        + " Maybe a pattern is missing, or a start window or absence is in its way"
  }

  private func holds(_ shift: PossibleShifts.Shift, _ pin: Pin) -> Bool {
    switch pin {
    case .shift(let start, let paid):
      shift.span.lowerBound == start && (paid.map { $0 == shift.paid } ?? true)
    case .activity(_, let span):
      shift.span.lowerBound <= span.lowerBound && span.upperBound <= shift.span.upperBound
    }
  }

  /// The time that a pin surely takes; of a shift whose pattern is not known its paid time, or its
  /// first interval.
  private func span(_ pin: Pin) -> Span {
    switch pin {
    case .shift(let start, let paid): start..<start + (paid ?? site.horizon.interval)
    case .activity(_, let span): span
    }
  }

  private func name(_ pin: Pin) -> String {
    let clock = site.horizon.wallClock(at: span(pin).lowerBound)
    return switch pin {
    case .shift: "the pinned shift of \(clock.date) \(clock.time)"
    case .activity(let name, _): "the pinned \(name) of \(clock.date) \(clock.time)"
    }
  }
}
