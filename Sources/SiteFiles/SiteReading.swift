public import Planning

/// What reading a site folder gave.
public struct SiteReading: Sendable {
  /// The site; nil when there are problems.
  public var site: Site?
  /// Everything that must be put right, by file, line and column.
  public var problems: [SiteProblem]
  /// What is worth knowing, by file, line and column.
  public var notes: [SiteNote]

  /// A reading.
  public init(site: Site?, problems: [SiteProblem], notes: [SiteNote]) {
    self.site = site
    self.problems = problems
    self.notes = notes
  }

  init(site: Site?, _ findings: Findings) {
    // One mistake seen twice, by a reader and by a check, is one problem.
    let problems = Set(findings.problems).sorted()
    self.init(
      site: problems.isEmpty ? site : nil,
      problems: problems,
      notes: findings.notes.sorted()
    )
  }
}
