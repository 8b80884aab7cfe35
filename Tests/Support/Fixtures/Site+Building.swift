public import Planning
public import Rostering

extension Site {
  /// A shift as one would say it: `"09:00-17:30 lunch 12:30"`.
  ///
  /// Times are those of the wall clock; one before the shift's start is the next day's. Breaks get
  /// their length and pay from the pattern, and unpaid ones are taken off the paid time.
  public func shift(
    onDay day: Int,
    _ text: String,
    pattern name: String = "day"
  ) throws -> Shift {
    let words = text.split(separator: " ").map(String.init)
    let ends = (words.first ?? "").split(separator: "-").map(String.init)
    guard ends.count == 2, words.count % 2 == 1 else { throw FixtureProblem("a shift? \(text)") }
    let start = try moment(onDay: day, ends[0])
    let end = try moment(onDay: day, ends[1], after: start)
    let pattern = try pattern(named: name)
    let breaks = try stride(from: 1, to: words.count, by: 2).map { place in
      guard let rule = self[pattern].breaks.first(where: { $0.name == words[place] }) else {
        throw FixtureProblem("pattern \(name) has no break \(words[place])")
      }
      return rule.taken(at: try moment(onDay: day, words[place + 1], after: start))
    }
    let unpaid = breaks.filter { !$0.isPaid }.reduce(Minutes.zero) { $0 + $1.span.length }
    return Shift(
      day: day,
      pattern: pattern,
      span: start..<end,
      paid: end - start - unpaid,
      breaks: breaks
    )
  }

  /// A shift of a paid length from its start in elapsed time, as a clock change needs it.
  ///
  /// - Parameter breaks: How long after the start each of the pattern's breaks starts.
  public func shift(
    onDay day: Int,
    at start: String,
    paid: Minutes,
    pattern name: String,
    breaks: [Minutes]
  ) throws -> Shift {
    let pattern = try pattern(named: name)
    let from = try moment(onDay: day, start)
    return Shift(
      day: day,
      pattern: pattern,
      span: from..<from + self[pattern].span(forPaid: paid),
      paid: paid,
      breaks: zip(self[pattern].breaks(forPaid: paid), breaks).map { $0.taken(at: from + $1) }
    )
  }

  /// The instant of a time on the wall clock of a day; of the next day where it is not after
  /// another instant.
  public func moment(
    onDay day: Int,
    _ time: String,
    after other: Moment? = nil
  ) throws -> Moment {
    let moment = horizon.moment(onDay: day, at: try SmallSite.clock(time))
    guard let other, moment <= other else { return moment }
    return horizon.moment(onDay: day + 1, at: try SmallSite.clock(time))
  }

  /// A person's line that serves one queue in all of the presence, carried-in work included.
  public func line(of person: Int, _ shifts: [Shift], serving queue: Int?) -> Line {
    let id = PersonID(person)
    var blocks: [ServingBlock] = []
    let queue = queue.map { QueueID($0) }
    if let end = self[id].carryIn.lastShiftEnd, end.minute > 0 {
      blocks.append(ServingBlock(queue: queue, span: Moment(minute: 0)..<end))
    }
    for shift in shifts where self[shift.pattern].standbyPay == nil {
      blocks += shift.freeStretches.map { $0.clamped(to: horizon.span) }.filter { !$0.isEmpty }
        .map { ServingBlock(queue: queue, span: $0) }
    }
    return Line(person: id, shifts: shifts, serving: blocks)
  }

  private func pattern(named name: String) throws -> PatternID {
    guard let index = patterns.firstIndex(where: { $0.name == name }) else {
      throw FixtureProblem("no pattern \(name)")
    }
    return PatternID(index)
  }
}

extension Shift {
  /// The stretches of the shift outside breaks and activities.
  fileprivate var freeStretches: [Span] {
    let off = (breaks.map(\.span) + activities.map(\.span)).sorted { $0.lowerBound < $1.lowerBound }
    var stretches: [Span] = []
    var from = span.lowerBound
    for stretch in off where stretch.lowerBound >= from && stretch.upperBound <= span.upperBound {
      stretches.append(from..<stretch.lowerBound)
      from = stretch.upperBound
    }
    return (stretches + [from..<span.upperBound]).filter { !$0.isEmpty }
  }
}

extension BreakRule {
  fileprivate func taken(at start: Moment) -> PlannedBreak {
    PlannedBreak(name: name, span: start..<start + length, isPaid: isPaid)
  }
}
