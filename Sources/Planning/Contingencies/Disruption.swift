/// One thing that happens to a week.
public struct Disruption: Hashable, Sendable {
  /// What happens.
  public enum Kind: Hashable, Sendable {
    /// People do not come, or leave.
    case absence(Absentees)
    /// People begin their shift so much later than planned.
    case lateStart(Absentees, by: Minutes)
    /// So many times the contacts expected.
    case demand([QueueID], factor: Double)
    /// So many times the handle time expected.
    case handleTime([QueueID], factor: Double)
    /// What was expected comes in so much later, or earlier where the time is negative.
    case moved([QueueID], by: Minutes)
    /// Nobody can get through on a queue: shares of its contacts come in on other queues, so much
    /// later; the rest of them is lost.
    case channelDown(QueueID, to: [QueueID: Double], after: Minutes)
    /// Nobody can serve some queues. Work that waits piles up; of other contacts this share tries
    /// again when the outage is over, the rest is lost.
    case outage([QueueID], returning: Double)
    /// People can no longer serve a queue.
    case competenceLost(QueueID, Absentees)
    /// A queue that was not planned for.
    case newQueue(NewQueue)
    /// So many times the budget; of some cost centres.
    case budget([CostCentreID], factor: Double)
  }

  /// What happens.
  public var kind: Kind
  /// When, in order of time; the whole horizon where a file names no time.
  public var spans: [Span]

  /// A disruption.
  public init(_ kind: Kind, spans: [Span]) {
    self.kind = kind
    self.spans = spans
  }

  /// Whether chance has a say in it.
  public var isRandom: Bool {
    switch kind {
    case .absence(let who), .lateStart(let who, _), .competenceLost(_, let who): who.isRandom
    default: false
    }
  }
}

/// A queue that comes up at short notice, with what it expects while it is there.
public struct NewQueue: Hashable, Sendable {
  /// Name for people.
  public var name: String
  /// The queue like which it is served: its channel, standard, patience and shrinkage.
  public var like: QueueID
  /// Whoever serves this queue can serve the new one, at the same rate.
  public var servedBy: QueueID
  /// Contacts in an hour.
  public var contactsPerHour: Double
  /// What a contact takes of a person, in seconds.
  public var handleSeconds: Double

  /// A queue.
  public init(
    name: String,
    like: QueueID,
    servedBy: QueueID,
    contactsPerHour: Double,
    handleSeconds: Double
  ) {
    self.name = name
    self.like = like
    self.servedBy = servedBy
    self.contactsPerHour = contactsPerHour
    self.handleSeconds = handleSeconds
  }
}
