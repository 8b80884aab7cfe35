/// Makes a site folder from the tables that planners have: any names of columns, any of the ways
/// in which spreadsheets save a table.
///
/// Nothing is guessed in silence: the report says what each column was taken as and why, what was
/// assumed because no file says it, and what was left out. What can be read in two ways is a
/// problem until the planner says which.
public struct SiteImport {
  /// A file as it lies on the disk.
  public struct Source: Sendable {
    /// Its name, without folders.
    public var name: String
    /// Its bytes.
    public var bytes: [UInt8]

    /// A file.
    public init(name: String, bytes: [UInt8]) { (self.name, self.bytes) = (name, bytes) }
  }

  /// What a column can be mapped to, beside `queue:NAME`.
  public static let columnNames = ColumnRole.allCases.map(\.rawValue)

  private let options: ImportOptions

  /// An import with what the planner says about the files.
  public init(_ options: ImportOptions = ImportOptions()) { self.options = options }

  /// The site of some files, or every problem that keeps them from being one.
  public func site(from sources: [Source]) -> ImportedSite {
    ImportRun(book: ImportNotebook(options)).site(from: sources)
  }
}
