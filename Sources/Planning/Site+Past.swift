/// A site of which some of the time is over: it is planned again from a moment on.
extension Site {
  /// What of a person's shifts begun before the moment stands, in order of time.
  public func standingShifts(of person: Person) -> [PastShift] {
    guard let moment = replannedFrom else { return [] }
    return person.past.shifts.compactMap {
      $0.standing(at: moment, absences: person.absences, interval: horizon.interval)
    }
  }

  /// What a person served before the moment, as far as they were there.
  public func standingServing(of person: Person) -> [PastServing] {
    guard let moment = replannedFrom else { return [] }
    let stood = standingShifts(of: person)
    return person.past.serving.compactMap { block in
      var span = block.span.clamped(to: min(block.span.lowerBound, moment)..<moment)
      // Who came in with a shift of the week before serves outside of those of the horizon.
      if let planned = person.past.shifts.first(where: { $0.span.overlaps(span) }) {
        let shift = stood.first { $0.span.lowerBound == planned.span.lowerBound }
        guard let shift else { return nil }
        span = span.clamped(to: shift.span)
      }
      return span.isEmpty ? nil : PastServing(queue: block.queue, span: span)
    }
  }

  /// The first interval that is not over.
  public var firstOpenInterval: Int {
    guard let moment = replannedFrom else { return 0 }
    let step = horizon.interval.count
    return min(max(0, (moment.minute + step - 1) / step), horizon.intervalCount)
  }

  /// Proficiency-weighted people on each queue in each interval that is over; empty where none is.
  public var pastLoad: [[Double]] {
    let count = firstOpenInterval
    guard count > 0 else { return [] }
    var load = queues.map { _ in [Double](repeating: 0, count: count) }
    let step = horizon.interval.count
    for person in people {
      for block in standingServing(of: person) {
        guard let queue = block.queue, queues.indices.contains(queue.index) else { continue }
        let inside = block.span.lowerBound.minute / step..<block.span.upperBound.minute / step
        for interval in inside.clamped(to: 0..<count) {
          load[queue.index][interval] += person.competences[queue, default: 0]
        }
      }
    }
    return load
  }
}
