/// Which long rests a line has had in the block of weeks it is in, as bits.
extension PersonPlan {
  /// The long rests that a stretch without work makes.
  @inline(__always)
  func longRestsTaken(from end: Int, to start: Int, week: Int) -> Int {
    if longRests.isEmpty { return 0 }
    var taken = 0
    for (place, rest) in longRests.enumerated()
    where start - max(end, blockStart(of: rest, week)) >= rest.least {
      taken |= 1 << place
    }
    return taken
  }

  /// Points of the soft long rests that a block ending with this week lacks; nil where it lacks one
  /// that it must have.
  func longRestCost(of parts: LineStates.Parts, lastEnd: Int, week: Int) -> Double? {
    var points = 0.0
    let taken =
      parts.rested
      | longRestsTaken(from: lastEnd, to: weeks[week].span.upperBound, week: week)
    for (place, rest) in longRests.enumerated()
    where LongRestBlocks.ends(rest, week: week) && taken >> place & 1 == 0 {
      guard let price = rest.points else { return nil }
      points += price
    }
    return points
  }

  /// The bits that go on into the next week: those of blocks that have not ended.
  func longRestsKept(_ rested: Int, week: Int) -> Int {
    longRests.enumerated().reduce(rested) { bits, entry in
      LongRestBlocks.ends(entry.element, week: week) ? bits & ~(1 << entry.offset) : bits
    }
  }

  private func blockStart(of rest: LongRest, _ week: Int) -> Int {
    weeks[week / rest.everyWeeks * rest.everyWeeks].span.lowerBound
  }
}

extension PersonPlan.Rest {
  /// What the rest after a shift owes, when the rest before it lasts from `end` to `start`; nil
  /// where that is too short.
  ///
  /// A rest that makes up for the one before must be whole; else it may be shortened as far as the
  /// rule says, and the next one makes up for it.
  @inline(__always)
  func owed(after end: Int, _ owed: Int, until start: Int) -> Int? {
    let length = start - end
    if length >= least + owed { return 0 }
    guard owed == 0, let reduced, length >= reduced else { return nil }
    return least - length
  }
}
