import Planning

extension LineCheck {
  /// Where the weeks are planned again from a moment on, all before it stands as it was.
  ///
  /// The shifts begun before the moment are those that had begun, each with its start, and with the
  /// breaks and activities begun by then; one that is over or cut short by an absence stands whole.
  /// Up to the moment the same queues are served.
  func pastStands() -> [Violation] {
    guard let from = site.replannedFrom else { return [] }
    return missing(from) + strangers(from) + servedOtherwise(from)
  }

  private func missing(_ from: Moment) -> [Violation] {
    stood.flatMap { past -> [Violation] in
      let start = past.span.lowerBound
      guard let dated = shifts.first(where: { $0.shift.span.lowerBound == start }) else {
        return [
          violation(
            .pastStands,
            day: past.day,
            "the shift begun at \(horizon.text(start)) is not there, before \(horizon.text(from))"
          )
        ]
      }
      return problems(of: dated.shift, past, from).map {
        violation(.pastStands, day: past.day, "the shift begun at \(horizon.text(start)) \($0)")
      }
    }
  }

  private func problems(of shift: Shift, _ past: PastShift, _ from: Moment) -> [String] {
    if past.isSettled {
      return shift == past.shift
        ? []
        : ["is over, or ends with an absence, and is not as it was: \(horizon.text(past.span))"]
    }
    var problems: [String] = []
    if shift.pattern != past.pattern { problems.append("follows another pattern than it did") }
    if shift.span.upperBound < from {
      problems.append("ends before \(horizon.text(from)), and it went on then")
    }
    let begun = past.shift
    if shift.breaks.filter({ $0.span.lowerBound < from }) != begun.breaks {
      problems.append("has other breaks before \(horizon.text(from)) than it had")
    }
    if shift.activities.filter({ $0.span.lowerBound < from }) != begun.activities {
      problems.append("has other activities before \(horizon.text(from)) than it had")
    }
    return problems
  }

  private func strangers(_ from: Moment) -> [Violation] {
    let starts = Set(stood.map(\.span.lowerBound))
    return shifts.filter { $0.shift.span.lowerBound < from }
      .filter { !starts.contains($0.shift.span.lowerBound) }
      .map {
        violation(
          .pastStands,
          day: $0.day,
          "the shift \(horizon.text($0.shift.span)) begins before \(horizon.text(from)), where "
            + "there was none"
        )
      }
  }

  /// Intervals of the past in which another queue is served than was, each stretch told once.
  private func servedOtherwise(_ from: Moment) -> [Violation] {
    let past = site.standingServing(of: person).map {
      ServingBlock(queue: $0.queue, span: $0.span)
    }
    let (was, now) = (served(past, from), served(line.serving, from))
    var broken: [Violation] = []
    var index = 0
    while index < was.count {
      let first = index
      while index < was.count, was[index] != now[index] { index += 1 }
      if first < index {
        let span = horizon.start(of: Interval(first))..<horizon.start(of: Interval(index))
        broken.append(
          violation(
            .pastStands,
            day: horizon.dayStarting(span.lowerBound),
            "serves otherwise than it was, \(horizon.text(span))"
          )
        )
      }
      index += 1
    }
    return broken
  }

  /// What is served in each interval before a moment: the queue's number, -1 without one, -2 where
  /// nothing is.
  private func served(_ blocks: [ServingBlock], _ from: Moment) -> [Int] {
    let over = horizon.intervals(inside: min(from, horizon.span.lowerBound)..<from)
    var served = Array(repeating: -2, count: over.upperBound)
    for block in blocks {
      for index in horizon.intervals(touching: block.span) where index < served.count {
        served[index] = block.queue?.index ?? -1
      }
    }
    return served
  }
}
