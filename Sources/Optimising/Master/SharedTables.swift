import LinearPrograms

/// Rows and columns of a master program that lines.mod does not name, as its shared rows and
/// slacks.
struct SharedTables {
  let rowNames: [String]
  let slackNames: [String]
  /// Limits, costs and coefficients.
  let rows: [String]

  init(
    master: MasterModel,
    program: LinearProgram,
    places: MasterPlaces
  ) throws(LinesDataLimit) {
    let other = program.rows.indices.filter { !places.isNamed(RowID($0)) }
    let slacks = master.program.columns.indices.filter { !places.known.contains(ColumnID($0)) }
    rowNames = other.map { "r\($0)" }
    slackNames = slacks.map { "s\($0)" }
    for (row, limits) in program.rows.enumerated() where places.person[RowID(row)] != nil {
      guard limits.bounds.lower == 1, limits.bounds.upper == 1 else {
        throw LinesDataLimit(description: "lines.mod gives everyone exactly one line")
      }
    }
    for index in places.known.map(\.index) {
      guard program.columns[index].entries.allSatisfy({ places.isNamed($0.row) }) else {
        throw LinesDataLimit(
          description: "lines.mod has shared rows over lines alone, not over who serves what"
        )
      }
    }
    var coefficients: [String] = []
    for index in slacks {
      let column = program.columns[index]
      guard column.bounds.lower == 0, column.entries.allSatisfy({ !places.isNamed($0.row) })
      else {
        throw LinesDataLimit(description: "lines.mod has slacks from 0 up, in shared rows alone")
      }
      coefficients += column.entries.map { "  [r\($0.row.index), s\(index)] \($0.value)" }
    }
    rows =
      SharedTables.limits(program, other) + SharedTables.costs(program, slacks)
      + MathProg.table("param ofslack", coefficients)
  }

  private static func limits(_ program: LinearProgram, _ rows: [Int]) -> [String] {
    let least = rows.filter { program.rows[$0].bounds.lower > -.infinity }
    let most = rows.filter { program.rows[$0].bounds.upper < .infinity }
    return MathProg.table("param least", least.map { "  r\($0) \(program.rows[$0].bounds.lower)" })
      + MathProg.table("param most", most.map { "  r\($0) \(program.rows[$0].bounds.upper)" })
  }

  private static func costs(_ program: LinearProgram, _ slacks: [Int]) -> [String] {
    let limited = slacks.filter { program.columns[$0].bounds.upper < .infinity }
    return MathProg.table(
      "param slackcost",
      slacks.map { "  s\($0) \(program.columns[$0].cost)" }
    )
      + MathProg.table(
        "param slackmost",
        limited.map { "  s\($0) \(program.columns[$0].bounds.upper)" }
      )
  }
}
