import Planning

/// Turns rules about rest into intervals.
struct RestCompiler {
  let rules: [PersonRule]
  let horizon: Horizon

  func rest(_ carryIn: CarryIn) -> PersonPlan.Rest {
    var rest = PersonPlan.Rest()
    for rule in rules {
      guard case .restBetweenShifts(let least, let reduced) = rule.limit else { continue }
      let points = rule.force.strength.map(Double.init)
      if let reduced {
        rest.add(least: ceiling(least), reduced: ceiling(reduced), points)
      } else if let points {
        rest.wished.append(.init(least: ceiling(least), points: points))
      } else {
        rest.least = max(rest.least, ceiling(least))
      }
    }
    if rest.shortened != nil { rest.carriedOwed = ceiling(carryIn.owedRest) }
    return rest
  }

  func longRests() -> [PersonPlan.LongRest] {
    rules.compactMap { rule in
      guard case .weeklyRest(let least, let weeks) = rule.limit, least > .zero else { return nil }
      return PersonPlan.LongRest(
        least: ceiling(least),
        everyWeeks: weeks,
        blocks: blocks(ofWeeks: weeks),
        points: rule.force.strength.map(Double.init)
      )
    }
  }

  /// The last block has all its weeks also where the horizon ends before them.
  private func blocks(ofWeeks weeks: Int) -> [Range<Int>] {
    stride(from: 0, to: horizon.dayCount, by: 7 * weeks).map { first in
      let end = horizon.moment(onDay: first + 7 * weeks, at: .midnight)
      let step = horizon.interval.count
      return horizon.dayStarts[first].minute / step..<end.minute / step
    }
  }

  private func ceiling(_ length: Minutes) -> Int {
    (length.count + horizon.interval.count - 1) / horizon.interval.count
  }
}
