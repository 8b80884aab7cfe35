import Planning

/// Turns rules about rest into intervals.
struct RestCompiler {
  let rules: [PersonRule]
  /// Minutes of an interval.
  let step: Int

  func rest(_ carryIn: CarryIn) -> PersonPlan.Rest {
    var rest = PersonPlan.Rest()
    rest.carriedOwed = ceiling(carryIn.owedRest)
    for rule in rules {
      guard case .restBetweenShifts(let least, let reduced) = rule.limit else { continue }
      if let strength = rule.force.strength {
        rest.wished.append((ceiling(least), Double(strength)))
      } else if ceiling(least) >= rest.least {
        // Of two firm rests the longer one holds, with its own shortening.
        rest.least = ceiling(least)
        rest.reduced = reduced.map(ceiling)
      }
    }
    return rest
  }

  func longRests() -> [PersonPlan.LongRest] {
    rules.compactMap { rule in
      guard case .weeklyRest(let least, let weeks) = rule.limit, least > .zero else { return nil }
      return PersonPlan.LongRest(
        least: ceiling(least),
        everyWeeks: weeks,
        points: rule.force.strength.map(Double.init)
      )
    }
  }

  private func ceiling(_ length: Minutes) -> Int { (length.count + step - 1) / step }
}
