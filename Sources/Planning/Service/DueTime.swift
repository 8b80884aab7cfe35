/// By when work that waits must be done, counted from when it comes in.
///
/// Days are those on which the queue is open. What comes in when it is closed, or after its hours,
/// counts as come in on the next of them.
public enum DueTime: Hashable, Sendable {
  /// By the end of opening hours, so many open days later; 0 is the same day.
  case openDays(Int)
  /// So much time later, open or closed.
  case elapsed(Minutes)
  /// So much open time later.
  case openTime(Minutes)
}

/// Work that waits already when the horizon begins.
public struct CarriedWork: Hashable, Sendable {
  /// How many contacts.
  public var contacts: Double
  /// By when they must be done, counted from the start of the horizon.
  public var due: DueTime

  /// Carried work.
  public init(contacts: Double, due: DueTime) {
    self.contacts = contacts
    self.due = due
  }
}

extension DueTime {
  /// How it is said after "done by the": "same day", "next day", "48 h", "8 open h".
  public var words: String {
    switch self {
    case .openDays(0): "same day"
    case .openDays(1): "next day"
    case .openDays(let days): "\(days) days"
    case .elapsed(let time): DueTime.text(time)
    case .openTime(let time): DueTime.text(time, "open ")
    }
  }

  private static func text(_ time: Minutes, _ kind: String = "") -> String {
    time.count % 60 == 0 ? "\(time.count / 60) \(kind)h" : "\(time.count) \(kind)min"
  }
}
