/// What an import took as what, what it assumed, and what keeps it from a site.
public struct ImportReport: Sendable {
  /// A file as it was understood.
  public struct File: Hashable, Sendable {
    /// Its name.
    public var name: String
    /// What it holds: `staff`, `demand` or `leave`; `unknown` where nothing told.
    public var kind: String
    /// How its bytes were read: `UTF-8`.
    public var encoding: String
    /// What stands between its cells: `comma`, `semicolon` or `tab`.
    public var delimiter: String
    /// Rows below the header.
    public var rows: Int
    /// Each column with what it was taken as; nil where it is not used.
    public var columns: [Column]
  }

  /// A column as it was understood.
  public struct Column: Hashable, Sendable {
    /// Its header.
    public var header: String
    /// What it was taken as; nil where it is not used.
    public var meaning: String?
    /// Why.
    public var because: String
  }

  /// Something that was settled on the way.
  public struct Decision: Hashable, Sendable {
    /// How it came about.
    public enum Kind: String, Sendable {
      /// The files say so.
      case found
      /// Nothing says so: a usual value to be looked at.
      case assumed
      /// Something of the files is not in the site.
      case leftOut = "left_out"
    }

    /// How it came about.
    public var kind: Kind
    /// The file it is about; empty for the site as a whole.
    public var file: String
    /// The line it is about; nil for the whole file.
    public var line: Int?
    /// The decision in a sentence without a full stop.
    public var sentence: String
  }

  /// A question that only the planner can answer: in which order dates are written.
  public struct DateQuestion: Hashable, Sendable {
    /// The file.
    public var file: String
    /// A date that can be read in more than one way.
    public var value: String
    /// The ways, with what each makes of the value.
    public var readings: [(order: ImportOptions.DateOrder, date: String)] {
      orders.map { ($0, dates[$0] ?? "") }
    }
    let orders: [ImportOptions.DateOrder]
    let dates: [ImportOptions.DateOrder: String]
  }

  /// The files.
  public var files: [File] = []
  /// What was settled, in the order of the work.
  public var decisions: [Decision] = []
  /// Everything that must be put right.
  public var problems: [SiteProblem] = []
  /// What is to be asked; the problems name it, too.
  public var question: DateQuestion?

  /// A report with nothing in it.
  public init() {}
}
