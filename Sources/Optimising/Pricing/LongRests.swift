/// Which long rests a line has had in the block of weeks it is in, as bits.
extension PersonPlan {
  /// The long rests that a stretch without work makes.
  @inline(__always)
  func longRestsTaken(from end: Int, to start: Int, week: Int) -> Int {
    if longRests.isEmpty { return 0 }
    var taken = 0
    for (place, rest) in longRests.enumerated()
    where start - max(end, rest.block(ofWeek: week).lowerBound) >= rest.least {
      taken |= 1 << place
    }
    return taken
  }

  /// Points of the soft long rests that a block ending with this week lacks; nil where it lacks one
  /// that it must have.
  func longRestCost(of parts: LineStates.Parts, lastEnd: Int, week: Int) -> Double? {
    var points = 0.0
    for (place, rest) in longRests.enumerated()
    where rest.endsBlock(week, of: weeks.count) && parts.rested >> place & 1 == 0 {
      let block = rest.block(ofWeek: week)
      if block.upperBound - max(lastEnd, block.lowerBound) >= rest.least { continue }
      guard let price = rest.points else { return nil }
      points += price
    }
    return points
  }

  /// The bits that go on into the next week: those of blocks that have not ended.
  func longRestsKept(_ rested: Int, week: Int) -> Int {
    longRests.enumerated().reduce(rested) { bits, entry in
      entry.element.endsBlock(week, of: weeks.count) ? bits & ~(1 << entry.offset) : bits
    }
  }
}

extension PersonPlan.LongRest {
  /// The block that a week belongs to.
  @inline(__always)
  func block(ofWeek week: Int) -> Range<Int> { blocks[week / everyWeeks] }

  /// Whether a block ends with a week; the last one does with the horizon.
  func endsBlock(_ week: Int, of weeks: Int) -> Bool {
    (week + 1) % everyWeeks == 0 || week == weeks - 1
  }
}

extension PersonPlan.Rest {
  /// What the rest after a shift owes, and the points of wishes broken, when the rest before the
  /// shift lasts from `end` to `start`; nil where that is too short.
  ///
  /// A rest that makes up for the one before must be whole; else it may be shortened as far as the
  /// rule says, and the next one makes up for it.
  @inline(__always)
  func judge(from end: Int, _ owed: Int, until start: Int) -> (owed: Int, points: Double)? {
    let length = start - end
    if length < least { return nil }
    var points = 0.0
    for wish in wished where length < wish.least { points += wish.points }
    guard let shortened, length < shortened.least + owed else { return (0, points) }
    if owed == 0, length >= shortened.reduced { return (shortened.least - length, points) }
    return shortened.points.map { (0, points + $0) }
  }
}

/// The long rests of one week as plain numbers, for the generator's inner loop.
final class WeeksLongRests {
  private let least = Slab(repeating: 0, count: 64)
  private let blockStart = Slab(repeating: 0, count: 64)
  private var count = 0

  var isEmpty: Bool { count == 0 }

  /// Looks at the long rests of a person in a week.
  func take(_ plan: PersonPlan, week: Int) {
    count = plan.longRests.count
    for (place, rest) in plan.longRests.enumerated() {
      least[place] = rest.least
      blockStart[place] = rest.block(ofWeek: week).lowerBound
    }
  }

  /// The long rests that a stretch without work makes, as bits.
  @inline(__always)
  func taken(from end: Int, to start: Int) -> Int {
    var taken = 0
    for place in 0..<count where start - max(end, blockStart[place]) >= least[place] {
      taken |= 1 << place
    }
    return taken
  }
}
