public import Planning

/// What reading a register of risks gave.
public struct RegisterReading: Sendable {
  /// The register; nil when there are problems.
  public var register: RiskRegister?
  /// Everything that must be put right, by file, line and column.
  public var problems: [SiteProblem]
  /// What is worth knowing, by file, line and column.
  public var notes: [SiteNote]

  init(_ register: RiskRegister?, _ findings: Findings) {
    problems = Set(findings.problems).sorted()
    self.register = problems.isEmpty ? register : nil
    notes = findings.notes.sorted()
  }
}
