import Planning
import Rostering

/// What happens to people.
extension DisruptedWeek {
  /// Someone is away in some stretches of time.
  mutating func takeAway(_ person: PersonID, _ spans: [Span]) {
    let standing = rota[person].shifts
    for shift in standing {
      let gone = spans.filter { $0.overlaps(shift.span) }
      guard !gone.isEmpty else { continue }
      if gone.contains(where: { $0.contains(shift.span) }) {
        dropShift(shift, of: person)
      } else {
        for span in gone { leave(shift, of: person, span.clamped(to: shift.span)) }
      }
    }
    // Nobody is called in who is away.
    for span in spans.flatMap({ $0.without(standing.map(\.span)) }) {
      site.people[person.index].absences.append(Absence(kind: .unavailable, span: span))
      away.append(Away(person: person, span: span, credit: .zero))
    }
  }

  /// Someone begins each shift that begins in some stretches so much later.
  mutating func comeLate(_ person: PersonID, _ by: Minutes, _ spans: [Span]) {
    for shift in rota[person].shifts
    where spans.contains(where: { $0.contains(shift.span.lowerBound) }) {
      let late = shift.span.lowerBound..<min(shift.span.lowerBound + by, shift.span.upperBound)
      if late == shift.span { dropShift(shift, of: person) } else { leave(shift, of: person, late) }
    }
  }

  /// People can't serve a queue for some time.
  mutating func disable(_ people: [PersonID], _ queue: QueueID, _ spans: [Span]) {
    for interval in intervals(spans) {
      unable[queue.index, default: [:]][interval, default: []].formUnion(people)
      touched.append(Interval(interval))
    }
  }

  /// A shift is not worked; its paid time is a credit.
  private mutating func dropShift(_ shift: Shift, of person: PersonID) {
    note(shift.span)
    away.append(Away(person: person, span: shift.span, credit: shift.paid))
    rota.lines[person.index].shifts.removeAll { $0 == shift }
    rota.lines[person.index].serving.removeAll { shift.span.contains($0.span) }
    let names = Set(shift.activities.map(\.name))
    site.people[person.index].absences.append(
      Absence(kind: .unavailable, span: shift.span, credit: shift.paid)
    )
    site.people[person.index].excusedActivities.formUnion(names)
    site.people[person.index].pins.removeAll { pin in
      switch pin {
      case .shift(let start, _): start == shift.span.lowerBound
      case .activity(_, let span): shift.span.contains(span)
      }
    }
  }

  /// Someone on shift is away for a part of it, in whole intervals, breaks and activities apart.
  private mutating func leave(_ shift: Shift, of person: PersonID, _ span: Span) {
    let step = site.horizon.interval.count
    let from = Moment(minute: span.lowerBound.minute / step * step)
    let to = Moment(minute: (span.upperBound.minute + step - 1) / step * step)
    let whole = (from..<to).clamped(to: shift.span)
    guard let place = rota[person].shifts.firstIndex(of: shift) ?? at(shift, of: person)
    else { return }
    let standing = rota.lines[person.index].shifts[place]
    let busy = standing.breaks.map(\.span) + standing.activities.map(\.span)
    let gone = whole.without(busy)
    let unpaid = standing.breaks.filter { !$0.isPaid && whole.contains($0.span) }
    away.append(
      Away(
        person: person,
        span: whole,
        credit: unpaid.reduce(whole.length) { $0 - $1.span.length }
      )
    )
    note(whole)
    for span in gone {
      site.people[person.index].pins.append(
        .activity(name: DisruptedWeek.awayName, span: span)
      )
    }
    rota.lines[person.index].shifts[place].activities =
      (standing.activities
      + gone.map { PlannedActivity(name: DisruptedWeek.awayName, span: $0) })
      .sorted { $0.span.lowerBound < $1.span.lowerBound }
    rota.lines[person.index].serving = rota.lines[person.index].serving.flatMap { block in
      block.span.without([whole]).map { ServingBlock(queue: block.queue, span: $0) }
    }
  }

  /// The place of a shift that an earlier disruption has changed already.
  private func at(_ shift: Shift, of person: PersonID) -> Int? {
    rota[person].shifts.firstIndex { $0.span == shift.span }
  }

  private mutating func note(_ span: Span) {
    touched += intervals([span]).map(Interval.init)
  }
}

extension Range where Bound == Moment {
  /// Whether all of another stretch lies in this one.
  func contains(_ other: Span) -> Bool {
    lowerBound <= other.lowerBound && other.upperBound <= upperBound
  }

  /// What is left of the stretch without some others.
  func without(_ others: [Span]) -> [Span] {
    others.reduce([self]) { left, other in
      left.flatMap { span -> [Span] in
        guard span.overlaps(other) else { return [span] }
        return [
          span
            .lowerBound..<Swift.max(span.lowerBound, Swift.min(other.lowerBound, span.upperBound)),
          Swift.min(
            span.upperBound,
            Swift.max(other.upperBound, span.lowerBound)
          )..<span.upperBound,
        ].filter { !$0.isEmpty }
      }
    }
  }
}
