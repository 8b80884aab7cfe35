public import Planning
public import Rostering

/// A week after something has happened to it: the site with what is now true, and what is left of
/// the rota.
///
/// Whoever is away for a whole shift is absent, with the shift's paid time as a credit: pay goes on.
/// Whoever is away for a part of one is at an activity of that name meanwhile, so that the shift and
/// its pay stand. The rota is one of the site, and its judge finds nothing that the disruption
/// itself does not explain.
public struct DisruptedWeek: Sendable {
  /// The site as it is now.
  public var site: Site
  /// The rota as it stands, without those who are away; nobody has moved yet.
  public var rota: Rota
  /// By queue, then interval: who can't serve it; nil where everyone is who they were.
  public var unable: [Int: [Int: Set<PersonID>]] = [:]
  /// Contacts that came to nothing, by queue, then interval; empty where none did.
  public var lost: [[Double]] = []
  /// When people are away, with the paid time that they miss by it.
  public var away: [Away] = []
  /// Queues whose demand is another.
  public var changedQueues: Set<QueueID> = []
  /// Intervals in which people, demand or competences are others, in order.
  public var touched: [Interval] = []

  /// Someone who is away.
  public struct Away: Hashable, Sendable {
    /// Who.
    public var person: PersonID
    /// When; inside one shift, or where they have none.
    public var span: Span
    /// Paid time that they miss by it.
    public var credit: Minutes
  }

  /// The name of the activity at which those are who are away for a part of a shift.
  public static let awayName = "away"

  /// When it begins: the start of the first interval touched; the horizon's start where none is.
  public var begin: Moment {
    touched.first.map(site.horizon.start(of:)) ?? site.horizon.span.lowerBound
  }

  /// When it is over: the end of the last interval touched.
  public var end: Moment {
    touched.last.map { site.horizon.start(of: Interval($0.index + 1)) } ?? begin
  }

  /// Whether someone can serve a queue in an interval.
  public func canServe(_ person: PersonID, _ queue: QueueID, at interval: Interval) -> Bool {
    guard site[person].competences[queue, default: 0] > 0 else { return false }
    return unable[queue.index]?[interval.index]?.contains(person) != true
  }

  /// A week to which nothing has happened.
  public init(site: Site, rota: Rota) { (self.site, self.rota) = (site, rota) }

  /// A week to which some things happen, one after the other.
  public init(_ disruptions: [Disruption], to rota: Rota, at site: Site) {
    self.init(site: site, rota: rota)
    for disruption in disruptions { apply(disruption) }
    touched = Set(touched).sorted()
  }

  private mutating func apply(_ disruption: Disruption) {
    let spans = disruption.spans
    switch disruption.kind {
    case .absence(let who): for person in who.group { takeAway(person, spans) }
    case .lateStart(let who, let by): for person in who.group { comeLate(person, by, spans) }
    case .demand(let queues, let factor): scale(queues, spans, contacts: factor, handle: 1)
    case .handleTime(let queues, let factor): scale(queues, spans, contacts: 1, handle: factor)
    case .moved(let queues, let by): for queue in queues { shift(queue, by, spans) }
    case .channelDown(let queue, let shares, let after): redirect(queue, shares, after, spans)
    case .outage(let queues, let returning):
      for queue in queues { shut(queue, returning, spans) }
    case .competenceLost(let queue, let who): disable(who.group, queue, spans)
    case .newQueue(let queue): open(queue, spans)
    case .budget(let centres, let factor): cut(centres, factor)
    }
  }

  /// The intervals that some stretches touch.
  func intervals(_ spans: [Span]) -> [Int] {
    let step = site.horizon.interval.count
    let all = 0..<site.horizon.intervalCount
    let touching = spans.map { span in
      span.lowerBound.minute / step..<(span.upperBound.minute + step - 1) / step
    }
    return Set(touching.flatMap { $0.clamped(to: all) }).sorted()
  }
}
