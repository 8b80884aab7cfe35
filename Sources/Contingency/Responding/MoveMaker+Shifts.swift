import Planning
import Rostering

/// Moves inside shifts that people have.
extension MoveMaker {
  /// Meetings, training and coaching are left out.
  func cancelled(
    _ names: [String],
    _ place: Int,
    _ response: Response,
    from: Moment
  ) -> [Move] {
    eachShift(from: from).flatMap { person, shift -> [Move] in
      shift.activities.compactMap { activity in
        guard activity.name != DisruptedWeek.awayName, activity.span.lowerBound >= from,
          names.isEmpty || names.contains(activity.name)
        else { return nil }
        var other = shift
        other.activities.removeAll { $0 == activity }
        return move(
          person,
          day: shift.day,
          shifts: rota[person].shifts.map { $0 == shift ? other : $0 },
          place,
          response,
          changesHours: false,
          words: "leaves out \(activity.name), \(clock(activity.span))",
          span: activity.span
        )
      }
    }
  }

  /// Breaks are moved inside their windows.
  func movedBreaks(_ place: Int, _ response: Response, from: Moment) -> [Move] {
    let fitter = BreakFitter(horizon: site.horizon)
    let sketches = eachShift(from: from).compactMap { person, shift -> Sketch? in
      guard shift.breaks.allSatisfy({ $0.span.lowerBound >= from }), !shift.breaks.isEmpty else {
        return nil
      }
      let values = worth(person)
      let busy = Set(shift.activities.flatMap { Array(site.horizon.indices(of: $0.span)) })
      let rules = site[shift.pattern].breaks(forPaid: shift.paid)
      let breaks = fitter.breaks(rules, in: shift.span) { interval in
        // No break falls into an activity.
        if busy.contains(interval) { return 1e6 }
        let own = shift.breaks.contains { site.horizon.indices(of: $0.span).contains(interval) }
        return (values.indices.contains(interval) ? values[interval] : 0) + (own ? 0 : 1e-6)
      }
      guard let breaks, breaks != shift.breaks else { return nil }
      var other = shift
      other.breaks = breaks
      return sketch(person, from: [shift], to: [other]) {
        let moved = zip(shift.breaks, breaks).filter { $0 != $1 }
          .map { "\($0.name) from \(time($0.span.lowerBound)) to \(time($1.span.lowerBound))" }
        return move(
          person,
          day: shift.day,
          shifts: rota[person].shifts.map { $0 == shift ? other : $0 },
          place,
          response,
          changesHours: false,
          words: "moves \(moved.joined(separator: ", ")), \(clock(shift.span))",
          span: shift.span
        )
      }
    }
    return best(sketches, of: response, most: 60)
  }

  /// Shifts are made longer, at their end or their start.
  func lengthened(
    _ most: Minutes,
    _ place: Int,
    _ response: Response,
    from: Moment
  ) -> [Move] {
    let sketches = eachShift(from: from).flatMap { person, shift -> [Sketch] in
      patterns(of: site[person].contract).flatMap { pattern -> [Sketch] in
        site[pattern].paidLengths.filter { $0 > shift.paid && $0 - shift.paid <= most }
          .flatMap { paid in longer(shift, of: person, pattern, paid, place, response, from) }
      }
    }
    return best(sketches, of: response, most: 60)
  }

  private func longer(
    _ shift: Shift,
    of person: PersonID,
    _ pattern: PatternID,
    _ paid: Minutes,
    _ place: Int,
    _ response: Response,
    _ from: Moment
  ) -> [Sketch] {
    let length = site[pattern].span(forPaid: paid)
    let ends = [
      shift.span.lowerBound..<shift.span.lowerBound + length,
      shift.span.upperBound - length..<shift.span.upperBound,
    ]
    return ends.compactMap { span in
      let isLater = span.upperBound > shift.span.upperBound
      guard isLater ? shift.span.upperBound >= from : span.lowerBound >= from,
        let other = refitted(shift, pattern, span, paid, person, from)
      else { return nil }
      return sketch(person, from: [shift], to: [other]) {
        move(
          person,
          day: shift.day,
          shifts: rota[person].shifts.map { $0 == shift ? other : $0 },
          place,
          response,
          changesHours: true,
          words: isLater
            ? "stays until \(time(span.upperBound)) instead of \(time(shift.span.upperBound)), "
              + clock(span)
            : "comes at \(time(span.lowerBound)) instead of \(time(shift.span.lowerBound)), "
              + clock(span),
          span: span
        )
      }
    }
  }

  /// A shift with another length: breaks that lie before the moment stay where they are.
  private func refitted(
    _ shift: Shift,
    _ pattern: PatternID,
    _ span: Span,
    _ paid: Minutes,
    _ person: PersonID,
    _ from: Moment
  ) -> Shift? {
    let rules = site[pattern].breaks(forPaid: paid)
    let values = worth(person)
    let busy = Set(shift.activities.flatMap { Array(site.horizon.indices(of: $0.span)) })
    let taken = Set(
      shift.breaks.filter { $0.span.lowerBound < from }
        .flatMap { Array(site.horizon.indices(of: $0.span)) }
    )
    let fitted = BreakFitter(horizon: site.horizon).breaks(rules, in: span) { interval in
      if busy.contains(interval) { return 1e6 }
      if taken.contains(interval) { return -1e6 }
      return values.indices.contains(interval) ? values[interval] : 0
    }
    guard let fitted else { return nil }
    let kept = shift.breaks.filter { $0.span.lowerBound < from }
    guard kept.allSatisfy({ fitted.contains($0) }),
      fitted.allSatisfy({ $0.span.lowerBound >= from || kept.contains($0) })
    else { return nil }
    return Shift(
      day: shift.day,
      pattern: pattern,
      span: span,
      paid: paid,
      breaks: fitted,
      activities: shift.activities
    )
  }

  /// The shifts of work on the days that matter that are not over by a moment.
  func eachShift(from: Moment) -> [(PersonID, Shift)] {
    rota.lines.flatMap { line in
      line.shifts.filter {
        days.contains($0.day) && $0.span.upperBound > from && site[$0.pattern].standbyPay == nil
      }.map { (line.person, $0) }
    }
  }

  /// Patterns of work of a contract.
  func patterns(of contract: ContractID) -> [PatternID] {
    site.contracts[contract.index].patterns.filter { site[$0].standbyPay == nil }
  }
}
