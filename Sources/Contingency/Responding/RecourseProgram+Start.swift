import LinearPrograms

/// Where the solver begins with a recourse program.
extension RecourseProgram {
  /// A basis near the rota as it is held, so that the simplex method only has to mend it.
  ///
  /// Everyone of a profile serves what most of it serve, the steps of the curves that this fills
  /// stand at their widths, no move is made, and what is lacking then is lacking: every row is kept.
  func startingBasis() -> Basis {
    var rows = Array(repeating: BasisStatus.basic, count: program.rows.count)
    var columns: [ColumnID: BasisStatus] = [:]
    var activity = program.rows.map { _ in 0.0 }
    func put(_ column: ColumnID, at value: Double) {
      for entry in program.columns[column.index].entries {
        activity[entry.row.index] += entry.value * value
      }
    }
    for (row, column) in taking.sorted(by: { $0.key < $1.key }) {
      (rows[row.index], columns[column]) = (.atUpper, .basic)
      put(column, at: program.rows[row.index].bounds.upper)
    }
    for (cell, steps) in stepColumns.sorted(by: { $0.key < $1.key }) {
      var left = loadRows[cell].map { -activity[$0.index] } ?? 0
      for step in steps {
        let width = program.columns[step.index].bounds.upper
        guard width <= left + 1e-9 else { break }
        columns[step] = .atUpper
        put(step, at: width)
        left -= width
      }
    }
    for (row, column) in lacking where activity[row.index] < program.rows[row.index].bounds.lower {
      (rows[row.index], columns[column]) = (.atLower, .basic)
    }
    return Basis(rows: rows, columns: columns)
  }
}
