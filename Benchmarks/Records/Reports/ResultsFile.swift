/// A file of results and the courses beside it.
package struct ResultsFile: Sendable {
  /// The file's name without its ending.
  package let name: String
  package let rows: [BenchRow]
  package let traces: [RunKey: Course]

  package init(name: String, rows: [BenchRow], traces: [RunKey: Course]) {
    (self.name, self.rows, self.traces) = (name, rows, traces)
  }

  /// When its last run began.
  package var date: String { rows.map(\.date).max() ?? "" }

  /// Results of a family by instance, in the order in which they were run.
  package func results(family: String, known: [KnownValue]) -> [InstanceResult] {
    var groups: [[BenchRow]] = []
    for row in rows where row.family == family {
      let index = groups.firstIndex { $0.first.map { isSame($0, row) } ?? false }
      if let index { groups[index].append(row) } else { groups.append([row]) }
    }
    return groups.map { group in
      let instance = group.first?.instance
      // A peer runs on the instances of a family of ours.
      let value = known.first {
        $0.instance == instance && (family == "peer" || $0.family == family)
      }
      return InstanceResult(group, known: value, traces: traces)
    }
  }

  private func isSame(_ one: BenchRow, _ other: BenchRow) -> Bool {
    one.instance == other.instance && one.solver == other.solver
      && one.limitSeconds == other.limitSeconds
  }
}
