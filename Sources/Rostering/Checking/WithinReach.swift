import Planning

/// How far from the horizon times are taken at their word, either way: a year.
///
/// This is what keeps arithmetic on nonsense from overflowing. A time beyond is moved to the limit,
/// which stays so far outside the horizon that the rule it breaks still says so.
private let reach = 366 * 24 * 60

extension Line {
  /// The line with every time no further than a year from the horizon.
  func withinReach(of horizon: Horizon) -> Line {
    let limits = Moment(minute: -reach)..<(horizon.span.upperBound + Minutes(reach))
    if shifts.allSatisfy({ $0.isWithin(limits) }),
      serving.allSatisfy({ $0.span.clamped(to: limits) == $0.span })
    {
      return self
    }
    return Line(
      person: person,
      shifts: shifts.map { $0.within(limits) },
      serving: serving.map {
        ServingBlock(queue: $0.queue, span: $0.span.clamped(to: limits))
      }
    )
  }
}

extension Shift {
  fileprivate func isWithin(_ limits: Span) -> Bool {
    span.clamped(to: limits) == span && paid.count.magnitude <= reach
      && breaks.allSatisfy { $0.span.clamped(to: limits) == $0.span }
      && activities.allSatisfy { $0.span.clamped(to: limits) == $0.span }
  }

  fileprivate func within(_ limits: Span) -> Shift {
    Shift(
      day: day,
      pattern: pattern,
      span: span.clamped(to: limits),
      paid: min(max(paid, Minutes(-reach)), Minutes(reach)),
      breaks: breaks.map {
        PlannedBreak(name: $0.name, span: $0.span.clamped(to: limits), isPaid: $0.isPaid)
      },
      activities: activities.map {
        PlannedActivity(name: $0.name, span: $0.span.clamped(to: limits))
      }
    )
  }
}

extension Rota {
  /// The first line of each person of a site, every time within reach; nil for people without one.
  func lines(of site: Site) -> [Line?] {
    var found: [Line?] = Array(repeating: nil, count: site.people.count)
    for line in lines where found.indices.contains(line.person.index) {
      guard found[line.person.index] == nil else { continue }
      found[line.person.index] = line.withinReach(of: site.horizon)
    }
    return found
  }
}
