/// A stream of contacts that people with the right competence serve.
public struct Queue: Sendable {
  /// Name used in files and on screens, unique in the site.
  public var name: String
  /// How contacts arrive and are served.
  public var channel: Channel
  /// When the queue is served, by weekday; contacts outside are not planned for.
  public var opening: OpeningHours
  /// What good service is, and so what each person present is worth.
  public var target: ServiceTarget
  /// Mean time after which a waiting contact gives up; nil when nobody does (Erlang C).
  public var patienceSeconds: Double?
  /// Share of the time on the rota in which a person does not serve: 0 ..< 1.
  public var shrinkage: Double
  /// What is to be done on an outbound queue; nil where contacts come by themselves.
  ///
  /// Such a queue is a back-office queue to everything else, with the quota as its contacts.
  public var quota: Quota?
  /// By when work that waits is due; nil where it may be done at any time of the standard's window.
  ///
  /// Only for back-office queues with a standard.
  public var due: DueTime?
  /// What waits already when the horizon begins, on a queue whose work is due.
  public var backlog: [CarriedWork]
  /// Whoever comes to this queue stays on it for at least so long; zero where people may come and go.
  ///
  /// Breaks and activities neither count nor end a stay, and idle time may count.
  public var leastStay: Minutes

  /// A queue.
  public init(
    name: String,
    channel: Channel,
    opening: OpeningHours,
    target: ServiceTarget,
    patienceSeconds: Double? = nil,
    shrinkage: Double = 0,
    quota: Quota? = nil,
    due: DueTime? = nil,
    backlog: [CarriedWork] = [],
    leastStay: Minutes = .zero
  ) {
    self.name = name
    self.channel = channel
    self.opening = opening
    self.target = target
    self.patienceSeconds = patienceSeconds
    self.shrinkage = shrinkage
    self.quota = quota
    self.due = due
    self.backlog = backlog
    self.leastStay = leastStay
  }
}
