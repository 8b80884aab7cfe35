/// Something that may be done when a risk comes true, with what it costs and how far it may go.
public struct Response: Hashable, Sendable {
  /// What is done.
  public enum Kind: Hashable, Sendable {
    /// Meetings, training and coaching are left out; those of these names, or all where empty.
    case cancelActivities(names: [String])
    /// Breaks are moved inside their windows.
    case moveBreaks
    /// Shifts are made longer within the rules, by at most so much each.
    case lengthen(most: Minutes)
    /// People who are off come in.
    case callIn([PersonID])
    /// People on standby come in.
    case standBy([PersonID])
    /// People of an agency come, for at least so long each, to serve some queues at the full rate.
    case agency(people: Int, queues: [QueueID], least: Minutes)
    /// Contacts are sent elsewhere: at most this share of each interval's.
    case divert(QueueID, most: Double)
    /// Contacts are asked to wait for a call back within so much time: at most this share of each
    /// interval's.
    case callBack(QueueID, most: Double, within: Minutes)
    /// The promise of a queue is lowered by so much of its share: 0.1 is ten points.
    case lower(QueueID, by: Double)
  }

  /// What is done.
  public var kind: Kind
  /// What it costs.
  public var cost: ResponseCost
  /// How long before it takes effect it must be asked for.
  public var notice: Minutes
  /// How often it may be used in a scenario: people, moved breaks, meetings; nil without a limit.
  public var limit: Int?
  /// By how much the week of whoever is asked may go beyond the contract's hours, by agreement; all
  /// other rules hold.
  public var beyondContract: Minutes

  /// A response.
  public init(
    _ kind: Kind,
    cost: ResponseCost = ResponseCost(),
    notice: Minutes = .zero,
    limit: Int? = nil,
    beyondContract: Minutes = .zero
  ) {
    self.kind = kind
    self.cost = cost
    self.notice = notice
    self.limit = limit
    self.beyondContract = beyondContract
  }
}

/// What a response costs: a fee, the hours worked at a rate, or both.
public struct ResponseCost: Hashable, Sendable {
  /// For each use: each person who comes in, each break moved, each contact sent elsewhere.
  public var each: Money
  /// For each hour worked, beside the person's own pay or in place of it, as ``payFactor`` says.
  public var perHour: Money
  /// So many times the person's own pay for the hours worked; the agency's people have none.
  public var payFactor: Double

  /// A cost.
  public init(each: Money = .zero, perHour: Money = .zero, payFactor: Double = 1) {
    self.each = each
    self.perHour = perHour
    self.payFactor = payFactor
  }
}
