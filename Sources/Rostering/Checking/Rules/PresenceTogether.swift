import Planning

extension RotaCheck {
  /// How many people are present together, interval by interval: where too few or too many.
  ///
  /// `presence` says for each person and interval whether they are there. Neighbouring intervals
  /// are told together; what is over when the weeks are planned again is not.
  func presenceTogether(_ rule: PresenceRule, _ presence: [[Bool]]) -> [Breach] {
    let holds = rule.hours.openIntervals(in: site.horizon).enumerated().map {
      $0.element && $0.offset >= site.firstOpenInterval
    }
    let counted = people(in: rule.counted, presence)
    let others = rule.ratio.map { people(in: $0.others, presence) }
    // Shares of a person: a trainee without a mentor for three is a third of one missing.
    let exact = holds.indices.map { interval in
      guard let ratio = rule.ratio, let others else { return Double(rule.least) }
      return Double(rule.least) + Double(others[interval]) / Double(max(1, ratio.each))
    }
    let needed = exact.map { Int($0.rounded(.up)) }
    let missing = holds.indices.map { holds[$0] ? max(0, exact[$0] - Double(counted[$0])) : 0 }
    let tooMany = holds.indices.map { interval in
      rule.most.map { holds[interval] ? Double(max(0, counted[interval] - $0)) : 0 } ?? 0
    }
    let few = stretches(of: missing).map { stretch, amount in
      breach(stretch, amount, words(counted, in: stretch), "\(range(needed, in: stretch)) needed")
    }
    let many = stretches(of: tooMany).map { stretch, amount in
      breach(stretch, amount, words(counted, in: stretch), "\(rule.most ?? 0) at most")
    }
    return few + many
  }

  /// How many of a group are there in each interval.
  private func people(in group: PresenceRule.Group, _ presence: [[Bool]]) -> [Int] {
    var counts = Array(repeating: 0, count: site.horizon.intervalCount)
    for (person, present) in zip(site.people, presence) where person.isIn(group) {
      for (interval, isThere) in present.enumerated() where isThere { counts[interval] += 1 }
    }
    return counts
  }

  /// Stretches of intervals in which a number is not 0, each with its sum.
  private func stretches(of numbers: [Double]) -> [(intervals: Range<Int>, sum: Double)] {
    var found: [(intervals: Range<Int>, sum: Double)] = []
    for (interval, number) in numbers.enumerated() where number > 0 {
      if let last = found.indices.last, found[last].intervals.upperBound == interval {
        found[last].intervals = found[last].intervals.lowerBound..<interval + 1
        found[last].sum += number
      } else {
        found.append((interval..<interval + 1, number))
      }
    }
    return found
  }

  private func breach(
    _ stretch: Range<Int>,
    _ sum: Double,
    _ people: String,
    _ limit: String
  )
    -> Breach
  {
    let horizon = site.horizon
    let span =
      horizon.start(
        of: Interval(stretch.lowerBound)
      )..<horizon.start(
        of: Interval(stretch.upperBound)
      )
    return Breach(
      rule: .presenceTogether,
      day: horizon.dayStarting(span.lowerBound),
      amount: sum * horizon.interval.hours,
      span: span,
      text: "\(people) from \(horizon.text(span)), \(limit)"
    )
  }

  private func words(_ counts: [Int], in stretch: Range<Int>) -> String {
    let text = range(counts, in: stretch)
    return text == "0" ? "nobody" : "\(text) present"
  }

  /// The numbers of a stretch, from the least to the most.
  private func range(_ numbers: [Int], in stretch: Range<Int>) -> String {
    let (least, most) = (numbers[stretch].min() ?? 0, numbers[stretch].max() ?? 0)
    return least == most ? "\(least)" : "\(least) to \(most)"
  }
}

extension Person {
  fileprivate func isIn(_ group: PresenceRule.Group) -> Bool {
    switch group {
    case .everyone: true
    case .team(let name): team == name
    case .role(let name): roles.contains(name)
    }
  }
}
