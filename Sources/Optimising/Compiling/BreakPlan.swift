import Planning

/// Where the breaks of one pattern and paid length may start, in intervals from the shift's start.
///
/// Windows are narrowed until each position of a break can be completed by the breaks after it,
/// so that placing them never runs into a dead end.
struct BreakPlan {
  /// One break.
  ///
  /// Plain numbers only: the pricing loops copy slots, and a name would cost a retain.
  struct Slot {
    var first: Int
    var last: Int
    var length: Int
    /// Least intervals between the end of the break before, or the shift's start, and this start.
    var gap: Int
  }

  let slots: [Slot]
  /// The rule of each slot.
  let rules: [BreakRule]

  /// A plan of breaks whose windows are narrowed already.
  init(slots: [Slot], rules: [BreakRule]) { (self.slots, self.rules) = (slots, rules) }

  /// The plan of a pattern's shift without breaks of open length, or nil where they don't fit.
  init?(pattern: ShiftPattern, paid: Minutes, interval: Minutes) {
    self.init(
      rules: pattern.breaks(forPaid: paid),
      span: pattern.span(forPaid: paid),
      interval: interval
    )
  }

  /// The plan, or nil where the breaks do not fit into the shift.
  init?(rules: [BreakRule], span length: Minutes, interval: Minutes) {
    let (step, span) = (interval.count, length.count)
    var slots: [Slot] = []
    for (index, rule) in rules.enumerated() {
      let before = index == 0 ? Minutes.zero : rules[index - 1].minWorkAfter
      slots.append(
        Slot(
          first: BreakPlan.intervals(rule.earliest, span, step, roundingUp: true),
          last: BreakPlan.intervals(rule.latest, span, step, roundingUp: false),
          length: rule.length.count / step,
          gap: BreakPlan.ceiling(max(before, rule.minWorkBefore).count, step)
        )
      )
    }
    let after = BreakPlan.ceiling(rules.last?.minWorkAfter.count ?? 0, step)
    guard BreakPlan.narrow(&slots, span: span / step, workAfter: after) else { return nil }
    self.slots = slots
    self.rules = rules
  }

  /// The plan with each break starting in a range of its own, inside its window; nil where they do
  /// not fit.
  func narrowed(to ranges: [ClosedRange<Int>], span: Int) -> BreakPlan? {
    var slots = self.slots
    for (index, range) in ranges.enumerated() {
      (slots[index].first, slots[index].last) = (range.lowerBound, range.upperBound)
    }
    // What the last break leaves after it is in its window already.
    guard BreakPlan.narrow(&slots, span: span, workAfter: 0) else { return nil }
    return BreakPlan(slots: slots, rules: rules)
  }

  private static func narrow(_ slots: inout [Slot], span: Int, workAfter: Int) -> Bool {
    var end = 0
    for index in slots.indices {
      slots[index].first = max(slots[index].first, end + slots[index].gap)
      end = slots[index].first + slots[index].length
    }
    var limit = span
    for index in slots.indices.reversed() {
      let after = index == slots.count - 1 ? workAfter : slots[index + 1].gap
      slots[index].last = min(slots[index].last, limit - after - slots[index].length)
      limit = slots[index].last
      if slots[index].last < slots[index].first { return false }
    }
    return true
  }

  private static func intervals(
    _ edge: BreakRule.Edge,
    _ span: Int,
    _ step: Int,
    roundingUp: Bool
  ) -> Int {
    switch edge {
    case .after(let minutes):
      return roundingUp ? ceiling(minutes.count, step) : minutes.count / step
    case .share(let share):
      return Int((Double(span) * share / Double(step)).rounded(.down))
    }
  }

  private static func ceiling(_ minutes: Int, _ step: Int) -> Int { (minutes + step - 1) / step }
}
