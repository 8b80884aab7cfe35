public import Planning

/// What a planner says about their files, so that nothing about them has to be guessed.
public struct ImportOptions: Sendable {
  /// In which order a date such as 03/11/2026 is written.
  public enum DateOrder: String, CaseIterable, Sendable {
    /// Day, month, year.
    case dmy
    /// Month, day, year.
    case mdy
    /// Year, month, day.
    case ymd
  }

  /// What stands before the decimals of a number.
  public enum DecimalMark: String, CaseIterable, Sendable {
    /// `37,5`.
    case comma
    /// `37.5`.
    case point
  }

  /// Which column holds what, where its header does not say so: `Mitarbeiter=person`.
  public struct Mapping: Hashable, Sendable {
    /// The file; nil for every file.
    public var file: String?
    /// The header of the column.
    public var header: String
    /// What it holds: one of ``SiteImport/columnNames``, or `queue:` and a queue's name.
    public var meaning: String

    /// A mapping.
    public init(file: String? = nil, header: String, meaning: String) {
      (self.file, self.header, self.meaning) = (file, header, meaning)
    }
  }

  /// The name of the site.
  public var name = "Imported site"
  /// The order of dates, where it is known.
  public var dates: DateOrder?
  /// The decimal mark, where it is known.
  public var decimal: DecimalMark?
  /// Columns that the planner names.
  public var mappings: [Mapping] = []
  /// The time zone.
  public var timeZone: String?
  /// The currency's code.
  public var currency: String?
  /// The first day to plan.
  public var week: LocalDate?
  /// How many weeks to plan.
  public var weeks: Int?
  /// The interval to plan in, for demand in shorter ones.
  public var interval: Minutes?
  /// Handle time of contacts for which the demand has none.
  public var handleSeconds: Double?
  /// Weekly hours of a full-time contract, for staff whose hours are a share of it.
  public var fullTimeHours: Double?
  /// The queue of demand that names none.
  public var queue: String?

  /// Nothing said.
  public init() {}
}
