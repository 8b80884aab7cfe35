/// Which columns of a history file hold what.
public struct HistoryColumns: Hashable, Sendable {
  /// When contacts arrived.
  public enum Time: Hashable, Sendable {
    /// One column with date and time.
    case dateTime(String)
    /// A column with the date and one with the time of day.
    case dateAndTime(date: String, time: String)
  }

  /// Where they arrived.
  public enum Source: Hashable, Sendable {
    /// All rows are of this queue of the site.
    case queue(String)
    /// A column names the queue; `names` gives the site's name for one of the file's where they
    /// differ. Rows of queues that the site does not have are left out with a note.
    case column(String, names: [String: String])
  }

  /// When contacts arrived.
  public var time: Time
  /// Where they arrived.
  public var source: Source
  /// The column with the number of contacts.
  public var contacts: String
  /// The column with the mean handle time in seconds, if there is one.
  public var handleSeconds: String?
  /// Only rows count in which each of these columns holds this text.
  public var filters: [String: String]

  /// A mapping of columns.
  public init(
    time: Time,
    source: Source,
    contacts: String,
    handleSeconds: String? = nil,
    filters: [String: String] = [:]
  ) {
    self.time = time
    self.source = source
    self.contacts = contacts
    self.handleSeconds = handleSeconds
    self.filters = filters
  }
}
