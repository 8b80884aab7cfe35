import Planning

/// Tells whether the breaks of a shift have room, by taking each as early as it may be.
///
/// Taking a break as early as possible never hurts the ones after it, so this is exact.
struct BreakRoom {
  let interval: Minutes?

  /// The first break that has no place in a shift of a paid length; nil where all have.
  func firstWithoutRoom(_ pattern: ShiftPattern, _ paid: Minutes) -> BreakRule? {
    let span = pattern.span(forPaid: paid)
    var (end, workAfter) = (Minutes.zero, Minutes.zero)
    for rule in pattern.breaks(forPaid: paid) {
      let gap = max(workAfter, rule.minWorkBefore)
      let start = onGrid(max(end + gap, minutes(rule.earliest, span)))
      guard start <= minutes(rule.latest, span) else { return rule }
      (end, workAfter) = (start + rule.length, rule.minWorkAfter)
      guard end + workAfter <= span else { return rule }
    }
    return nil
  }

  private func minutes(_ edge: BreakRule.Edge, _ span: Minutes) -> Minutes {
    switch edge {
    case .after(let length): return length
    case .share(let share):
      let grid = interval?.count ?? 1
      return Minutes(Int((share * Double(span.count) / Double(grid) + 1e-9).rounded(.down)) * grid)
    }
  }

  private func onGrid(_ length: Minutes) -> Minutes {
    let grid = interval?.count ?? 1
    return Minutes((length.count + grid - 1) / grid * grid)
  }
}
