import LinearPrograms
import Planning

/// The rows of shared amounts and their own columns.
extension Tallies {
  /// Bounds of the rows, in their order.
  var rowBounds: [Bounds] {
    limits.map { .atMost($0.most) }
      + groups.flatMap { group in
        group.members.map { .atMost(-$0.share(0)) }
          + (group.bottoms.isEmpty ? [] : group.members.map { .atLeast(-$0.share(0)) })
      }
  }

  /// A column of its own: what is beyond a limit, the top of a group, or its bottom.
  struct Slack {
    var cost: Double
    var rows: Range<Int>
  }

  /// The columns: limits, then of each group its top and, where it counts, its bottom.
  var slacks: [Slack] {
    limits.enumerated().map { row, limit in Slack(cost: limit.weight, rows: row..<row + 1) }
      + groups.flatMap { group in
        [Slack(cost: group.weight, rows: group.tops)]
          + (group.bottoms.isEmpty ? [] : [Slack(cost: -group.weight, rows: group.bottoms)])
      }
  }

  /// Whether a row is one against the bottom of a group: more of the amount keeps it.
  func isBottom(_ row: Int) -> Bool { groups.contains { $0.bottoms.contains(row) } }

  /// The row of each slack that a rota at hand keeps to the limit, with whether its slack is in use.
  func tight(_ amounts: [Double]) -> [(row: Int, isUsed: Bool)] {
    let totals = totals(amounts)
    return limits.enumerated().map { row, limit in
      (row, totals[limit.amount] > limit.most + 1e-9)
    }
      + groups.flatMap { group in
        let shares = group.members.indices.map { share($0, of: group, amounts) }
        let most = shares.indices.max { shares[$0] < shares[$1] } ?? 0
        let least = shares.indices.min { shares[$0] < shares[$1] } ?? 0
        return [(group.tops.lowerBound + most, true)]
          + (group.bottoms.isEmpty ? [] : [(group.bottoms.lowerBound + least, true)])
      }
  }
}
