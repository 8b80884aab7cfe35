/// How likely it is that someone is free, against all being busy with nobody waiting: for agents
/// counted up from 0.
///
/// With p(k) the probability of k contacts in a system of load A,
///
///     F(n) = (p(0) + … + p(n−1)) / p(n),    F(0) = 0,    F(n) = n/A · (1 + F(n−1))
///
/// and 1 / (1 + F(n)) is Erlang's B. All terms are positive, so the recursion loses no digits; it
/// overflows to infinity exactly where the chance of waiting is below what a `Double` can hold.
struct FreeOdds {
  private let load: Erlangs
  /// How many agents the odds are for.
  private(set) var agents = 0
  /// F(agents).
  private(set) var value = 0.0

  init(load: Erlangs) { self.load = load }

  /// The odds with a number of agents.
  init(load: Erlangs, agents: Int) {
    self.init(load: load)
    while self.agents < agents { addAgent() }
  }

  /// Moves on to one more agent.
  mutating func addAgent() {
    agents += 1
    value = load.count == 0 ? .infinity : Double(agents) / load.count * (1 + value)
  }
}
