public import Planning

/// A site that knows what its people had before.
extension Site {
  /// Whether anything is known of what people had before.
  public var knowsBefore: Bool { people.contains { !$0.before.isEmpty } }

  /// The site with the shifts of a rota as those that people had before, day by day and person by
  /// person as far as both have them.
  ///
  /// - Throws: ``RotaChangesProblem`` where no day or no clock is common to both.
  public func keeping(_ planned: SitedRota) throws(RotaChangesProblem) -> Site {
    let roster = try DutyRoster(planned, seenFrom: self)
    var site = self
    for index in people.indices { site.people[index].before = roster.spans(of: PersonID(index)) }
    return site
  }

  /// The site with the shifts that a rota of other weeks has on the same weekdays, by the clock, as
  /// those that people had before.
  ///
  /// The rota's last days of each weekday count. A shift keeps its start and its length.
  public func resembling(_ planned: SitedRota) -> Site {
    let lines = planned.rota.lines(of: planned.site)
    var site = self
    for (index, person) in people.enumerated() {
      let place = planned.site.people.firstIndex { $0.id == person.id }
      guard let place, let line = lines[place] else {
        site.people[index].before = [:]
        continue
      }
      site.people[index].before = before(line, planned.site.horizon)
    }
    return site
  }

  private func before(_ line: Line, _ old: Horizon) -> [Int: [Span]] {
    var before: [Int: [Span]] = [:]
    for day in 0..<horizon.dayCount {
      let weekday = horizon.weekday(ofDay: day)
      guard let same = (0..<old.dayCount).last(where: { old.weekday(ofDay: $0) == weekday })
      else { continue }
      before[day] = line.shifts.filter { $0.day == same }.map { shift in
        let start = horizon.moment(
          onDay: day,
          at: old.wallClock(at: shift.span.lowerBound).time
        )
        return start..<start + shift.span.length
      }.sorted { $0.lowerBound < $1.lowerBound }
    }
    return before
  }

  /// How many days of people have another shift than they had before.
  ///
  /// A person without a line has no shifts. Shifts count on the day on which they start.
  func changedShifts(to lines: [Line?]) -> Int {
    zip(people, lines).reduce(0) { sum, entry in
      let shifts = entry.1?.shifts ?? []
      return sum
        + entry.0.before.count { day, before in
          let after = shifts.filter { $0.day == day }.map(\.span)
          return DayChange.isChangedShift(
            from: before,
            to: after.sorted { $0.lowerBound < $1.lowerBound }
          )
        }
    }
  }
}
