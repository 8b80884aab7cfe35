import Foundation

/// The worths of the shared amounts while the search goes on.
extension Tallies {
  /// Multipliers to begin a search with: of a limit on changes next to nothing, for a search begins
  /// inside it; of a budget as much again as is paid; of a group equal parts of its weight.
  var firstMultipliers: [Double] {
    limits.map { $0.amount < kinds.firstBudget ? 1e-4 * $0.weight : min(1, $0.weight / 2) }
      + groups.flatMap { group in
        let part = group.weight / Double(group.members.count)
        return Array(repeating: part, count: group.tops.count + group.bottoms.count)
      }
  }

  /// Moves the multipliers of groups: who has nearly the largest share gets a dearer one, who has
  /// nearly the smallest a cheaper one, and the sum stays the weight.
  func follow(_ amounts: [Double], step: Double, _ multipliers: inout [Double]) {
    for group in groups {
      let extremes = extremes(of: group, amounts)
      let width = extremes.largest - extremes.smallest
      if width < 1e-9 { continue }
      for (rows, isTop) in [(group.tops, true), (group.bottoms, false)] where !rows.isEmpty {
        for (place, row) in rows.enumerated() {
          let share = share(place, of: group, amounts)
          let distance = isTop ? extremes.largest - share : share - extremes.smallest
          let least = 1e-4 * group.weight / Double(rows.count)
          multipliers[row] = max(least, multipliers[row] * exp(step * (0.5 - distance / width)))
        }
        let sum = rows.reduce(0) { $0 + multipliers[$1] }
        for row in rows { multipliers[row] *= group.weight / sum }
      }
    }
  }
}
