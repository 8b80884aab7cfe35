import GLPKSolving
import LinearPrograms

/// How close two costs must be to count as equal.
let costTolerance = 1e-6

extension Double {
  /// Whether two numbers differ by no more than the tolerance, relative to their size.
  func isClose(to other: Double, within tolerance: Double = costTolerance) -> Bool {
    abs(self - other) <= tolerance * max(1, abs(self), abs(other))
  }
}

extension LinearProgram {
  /// A program from a dense matrix, row by row.
  static func dense(
    _ matrix: [[Double]],
    rows bounds: [Bounds],
    costs: [Double],
    columns: [Bounds]? = nil,
    integer: Bool = false
  ) -> LinearProgram {
    var program = LinearProgram(name: "dense")
    for bound in bounds { program.addRow(Row(bounds: bound)) }
    for (j, cost) in costs.enumerated() {
      let entries = matrix.indices.compactMap { i in
        matrix[i][j] == 0 ? nil : Entry(row: RowID(i), value: matrix[i][j])
      }
      program.addColumn(
        Column(
          cost: cost,
          bounds: columns?[j] ?? .nonNegative,
          isInteger: integer,
          entries: entries
        )
      )
    }
    return program
  }

  /// A program in which each column covers some rows, each of which needs some cover.
  static func covering(
    _ needs: [Double],
    by columns: [(cost: Double, rows: [Int])],
    integer: Bool = false
  ) -> LinearProgram {
    var program = LinearProgram(name: "covering")
    for need in needs { program.addRow(Row(bounds: .atLeast(need))) }
    for column in columns {
      program.addColumn(
        Column(
          cost: column.cost,
          isInteger: integer,
          entries: column.rows.map { Entry(row: RowID($0), value: 1) }
        )
      )
    }
    return program
  }

  /// A feasible, bounded covering program with numbers of no pattern, the same for a seed.
  static func random(seed: UInt64, rows: Int, columns: Int, density: Double) -> LinearProgram {
    var random = SeededGenerator(seed: seed)
    var program = LinearProgram(name: "random-\(seed)")
    for _ in 0..<rows {
      program.addRow(Row(bounds: .atLeast(Double.random(in: 5...20, using: &random))))
    }
    for j in 0..<columns {
      // Every row is in some column without a limit, so there is always a solution.
      let entries = (0..<rows).compactMap { i in
        j % rows == i || Double.random(in: 0..<1, using: &random) < density
          ? Entry(row: RowID(i), value: Double.random(in: 0.5...2, using: &random)) : nil
      }
      program.addColumn(
        Column(
          cost: Double.random(in: 1...10, using: &random),
          bounds: j < rows ? .nonNegative : .between(0, Double.random(in: 1...4, using: &random)),
          entries: entries
        )
      )
    }
    return program
  }
}

/// Solves a program from scratch, in a session of its own.
func optimum(_ program: LinearProgram, _ method: SimplexMethod = .primal) throws -> LPOutcome {
  try GLPKSolver().withSolver(for: program, cancel: nil) { try $0.solve(method, within: .none) }
}
