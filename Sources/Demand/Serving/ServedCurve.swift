public import Planning

/// Contacts of one queue and interval expected to be served within the standard, as a function of
/// the people present: the curve itself, as a judge uses it.
///
/// People on the rota serve during 1 − shrinkage of their time. On voice each is one agent; on chat
/// each is as many agents as conversations held at a time, the handle time being that of a
/// conversation held beside the others. Erlang A, or Erlang C where nobody gives up, says what
/// whole numbers of agents serve; between them the curve is linear. Back-office work is linear
/// from end to end: each person does as many contacts as their time holds, and it is the promise
/// of the window that caps them.
///
/// A queue whose requirement is given has no standard: nothing counts as served within it, and the
/// people needed are those required.
///
/// - Complexity: Some √load evaluations of Erlang's formulas to make, O(1) to ask.
public struct ServedCurve: Sendable {
  private enum Shape {
    case none(required: Int)
    case queue(LevelTable)
    case work(contactsForEach: Double)
  }

  /// Contacts of the cell.
  public let contacts: Double
  /// Agents that a person on the rota stands for: less by shrinkage, more by conversations.
  public let agentsForEach: Double
  private let shape: Shape

  /// The curve of a cell.
  ///
  /// - Parameters:
  ///   - queue: The queue.
  ///   - cell: What is expected.
  ///   - interval: The length of the interval.
  ///   - factor: How many people each stands for where contacts wait; what simulations taught.
  public init(
    queue: Queue,
    cell: DemandForecast.Cell,
    interval: Minutes,
    factor: Double = 1
  ) {
    contacts = max(0, cell.contacts)
    guard case .standard(let standard) = queue.target else {
      agentsForEach = 1 - queue.shrinkage
      shape = .none(required: cell.required)
      return
    }
    switch queue.channel {
    case .backOffice:
      agentsForEach = 1 - queue.shrinkage
      let seconds = Double(interval.count * 60) * agentsForEach
      shape =
        cell.handleSeconds > 0
        ? .work(contactsForEach: seconds / cell.handleSeconds) : .none(required: 0)
    case .voice, .chat:
      agentsForEach = (1 - queue.shrinkage) * queue.channel.agentsForEach * factor
      shape =
        cell.contacts > 0
        ? .queue(
          LevelTable(
            load: Erlangs(
              contacts: cell.contacts,
              handleSeconds: cell.handleSeconds,
              interval: interval
            ),
            handleSeconds: cell.handleSeconds,
            patienceSeconds: queue.patienceSeconds,
            targetSeconds: standard.withinSeconds
          )
        ) : .none(required: 0)
    }
  }

  /// Contacts served within the standard by a number of (proficiency-weighted) people.
  public func served(by people: Double) -> Double {
    switch shape {
    case .none: 0
    case .queue(let levels): contacts * levels.share(agents: people * agentsForEach)
    case .work(let contactsForEach): max(0, people) * contactsForEach
    }
  }

  /// Contacts that each person does, where that does not depend on the others.
  public var servedByEach: Double? {
    if case .work(let contactsForEach) = shape { contactsForEach } else { nil }
  }

  /// The least number of people on the rota who serve a share of the contacts within the standard.
  ///
  /// All of them are never quite certain to be served: a share of 1 asks for all but one in ten
  /// million.
  public func peopleNeeded(share: Double) -> Int {
    switch shape {
    case .none(let required): required
    case .queue(let levels): ServedCurve.whole(levels.agents(share: share) / agentsForEach)
    case .work(let contactsForEach): ServedCurve.whole(share * contacts / contactsForEach)
    }
  }

  /// Rounded up, but not by a rounding error.
  private static func whole(_ people: Double) -> Int {
    Int((people - 1e-9 * max(1, people)).rounded(.up))
  }
}

extension Channel {
  /// How many contacts a person holds at a time.
  var agentsForEach: Double {
    if case .chat(let concurrency) = self { Double(concurrency) } else { 1 }
  }
}
