public import Planning

/// Why a queue has the people it has in one interval, and who else could serve it.
public struct QueueExplanation: Sendable {
  /// What someone does instead of serving the queue.
  public enum Doing: Hashable, Sendable {
    /// Serves another queue.
    case serving(QueueID)
    /// Is there with no queue to serve.
    case idle
    /// Is on a break.
    case onBreak(String, Span)
    /// Is at an activity.
    case activity(String, Span)
    /// Is on standby.
    case standby(Span)
    /// Works that day at other times.
    case otherTime(Span)
    /// Is away.
    case absent(Absence.Kind, Span)
    /// Is not employed on the day.
    case notEmployed
    /// Has the day off.
    case dayOff
  }

  /// Someone who could serve the queue and does not.
  public struct Candidate: Sendable {
    /// Who.
    public var person: PersonID
    /// What they do instead.
    public var doing: Doing
    /// What changes in their shifts for it; nothing where they only change queues or move a break.
    public var changes: [PersonDayExplanation.ChangedDay]
    /// What it costs to have them serve; nil where they can't.
    public var cost: GoalCost?
    /// Why they can't, or why not without changing other days.
    public var obstacles: [Obstacle]

    /// A candidate.
    public init(
      person: PersonID,
      doing: Doing,
      changes: [PersonDayExplanation.ChangedDay] = [],
      cost: GoalCost? = nil,
      obstacles: [Obstacle] = []
    ) {
      self.person = person
      self.doing = doing
      self.changes = changes
      self.cost = cost
      self.obstacles = obstacles
    }
  }

  /// The queue.
  public var queue: QueueID
  /// The interval.
  public var interval: Interval
  /// Whether the queue is open.
  public var isOpen: Bool
  /// People needed by the queue's own standard or requirement.
  public var required: Int
  /// What becomes of the day's work, where it has due times.
  public var due: RotaFigures.DueDay?
  /// People there, weighted by proficiency.
  public var planned: Double
  /// Contacts expected.
  public var contacts: Double
  /// Contacts served within the standard by those there.
  public var served: Double
  /// Contacts served within the standard by those needed.
  public var servedIfMet: Double
  /// Who serves it.
  public var serving: [PersonID]
  /// Who else could, those who would cost least first, then those who can't.
  public var candidates: [Candidate]

  /// An explanation without its people.
  public init(
    queue: QueueID,
    interval: Interval,
    isOpen: Bool,
    required: Int,
    planned: Double,
    contacts: Double,
    served: Double,
    servedIfMet: Double
  ) {
    self.queue = queue
    self.interval = interval
    self.isOpen = isOpen
    self.required = required
    self.planned = planned
    self.contacts = contacts
    self.served = served
    self.servedIfMet = servedIfMet
    serving = []
    candidates = []
  }

  /// People missing.
  public var missing: Double { max(0, Double(required) - planned) }
}
