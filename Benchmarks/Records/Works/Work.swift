/// One line of a work list: an instance, how long it may take and what it is meant to reach.
package struct Work: Equatable, Sendable {
  package var suite: String
  package var family: String
  package var instance: String
  package var seconds: Double
  package var seeds: [Int]
  package var target: Target?

  private static let columns = ["suite", "family", "instance", "seconds", "seeds", "target"]

  /// All lines of a work list, in its order.
  package static func list(_ text: String) throws -> [Work] {
    try RecordTable(text, columns: columns).records.map { record in
      let seeds = record["seeds"].split(separator: " ").compactMap { Int($0) }
      guard let seconds = Double(record["seconds"]), seconds > 0, !seeds.isEmpty else {
        throw RecordTable.Problem(
          description: "line \(record.line) needs seconds above 0 and seeds, such as 60 and '1 2 3'"
        )
      }
      let target = Target(text: record["target"])
      guard target != nil || record["target"].isEmpty else {
        throw RecordTable.Problem(
          description:
            "line \(record.line) has the target '\(record["target"])'; maybe 'gap 0.001', "
            + "'objective 607' or 'feasible'"
        )
      }
      return Work(
        suite: record["suite"],
        family: record["family"],
        instance: record["instance"],
        seconds: seconds,
        seeds: seeds,
        target: target
      )
    }
  }

  /// The runs that it asks for, as rows that nothing has been measured of.
  package func runs(seeds only: [Int]?, scale: Double) -> [BenchRow] {
    (only ?? seeds).map { seed in
      var row = BenchRow()
      (row.family, row.instance, row.seed) = (family, instance, seed)
      row.limitSeconds = seconds * scale
      // With other times the target is not the one that was set.
      row.target = scale == 1 ? target : nil
      return row
    }
  }
}
