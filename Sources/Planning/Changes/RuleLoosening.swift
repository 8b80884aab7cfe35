extension PersonRule.Limit {
  /// A direction in which a limit can be made looser.
  public enum Loosening: CaseIterable, Hashable, Sendable {
    /// Ask for less: the least of a range, or a least time.
    case less
    /// Allow more: the most of a range.
    case more
  }

  /// The limit made looser by so many steps; nil where it has nothing to loosen that way.
  ///
  /// A step is one of what the limit counts, or `step` where it is a length of time. More steps
  /// never forbid what fewer allow.
  public func loosened(_ way: Loosening, by steps: Int, step: Minutes) -> PersonRule.Limit? {
    let time = Minutes(step.count * steps)
    switch (self, way) {
    case (.restBetweenShifts(let least, let reduced), .less):
      let shorter = Swift.max(.zero, least - time)
      return .restBetweenShifts(least: shorter, reduced: reduced.map { Swift.min($0, shorter) })
    case (.weeklyRest(let least, let weeks), .less):
      return .weeklyRest(least: Swift.max(.zero, least - time), everyWeeks: weeks)
    case (.hours(let range, let period), _):
      return range.loosened(way, by: time, to: .zero...Minutes(168 * 60 * 52)).map {
        .hours($0, per: period)
      }
    case (.shifts(let kind, let range, let period), _):
      return range.loosened(way, by: steps, to: 0...366).map { .shifts(of: kind, $0, per: period) }
    case (.run(let kind, let range), _):
      return range.loosened(way, by: steps, to: 1...366).map { .run(of: kind, $0) }
    case (.daysOffRun(let range), _):
      return range.loosened(way, by: steps, to: 1...366).map { .daysOffRun($0) }
    case (.daysOffTogether(let count), .less): return .daysOffTogether(Swift.max(0, count - steps))
    case (.weekendsWorked(let most), .more): return .weekendsWorked(most: most + steps)
    case (.freeWeekends(let least, let count), .less):
      return .freeWeekends(least: Swift.max(0, least - steps), inEvery: count)
    case (.succession(let first, let then, let days), .less):
      return .succession(after: first, never: then, withinDays: Swift.max(0, days - steps))
    case (.sameStart(let within), .more): return .sameStart(within: within + time)
    case (.shiftLength(let kind, let range), _):
      return range.loosened(way, by: time, to: .zero...Minutes(2880)).map {
        .shiftLength(of: kind, $0)
      }
    case (.spread(let most), .more): return .spread(most: most + time)
    default: return nil
    }
  }
}

extension ClosedRange where Bound: Comparable & AdditiveArithmetic {
  /// The range with one end moved outwards, inside limits; nil where that end is there already.
  fileprivate func loosened(
    _ way: PersonRule.Limit.Loosening,
    by amount: Bound,
    to limits: ClosedRange
  ) -> ClosedRange? {
    switch way {
    case .less:
      guard lowerBound > limits.lowerBound else { return nil }
      return Swift.max(limits.lowerBound, lowerBound - amount)...upperBound
    case .more:
      guard upperBound < limits.upperBound else { return nil }
      return lowerBound...Swift.min(limits.upperBound, upperBound + amount)
    }
  }
}
