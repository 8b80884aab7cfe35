import BenchRecords

/// Measures the runs of a suite, one after the other.
struct Suite {
  let folders: SuiteFolders
  let facts: MachineFacts

  /// Measures one run; whatever goes wrong in it stands in its row.
  func measure(_ planned: BenchRow) -> (BenchRow, Course) {
    var (row, course) = (planned, Course())
    facts.mark(&row)
    do {
      if row.family == "peer" {
        try PeerRun(folders: folders, scratch: ScratchFolder()).measure(&row)
      } else {
        course = try OwnRun(folders: folders).measure(&row)
      }
    } catch {
      row.outcome = "\(error)".replacing("\n", with: " ")
    }
    return (row, course)
  }

  /// A row in a few words.
  static func words(_ row: BenchRow) -> String {
    let parts = [
      "\(row.family) \(row.instance)", row.family == "peer" ? row.solver : nil,
      row.seed.map { "seed \($0)" }, row.outcome == "ended" ? nil : row.outcome,
      row.objective.map { "objective \(Figures.plain($0, digits: 2))" },
      row.bound.map { "bound \(Figures.plain($0, digits: 2))" },
      row.gap.map { "gap \(Figures.percent($0))" },
      row.seconds.map { "\(Figures.plain($0, digits: 1)) s" },
      row.scorer.isEmpty ? nil : "scorer \(row.scorer)",
    ]
    return parts.compactMap { $0 }.joined(separator: ", ")
  }
}
