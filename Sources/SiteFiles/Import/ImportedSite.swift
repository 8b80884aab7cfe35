/// What an import made: the files of a site folder, and the report of how they came about.
public struct ImportedSite: Sendable {
  /// The files by name, in the order in which a planner reads them; empty with problems.
  public var files: [(name: String, text: String)]
  /// How they came about.
  public var report: ImportReport
}
