/// How far each kind of price moves for a unit of its subgradient: presence is counted in people,
/// promises in contacts, budgets in money, and each kind is brought to the size of people.
enum PriceScale {
  static func of(_ problem: RotaProblem, _ layout: PriceLayout) -> [Double] {
    var scale = Array(repeating: 1.0, count: layout.count)
    for index in problem.tables.alone {
      let window = problem.tables.windows[index]
      let contacts = window.cells.reduce(0) { $0 + bestServer($1, problem.tables) }
      let perPerson = contacts / Double(max(window.cells.count, 1))
      scale[layout.window(index)] =
        1 / (max(perPerson, 1e-6) * Double(window.cells.count).squareRoot())
    }
    for chain in problem.tables.chains { scaleChain(chain, problem.tables, layout, &scale) }
    let pay = problem.people.map { plan in
      plan.days.reduce(0) { max($0, $1.options.last?.pay ?? 0) }
    }
    for centre in problem.budgets.indices {
      let own = problem.people.indices.filter { problem.people[$0].centre == centre }
      let largest = own.map { pay[$0] }.max() ?? 1
      scale[layout.centre(centre)] =
        1 / (max(largest, 1e-6) * Double(max(own.count, 1)).squareRoot())
    }
    for (row, limit) in problem.tallies.limits.enumerated() {
      // A unit is a changed shift, or money of which a shift has many.
      let isMoney = limit.amount >= problem.tallies.kinds.firstBudget
      let unit = isMoney ? max(pay.max() ?? 1, 1e-6) : 1
      scale[layout.tally(row)] = 1 / (unit * Double(max(problem.people.count, 1)).squareRoot())
    }
    // A share is a few shifts' hours of one person.
    for group in problem.tallies.groups {
      for row in group.tops.lowerBound..<group.bottoms.upperBound {
        scale[layout.tally(row)] = 1 / 8
      }
    }
    return scale
  }

  /// The prices of a chain count all that is done since its start, and many of them move what a
  /// contact earns together: each kind counts as one.
  private static func scaleChain(
    _ chain: WorkChain,
    _ tables: CurveTables,
    _ layout: PriceLayout,
    _ scale: inout [Double]
  ) {
    var (contacts, cells) = (0.0, 0.0)
    let looks = Double(chain.weight.count { $0 > 0 }).squareRoot()
    let caps = Double(chain.weight.count).squareRoot()
    for window in chain.windows {
      for cell in tables.windows[window].cells {
        contacts += bestServer(cell, tables)
        cells += 1
      }
      let step = 1 / (max(contacts / cells, 1e-6) * cells.squareRoot())
      (scale[layout.window(window)], scale[layout.cap(window)]) = (step / looks, step / caps)
    }
  }

  /// Contacts that the first person on a cell serves.
  private static func bestServer(_ cell: Int, _ tables: CurveTables) -> Double {
    let from = tables.offsets[cell]
    return tables.offsets[cell + 1] - from > 1 ? tables.served[from + 1] - tables.served[from] : 0
  }
}
