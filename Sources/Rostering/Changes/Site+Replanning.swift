public import Planning

/// A site that is planned again from a moment on.
extension Site {
  /// The site with all that a rota had before a moment standing as it was.
  ///
  /// The moment counts from the start of the next interval where it lies inside one. People whom the
  /// rota does not know have no past.
  ///
  /// - Throws: ``RotaChangesProblem`` where no day or no clock is common to both, or where the rota
  ///   has a pattern or a queue in the past that the site does not have.
  public func replanned(
    from moment: Moment,
    after planned: SitedRota
  ) throws(RotaChangesProblem) -> Site {
    let rota = try planned.rota(seenFrom: self)
    var site = self
    let step = horizon.interval.count
    let start = Moment(minute: (moment.minute + step - 1) / step * step)
    site.replannedFrom = start
    for line in rota.lines {
      site.people[line.person.index].past = Past(
        shifts: line.shifts.filter { $0.span.lowerBound < start }.map(PastShift.init),
        serving: line.serving.compactMap { block in
          let span = block.span.clamped(to: min(block.span.lowerBound, start)..<start)
          return span.isEmpty ? nil : PastServing(queue: block.queue, span: span)
        }
      )
    }
    return site
  }
}

extension PastShift {
  /// A shift of a rota as it was planned.
  init(_ shift: Shift) {
    self.init(
      day: shift.day,
      pattern: shift.pattern,
      span: shift.span,
      paid: shift.paid,
      breaks: shift.breaks.map { Part(name: $0.name, span: $0.span, isPaid: $0.isPaid) },
      activities: shift.activities.map { Part(name: $0.name, span: $0.span) }
    )
  }

  /// What stands of it as a shift of a rota.
  public var shift: Shift {
    Shift(
      day: day,
      pattern: pattern,
      span: span,
      paid: paid,
      breaks: breaks.map { PlannedBreak(name: $0.name, span: $0.span, isPaid: $0.isPaid) },
      activities: activities.map { PlannedActivity(name: $0.name, span: $0.span) }
    )
  }
}

extension SitedRota {
  /// The rota in the people, days, moments, patterns and queues of another site; people whom it
  /// does not know have an empty line.
  ///
  /// - Throws: ``RotaChangesProblem`` where no day or no clock is common to both, or where the other
  ///   site lacks a pattern or a queue that is used.
  public func rota(seenFrom other: Site) throws(RotaChangesProblem) -> Rota {
    let roster = try DutyRoster(self, seenFrom: other)
    let lead = try DutyRoster.lead(of: self, seenFrom: other)
    let old = rota.lines(of: site)
    var lines: [Line] = []
    for index in other.people.indices {
      let id = PersonID(index)
      var line = Line(person: id, shifts: [], serving: [])
      for day in 0..<other.horizon.dayCount {
        for duty in roster[id, day: day] ?? [] {
          line.shifts.append(try Shift(duty, day: day, at: other))
        }
      }
      if let place = site.people.firstIndex(where: { $0.id == other.people[index].id }) {
        for block in old[place]?.serving ?? [] {
          let span = block.span.lowerBound + lead..<block.span.upperBound + lead
          let inside = span.clamped(to: other.horizon.span)
          guard !inside.isEmpty else { continue }
          line.serving.append(
            ServingBlock(queue: try queue(block.queue, at: other), span: inside)
          )
        }
      }
      lines.append(line)
    }
    return Rota(lines: lines)
  }

  private func queue(_ id: QueueID?, at other: Site) throws(RotaChangesProblem) -> QueueID? {
    guard let id, site.queues.indices.contains(id.index) else { return nil }
    let name = site[id].name
    guard let place = other.queues.firstIndex(where: { $0.name == name }) else {
      throw .noSuchQueue(name)
    }
    return QueueID(place)
  }
}

extension Shift {
  fileprivate init(_ duty: Duty, day: Int, at site: Site) throws(RotaChangesProblem) {
    guard let pattern = site.patterns.firstIndex(where: { $0.name == duty.pattern }) else {
      throw .noSuchPattern(duty.pattern)
    }
    self.init(
      day: day,
      pattern: PatternID(pattern),
      span: duty.span,
      paid: duty.paid,
      breaks: duty.breaks,
      activities: duty.activities
    )
  }
}
