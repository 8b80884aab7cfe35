import Foundation

/// Contacts that give up after a while, served by a number of agents: the queue M/M/n+M.
///
/// Patience is exponential. With F(n) the odds of finding someone free (``ErlangC`` has the same)
/// and the density y · exp(φ(t)) of waits, both against all agents busy with nobody waiting,
///
///     P(wait)    = ∫ y·exp(φ) / (F + ∫ y·exp(φ))
///     P(abandon) = ∫ y·exp(φ)·(1 − e^(−t)) / (F + ∫ y·exp(φ))
///     served within T, of all contacts = (F + ∫ up to T of y·exp(φ)·e^(−t)) / (F + ∫ y·exp(φ))
///
/// where t counts mean patiences and φ(t) = x·(1 − e^(−t)) − y·t, with x arrivals and y services
/// in a patience. The queue is stable whatever the load. Without agents everyone gives up.
///
/// - Complexity: O(*agents*) and some 200 exponentials to make; the latter again to ask for a
///   service level.
public struct ErlangA: Hashable, Sendable {
  /// Offered load.
  public let load: Erlangs
  /// Agents serving.
  public let agents: Int
  /// Average handle time in seconds.
  public let handleSeconds: Double
  /// Mean patience in seconds; counted as 1e12, some 30,000 years, where it is more.
  public let patienceSeconds: Double
  /// Probability that a contact has to wait, served in the end or not.
  public let waitProbability: Double
  /// Probability that a contact gives up.
  public let abandonProbability: Double
  /// F(n) and the mass of all waits, both divided by the density's peak.
  private let freeOdds: Double
  private let waitMass: Double

  /// The queue of a load and a number of agents.
  public init(load: Erlangs, agents: Int, handleSeconds: Double, patienceSeconds: Double) {
    self.init(
      load: load,
      odds: FreeOdds(load: load, agents: max(0, agents)),
      handleSeconds: handleSeconds,
      patienceSeconds: patienceSeconds
    )
  }

  init(load: Erlangs, odds: FreeOdds, handleSeconds: Double, patienceSeconds: Double) {
    self.load = load
    self.agents = odds.agents
    self.handleSeconds = handleSeconds
    let patienceSeconds = min(patienceSeconds, 1e12)
    self.patienceSeconds = patienceSeconds
    guard
      let waits = ErlangA.waits(load, odds.agents, handleSeconds, patienceSeconds)
    else {
      // No patience at all, or nobody to wait for: who does not find someone free is gone.
      (freeOdds, waitMass) = (odds.value, 1)
      waitProbability = 1 / (1 + odds.value)
      abandonProbability = waitProbability
      return
    }
    let mass = waits.mass()
    freeOdds = odds.value * exp(-waits.peakExponent)
    waitMass = mass.all
    waitProbability = mass.all / (freeOdds + mass.all)
    abandonProbability = mass.abandoned / (freeOdds + mass.all)
  }

  /// Share of their time in which the agents are busy: 0...1.
  public var occupancy: Double {
    agents == 0 ? 0 : load.count * (1 - abandonProbability) / Double(agents)
  }

  /// Mean time in seconds that a contact waits, whether it is served or gives up, those that do
  /// not wait included.
  public var meanWaitSeconds: Double { abandonProbability * patienceSeconds }

  /// Share of all contacts, those that give up included, served within a target.
  public func serviceLevel(withinSeconds target: Double) -> Double {
    guard freeOdds.isFinite else { return 1 }
    let waits = ErlangA.waits(load, agents, handleSeconds, patienceSeconds)
    let late = waits?.mass(upTo: target / patienceSeconds).served ?? 0
    return (freeOdds + late) / (freeOdds + waitMass)
  }

  private static func waits(
    _ load: Erlangs,
    _ agents: Int,
    _ handleSeconds: Double,
    _ patienceSeconds: Double
  ) -> WaitDensity? {
    guard agents > 0, load.count > 0, handleSeconds > 0, patienceSeconds > 0 else { return nil }
    let ratio = patienceSeconds / handleSeconds
    return WaitDensity(
      arrivalsInPatience: load.count * ratio,
      servicesInPatience: Double(agents) * ratio
    )
  }
}
