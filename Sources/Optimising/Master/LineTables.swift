import LinearPrograms

/// The lines of a master program as tables of MathProg data.
struct LineTables {
  /// Costs and pay, presence, and entries in shared rows.
  let rows: [String]

  init(
    master: MasterModel,
    program: LinearProgram,
    places: MasterPlaces
  ) throws(LinesDataLimit) {
    var (lines, shared) = ([String](), [String]())
    var numbers = Array(repeating: 0, count: master.problem.people.count)
    var present: [Int: [String]] = [:]
    for index in master.program.columns.count..<program.columns.count {
      let column = program.columns[index]
      guard let person = column.entries.lazy.compactMap({ places.person[$0.row] }).first else {
        throw LinesDataLimit(description: "lines.mod has no line that is nobody's")
      }
      let name = "p\(person)_l\(numbers[person])"
      numbers[person] += 1
      var pay = 0.0
      for entry in column.entries {
        if let place = places.presence[entry.row] {
          present[place.profile * master.problem.intervalCount + place.interval, default: []]
            .append(name)
        } else if places.centre[entry.row] != nil {
          pay = entry.value
        } else if !places.isNamed(entry.row) {
          shared.append("  [r\(entry.row.index), \(name)] \(entry.value)")
        }
      }
      lines.append("  \(name) p\(person) \(column.cost) \(pay)")
    }
    let count = master.problem.intervalCount
    rows =
      MathProg.table("param : LINES : owner cost pay", lines)
      + present.sorted { $0.key < $1.key }.map { place, names in
        "set AT[k\(place / count), \(place % count)] := \(names.joined(separator: " "));"
      } + [""] + MathProg.table("param ofline", shared)
  }
}
