import Planning
import Rostering

/// Puts the breaks of a shift where presence is worth least, inside their windows.
///
/// Breaks are taken in order, each after its work before; the cheapest placement is found by
/// dynamic programming over the breaks and the intervals of the shift, which is exact since the
/// rules couple neighbours only.
struct BreakFitter {
  let horizon: Horizon

  /// The breaks of a shift of a pattern, or nil where its rules leave no room.
  ///
  /// - Parameter worth: What presence is worth, by interval of the horizon.
  /// - Complexity: O(breaks · intervals²) of the shift.
  func breaks(_ rules: [BreakRule], in span: Span, worth: (Int) -> Double) -> [PlannedBreak]? {
    let step = horizon.interval.count
    let (first, count) = (span.lowerBound.minute / step, span.length.count / step)
    var best: [[(loss: Double, from: Int)?]] = []
    for (place, rule) in rules.enumerated() {
      let length = rule.length.count / step
      let before = place == 0 ? [] : best[place - 1]
      let row = (0..<count).map { start -> (loss: Double, from: Int)? in
        guard isAllowed(rule, start, count, isLast: place == rules.count - 1) else { return nil }
        let own = (start..<start + length).reduce(0.0) { $0 + worth(first + $1) }
        if place == 0 {
          return start * step >= rule.minWorkBefore.count ? (own, -1) : nil
        }
        let gap = max(rules[place - 1].minWorkAfter, rule.minWorkBefore).count
        var found: (loss: Double, from: Int)?
        for (earlier, entry) in before.enumerated() {
          guard let entry else { continue }
          let end = earlier + rules[place - 1].length.count / step
          guard (start - end) * step >= gap else { break }
          if entry.loss + own < (found?.loss ?? .infinity) { found = (entry.loss + own, earlier) }
        }
        return found
      }
      best.append(row)
    }
    return trace(best, rules, span)
  }

  private func trace(
    _ best: [[(loss: Double, from: Int)?]],
    _ rules: [BreakRule],
    _ span: Span
  ) -> [PlannedBreak]? {
    guard let last = best.last else { return [] }
    let ends = last.indices.filter { last[$0] != nil }
    guard var at = ends.min(by: { (last[$0]?.loss ?? 0) < (last[$1]?.loss ?? 0) }) else {
      return nil
    }
    var breaks: [PlannedBreak] = []
    for place in rules.indices.reversed() {
      let start = span.lowerBound + Minutes(at * horizon.interval.count)
      breaks.append(
        PlannedBreak(
          name: rules[place].name,
          span: start..<start + rules[place].length,
          isPaid: rules[place].isPaid
        )
      )
      at = best[place][at]?.from ?? 0
    }
    return breaks.reversed()
  }

  /// Whether a break may start so many intervals into a shift.
  private func isAllowed(_ rule: BreakRule, _ start: Int, _ count: Int, isLast: Bool) -> Bool {
    let step = horizon.interval.count
    let after = start * step
    guard after >= edge(rule.earliest, count), after <= edge(rule.latest, count) else {
      return false
    }
    let left = (count - start) * step - rule.length.count
    return isLast ? left >= rule.minWorkAfter.count : left > 0
  }

  private func edge(_ edge: BreakRule.Edge, _ count: Int) -> Int {
    switch edge {
    case .after(let minutes): minutes.count
    case .share(let share): Int((Double(count) * share).rounded(.down)) * horizon.interval.count
    }
  }
}
