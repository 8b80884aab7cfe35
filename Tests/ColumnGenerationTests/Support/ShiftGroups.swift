import ColumnGeneration
import LinearPrograms

/// A master that takes one column out of each group: everyone works one of some shifts, and who is missing
/// in a slot costs.
struct ShiftGroups {
  /// By group, then column: what it costs and the slots that it covers.
  let columns: [[(cost: Double, slots: [Int])]]
  let slots: Int
  let missing: Double

  static let three = ShiftGroups(
    columns: [
      [(3, [0, 1]), (2, [1]), (4, [1, 2])],
      [(5, [0, 2]), (1, [2]), (3, [0])],
      [(2, [2]), (2, [0]), (6, [0, 1, 2])],
    ],
    slots: 3,
    missing: 4
  )

  /// One row for each group, then one for each slot, and what is missing there.
  var rows: LinearProgram {
    var program = LinearProgram(name: "groups")
    for _ in columns { _ = program.addRow(Row(bounds: .exactly(1))) }
    for slot in 0..<slots {
      let row = program.addRow(Row(bounds: .atLeast(2)))
      _ = program.addColumn(
        Column(
          name: "missing\(slot)",
          cost: missing,
          bounds: .nonNegative,
          entries: [Entry(row: row, value: 1)]
        )
      )
    }
    return program
  }

  func column(_ group: Int, _ number: Int) -> Column {
    let (cost, covered) = columns[group][number]
    let entries =
      [Entry(row: RowID(group), value: 1)]
      + covered.map { Entry(row: RowID(columns.count + $0), value: 1) }
    return Column(name: nil, cost: cost, bounds: .nonNegative, entries: entries)
  }

  /// The first column of each group, with which the master has a solution.
  var start: [Proposal<[Int]>] {
    columns.indices.map { Proposal(column: column($0, 0), payload: [$0, 0]) }
  }

  /// The program with all columns.
  var whole: LinearProgram {
    var program = rows
    for group in columns.indices {
      for number in columns[group].indices { _ = program.addColumn(column(group, number)) }
    }
    return program
  }
}

/// Proposes the best column of each group, but for one that it overlooks.
struct GroupPricing: Pricing {
  let groups: ShiftGroups
  /// How much better the best of all may be than what is proposed.
  var overlooked = 0.0

  func price(at duals: [Double]) -> PricingRound<[Int]> {
    let proposals = groups.columns.indices.compactMap { group -> Proposal<[Int]>? in
      let all = groups.columns[group].indices.map { groups.column(group, $0) }
      let costs = all.map { column in
        column.entries.reduce(column.cost) { $0 - $1.value * duals[$1.row.index] }
      }
      guard let best = costs.indices.min(by: { costs[$0] < costs[$1] }) else { return nil }
      return Proposal(column: all[best], payload: [group, best])
    }
    return PricingRound(
      bound: nil,
      proposals: proposals,
      isExact: overlooked == 0,
      overlooked: overlooked
    )
  }
}
