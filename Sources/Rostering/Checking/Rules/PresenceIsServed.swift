import Planning

extension LineCheck {
  /// Serving blocks fill exactly the time present and free: nobody is counted twice.
  ///
  /// Present is who is on a shift of work (or on the one carried in) and neither on a break nor at an
  /// activity, in whole intervals, as far as the horizon goes; nobody on standby is. A block without a queue is allowed
  /// at any time of presence: whoever is idle serves nobody.
  func presenceIsServed() -> [Violation] {
    let odd = line.serving.filter { !isWholeIntervals($0.span) }.map {
      violation(
        .presenceIsServed,
        day: horizon.dayStarting($0.span.lowerBound),
        "the block \(horizon.text($0.span)) is not made of whole intervals of the weeks planned"
      )
    }
    return odd + mismatches()
  }

  private func isWholeIntervals(_ span: Span) -> Bool {
    let inside = horizon.intervals(inside: span)
    return !span.isEmpty && horizon.start(of: Interval(inside.lowerBound)) == span.lowerBound
      && horizon.start(of: Interval(inside.upperBound)) == span.upperBound
  }

  /// Stretches in which the blocks are too few or too many, each told once.
  private func mismatches() -> [Violation] {
    let present = presence()
    let blocks = blockCounts()
    var broken: [Violation] = []
    var index = 0
    while index < present.count {
      let (isPresent, count) = (present[index], blocks[index])
      let first = index
      while index < present.count, present[index] == isPresent, blocks[index] == count {
        index += 1
      }
      guard count != (isPresent ? 1 : 0) else { continue }
      let span = horizon.start(of: Interval(first))..<horizon.start(of: Interval(index))
      broken.append(
        violation(
          .presenceIsServed,
          day: horizon.dayStarting(span.lowerBound),
          "\(horizon.text(span)): \(isPresent ? "present" : "not present"), in \(count) blocks"
        )
      )
    }
    return broken
  }

  /// For each interval of the horizon, whether the person is present and free.
  func presence() -> [Bool] {
    var present = Array(repeating: false, count: horizon.intervalCount)
    let work = shifts.map(\.shift).filter { !isStandby($0) }.map(\.span)
    for span in [carriedInPresence].compactMap(\.self) + work {
      for index in horizon.intervals(inside: span) { present[index] = true }
    }
    for shift in shifts.map(\.shift) {
      for off in shift.breaks.map(\.span) + shift.activities.map(\.span) {
        for index in horizon.intervals(touching: off) { present[index] = false }
      }
    }
    return present
  }

  /// For each interval of the horizon, in how many blocks it lies.
  private func blockCounts() -> [Int] {
    var counts = Array(repeating: 0, count: horizon.intervalCount)
    for block in line.serving {
      for index in horizon.intervals(touching: block.span) { counts[index] += 1 }
    }
    return counts
  }
}
