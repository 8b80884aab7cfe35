import Planning

/// The shifts of a pattern apart from their start: each paid length, and where a break's length is
/// left open (the gap of a split shift) each length of it.
struct PatternVariants {
  struct Variant {
    var paid: Minutes
    /// From start to end, in intervals.
    var span: Int
    var breaks: BreakPlan
  }

  private(set) var all: [Variant] = []

  init(_ pattern: ShiftPattern, interval: Minutes) {
    for paid in pattern.paidLengths {
      for breaks in PatternVariants.settled(pattern.breaks(forPaid: paid), interval) {
        let span = breaks.reduce(paid) { $1.isPaid ? $0 : $0 + $1.length }
        guard let plan = BreakPlan(rules: breaks, span: span, interval: interval) else { continue }
        all.append(Variant(paid: paid, span: span.count / interval.count, breaks: plan))
      }
    }
  }

  /// The breaks with every choice of the lengths that are left open.
  private static func settled(_ breaks: [BreakRule], _ interval: Minutes) -> [[BreakRule]] {
    breaks.reduce([[]]) { found, rule in
      let lengths = stride(
        from: rule.length.count,
        through: max(rule.length, rule.longest ?? rule.length).count,
        by: interval.count
      )
      return found.flatMap { earlier in
        lengths.map { length in
          var settled = rule
          (settled.length, settled.longest) = (Minutes(length), nil)
          return earlier + [settled]
        }
      }
    }
  }
}
