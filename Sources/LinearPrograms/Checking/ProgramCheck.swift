/// Inspects rows and columns and lists what is wrong with them.
///
/// A session keeps one for its life, so that each batch of columns costs only its own entries.
package struct ProgramCheck: Sendable {
  /// What has been found so far.
  package var problems: [ModelProblem] = []

  /// For each row, the inspection in which a column last used it: tells a row that comes twice.
  private var lastUse: [Int]
  private var inspections = 0

  /// A check of entries against rows 0 ..< `rowCount`.
  package init(rowCount: Int) {
    lastUse = Array(repeating: 0, count: rowCount)
  }

  /// Lets entries stand in `count` rows more.
  package mutating func allowRows(_ count: Int) {
    lastUse.append(contentsOf: repeatElement(0, count: count))
  }

  /// Takes out what has been found.
  package mutating func takeProblems() -> [ModelProblem] {
    defer { problems = [] }
    return problems
  }

  /// Inspects what concerns the program as a whole.
  package mutating func inspect(name: String, costOffset: Double) {
    inspect(name: name, at: "the program")
    if lastUse.isEmpty {
      report(
        "the program",
        "0 rows",
        "A linear program needs at least one row.",
        "Maybe the rows were to be added before the solver was opened."
      )
    }
    if !costOffset.isFinite {
      report("the cost offset", costOffset, "It must be a finite number.", Hint.arithmetic)
    }
  }

  /// Inspects rows, the first of which has number `first`.
  package mutating func inspect(_ rows: [Row], from first: Int) {
    for (offset, row) in rows.enumerated() {
      let place = Place.row(first + offset, row.name)
      inspect(name: row.name ?? "", at: place)
      inspect(row.bounds, isInteger: false, at: place)
    }
  }

  /// Inspects columns, the first of which has number `first`.
  package mutating func inspect(_ columns: [Column], from first: Int) {
    for (offset, column) in columns.enumerated() {
      inspect(column, at: first + offset)
    }
  }

  /// Inspects the bounds of a row or column.
  package mutating func inspect(_ bounds: Bounds, isInteger: Bool, at place: String) {
    let value = "\(bounds.lower) … \(bounds.upper)"
    if bounds.lower.isNaN || bounds.upper.isNaN {
      report(place, value, "A bound is not a number.", Hint.arithmetic)
    } else if bounds.lower > bounds.upper {
      report(
        place,
        value,
        "The lower bound is above the upper bound.",
        "Maybe the two were exchanged, or two rules contradict each other."
      )
    } else if bounds.lower == .infinity || bounds.upper == -.infinity {
      report(
        place,
        value,
        "No finite number lies between the bounds.",
        "Maybe the sign of the infinity is wrong: −∞ below and +∞ above mean no limit."
      )
    } else if isInteger && bounds.wholeNumbers.lower > bounds.wholeNumbers.upper {
      report(
        place,
        value,
        "No whole number lies between the bounds.",
        "Maybe the column should not be an integer one."
      )
    }
  }

  /// Inspects a cost.
  package mutating func inspect(cost: Double, at place: String) {
    if !cost.isFinite {
      report(place, "cost \(cost)", "A cost must be a finite number.", Hint.arithmetic)
    }
  }

  private mutating func inspect(_ column: Column, at number: Int) {
    // The words are made only when they are needed: this runs for every column of a large program.
    if let name = column.name { inspect(name: name, at: Place.column(number, name)) }
    if !isPlain(column) {
      let place = Place.column(number, column.name)
      inspect(cost: column.cost, at: place)
      inspect(column.bounds, isInteger: column.isInteger, at: place)
    }
    inspections += 1
    for entry in column.entries { inspect(entry, of: number, column.name) }
  }

  private func isPlain(_ column: Column) -> Bool {
    column.cost.isFinite && column.bounds.lower < .infinity && column.bounds.upper > -.infinity
      && column.bounds.lower <= column.bounds.upper && !column.isInteger
  }

  private mutating func inspect(_ entry: Entry, of number: Int, _ name: String?) {
    let row = entry.row.index
    if !entry.value.isFinite {
      report(
        Place.column(number, name),
        "\(entry.value) in row \(row)",
        "A coefficient must be a finite number.",
        Hint.arithmetic
      )
    }
    guard lastUse.indices.contains(row) else {
      report(
        Place.column(number, name),
        "row \(row)",
        "The program has no such row.",
        "Maybe the row was never added: rows are 0 … \(lastUse.count - 1)."
      )
      return
    }
    if lastUse[row] == inspections {
      report(
        Place.column(number, name),
        "row \(row)",
        "The row comes twice in the column.",
        "Maybe the two coefficients should be added up into one."
      )
    }
    lastUse[row] = inspections
  }

  private mutating func inspect(name: String, at place: String) {
    if name.utf8.count > 255 {
      report(
        place,
        "\(name.utf8.count) bytes",
        "A name may have at most 255 bytes.",
        "Maybe a description was given where an identifier is meant."
      )
    }
    if name.unicodeScalars.contains(where: { $0.properties.generalCategory == .control }) {
      report(
        place,
        name.debugDescription,
        "A name may not hold control characters.",
        "Maybe a tab or a line break slipped in from a file."
      )
    }
  }

  private mutating func report(
    _ place: String,
    _ value: some CustomStringConvertible,
    _ sentence: String,
    _ hint: String
  ) {
    problems.append(
      ModelProblem(place: place, value: "\(value)", sentence: sentence, hint: hint)
    )
  }
}

/// What is said about numbers that are none.
private enum Hint {
  static let arithmetic = "Maybe it comes from a division by zero or from a field left empty."
}
