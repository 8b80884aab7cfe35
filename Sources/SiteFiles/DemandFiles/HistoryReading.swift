/// What reading a history file gave.
public struct HistoryReading: Sendable {
  /// The rows, in the order of the file; empty when there are problems.
  public var rows: [HistoryRow]
  /// Everything that must be put right, by line and column.
  public var problems: [SiteProblem]
  /// What is worth knowing, by line and column.
  public var notes: [SiteNote]

  init(rows: [HistoryRow], _ findings: Findings) {
    problems = Set(findings.problems).sorted()
    notes = findings.notes.sorted()
    self.rows = problems.isEmpty ? rows : []
  }
}
