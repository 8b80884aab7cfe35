import LinearPrograms

extension MasterModel {
  /// The columns of contacts missed, by window.
  static func addMissed(
    _ tables: CurveTables,
    _ rows: MasterRows,
    _ names: MasterNames,
    _ program: inout LinearProgram
  ) -> [ColumnID?] {
    var places: [(weight: Double, row: RowID)?] = Array(
      repeating: nil,
      count: tables.windows.count
    )
    for window in tables.alone {
      places[window] = (tables.windows[window].weight, rows.promise[window])
    }
    for chain in tables.chains {
      for (place, window) in chain.windows.enumerated() {
        places[window] = rows.due[window].map { (chain.weight[place], $0) }
      }
    }
    return places.enumerated().map { window, place in
      place.map {
        program.addColumn(
          Column(
            name: names.missed(window),
            cost: $0.weight,
            bounds: .nonNegative,
            entries: [Entry(row: $0.row, value: 1)]
          )
        )
      }
    }
  }

  /// The columns of what is done by the end of each window of a chain: at most what has come in,
  /// and no more beyond what was done before than those present could do.
  static func addDone(
    _ tables: CurveTables,
    _ rows: MasterRows,
    _ names: MasterNames,
    _ program: inout LinearProgram
  ) -> [ColumnID?] {
    var done = [ColumnID?](repeating: nil, count: tables.windows.count)
    for chain in tables.chains {
      for (place, window) in chain.windows.enumerated() where chain.arrived[place] > 0 {
        var entries = [Entry(row: rows.promise[window], value: -1)]
        if window + 1 < chain.windows.upperBound {
          entries.append(Entry(row: rows.promise[window + 1], value: 1))
        }
        if let due = rows.due[window] { entries.append(Entry(row: due, value: 1)) }
        done[window] = program.addColumn(
          Column(
            name: names.done(window),
            cost: 0,
            bounds: .between(0, chain.arrived[place]),
            entries: entries
          )
        )
      }
    }
    return done
  }
}
