import Foundation

/// Contacts that wait as long as it takes, served by a number of agents: the queue M/M/n.
///
/// With load A, n agents and B Erlang's loss probability,
///
///     P(wait) = 1 / (A/n + (1 − A/n) / B)
///     P(wait > t) = P(wait) · exp(−(n − A) · t / handle time)
///
/// Where the load is not below the agents the queue grows for ever: everyone waits, the mean wait
/// is infinite, nobody is served within any target.
///
/// - Complexity: O(*agents*) to make, O(1) to ask.
public struct ErlangC: Hashable, Sendable {
  /// Offered load.
  public let load: Erlangs
  /// Agents serving.
  public let agents: Int
  /// Average handle time in seconds.
  public let handleSeconds: Double
  /// Probability that a contact has to wait.
  public let waitProbability: Double

  /// The queue of a load and a number of agents.
  public init(load: Erlangs, agents: Int, handleSeconds: Double) {
    self.init(
      load: load,
      odds: FreeOdds(load: load, agents: max(0, agents)),
      handleSeconds: handleSeconds
    )
  }

  init(load: Erlangs, odds: FreeOdds, handleSeconds: Double) {
    self.load = load
    self.agents = odds.agents
    self.handleSeconds = handleSeconds
    let occupancy = load.count / Double(odds.agents)
    waitProbability =
      load.count < Double(odds.agents)
      ? 1 / (occupancy + (1 - occupancy) * (1 + odds.value)) : 1
  }

  /// Whether more arrives than the agents can ever serve.
  public var isOverloaded: Bool { load.count >= Double(agents) }

  /// Share of their time in which the agents are busy: 0...1.
  public var occupancy: Double { isOverloaded ? 1 : load.count / Double(agents) }

  /// Mean wait in seconds of all contacts, those that do not wait included.
  public var meanWaitSeconds: Double {
    isOverloaded ? .infinity : waitProbability * handleSeconds / (Double(agents) - load.count)
  }

  /// Share of all contacts answered within a target.
  public func serviceLevel(withinSeconds target: Double) -> Double {
    guard !isOverloaded else { return 0 }
    guard handleSeconds > 0 else { return 1 }
    return 1 - waitProbability * exp(-(Double(agents) - load.count) * target / handleSeconds)
  }
}
