import Publishing

/// A file of courses: for each run of a suite what it knew, moment by moment.
package enum TraceFile {
  private static let columns = [
    "family", "instance", "solver", "seed", "limit_seconds", "seconds", "objective", "bound",
  ]

  /// The first line of the file.
  package static var head: String { CSVText.line(columns) }

  /// The lines of one run's course.
  package static func lines(_ course: Course, of row: BenchRow) -> String {
    let key = RunKey(row)
    let start = [
      key.family, key.instance, key.solver, key.seed.map(String.init) ?? "",
      key.limitSeconds.map { Figures.plain($0, digits: 2) } ?? "",
    ]
    return course.points.map { CSVText.line(start + $0.cells) }.joined()
  }

  /// All courses of such a file.
  ///
  /// A run that was interrupted and taken up again stands there twice: time going backwards says so,
  /// and the later one counts.
  package static func courses(_ text: String) throws -> [RunKey: Course] {
    var points: [RunKey: [CoursePoint]] = [:]
    for record in try RecordTable(text, columns: columns).records {
      guard
        let point = CoursePoint(
          seconds: record["seconds"],
          objective: record["objective"],
          bound: record["bound"]
        )
      else { continue }
      var row = BenchRow()
      (row.family, row.instance) = (record["family"], record["instance"])
      (row.solver, row.seed) = (record["solver"], Int(record["seed"]))
      row.limitSeconds = Double(record["limit_seconds"])
      let before = points[RunKey(row)] ?? []
      let isNewRun = (before.last?.seconds ?? 0) > point.seconds
      points[RunKey(row)] = (isNewRun ? [] : before) + [point]
    }
    return points.mapValues { Course($0) }
  }
}
