/// What tells one run of a suite from all others.
package struct RunKey: Hashable, Sendable {
  package var family: String
  package var instance: String
  package var solver: String
  package var seed: Int?
  package var limitSeconds: Double?

  package init(_ row: BenchRow) {
    (family, instance, seed) = (row.family, row.instance, row.seed)
    // A peer is the same one in any version.
    solver = String(row.solver.prefix { $0 != " " })
    // As many digits as the file has, so that a run is known again.
    limitSeconds = row.limitSeconds.flatMap { Double(Figures.plain($0, digits: 2)) }
  }
}

extension RunKey {
  /// The work that a file of results still lacks, in its order.
  package static func unfinished(_ rows: [BenchRow], after finished: [BenchRow]) -> [BenchRow] {
    let keys = Set(finished.map(RunKey.init))
    return rows.filter { !keys.contains(RunKey($0)) }
  }
}
