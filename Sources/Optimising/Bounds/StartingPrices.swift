import Foundation

/// Dual prices to start an ascent from: what one more person gains in a rota at hand.
enum StartingPrices {
  /// The best start of a few.
  ///
  /// - Parameter floor: A bound that is known without prices. Where the start does not come up to it,
  ///   what presence is worth in single intervals misleads, and what it is worth in most is tried.
  static func best(
    from rota: RotaSnapshot,
    _ worth: Worth,
    _ oracle: LagrangianOracle,
    above floor: Double = -.infinity
  ) -> [Double] {
    let found = scaled(from: rota, worth, oracle)
    guard found.bound < floor else { return found.prices }
    var best = found
    for halvings in 0..<6 {
      let level = pow(0.5, Double(halvings))
      var prices = levelled(found.prices, oracle.problem, times: level)
      oracle.project(&prices)
      let bound = oracle.evaluate(prices).bound
      // A rota in which much is too much tells of prices that are far too high.
      if bound > best.bound { best = (bound, prices) } else if halvings > 0 { break }
    }
    return best.prices
  }

  /// The best of a few scales: what contacts and budgets are worth to a search may be many times what
  /// keeps their rows, and an ascent takes long to come down from there.
  private static func scaled(
    from rota: RotaSnapshot,
    _ worth: Worth,
    _ oracle: LagrangianOracle
  ) -> (bound: Double, prices: [Double]) {
    var best = (bound: -Double.infinity, worth: worth, prices: [Double]())
    func look(at worth: Worth) -> Bool {
      var prices = from(rota, worth, oracle.problem)
      oracle.project(&prices)
      let bound = oracle.evaluate(prices).bound
      // Where the oracle is stopped nothing bounds anything, and the first are as good as any.
      guard best.prices.isEmpty || bound > best.bound else { return false }
      best = (bound, worth, prices)
      return true
    }
    _ = look(at: worth)
    if worth.contact.isEmpty, worth.budget.isEmpty { return (best.bound, best.prices) }
    for scales in [(contact: 0.25, budget: 1.0), (contact: 1.0, budget: 0.25)] {
      for _ in 0..<6 {
        let fewer = best.worth.scaled(contact: scales.contact, budget: scales.budget)
        guard look(at: fewer) else { break }
      }
    }
    if !oracle.problem.tables.chains.isEmpty { _ = look(at: best.worth.withoutChains()) }
    return (best.bound, best.prices)
  }

  /// The same with the presence of each profile at a multiple of its median in all intervals in which
  /// it has something to serve.
  static func levelled(
    _ prices: [Double],
    _ problem: RotaProblem,
    times level: Double
  ) -> [Double] {
    let layout = PriceLayout(problem: problem)
    var levelled = prices
    for profile in 0..<problem.profiles.count {
      let open = (0..<problem.intervalCount).filter { interval in
        problem.profiles.skills[profile].contains {
          problem.tables.isOpen(problem.tables.cell($0.queue, interval))
        }
      }
      let own = open.map { prices[layout.presence(profile, $0)] }.sorted()
      for interval in open {
        levelled[layout.presence(profile, interval)] = level * own[own.count / 2]
      }
    }
    return levelled
  }

  static func from(_ rota: RotaSnapshot, _ worth: Worth, _ problem: RotaProblem) -> [Double] {
    let layout = PriceLayout(problem: problem)
    let state = RotaState(problem: problem)
    state.restore(rota)
    var prices = Array(repeating: 0.0, count: layout.count)
    for index in problem.tables.alone { prices[layout.window(index)] = worth.contact[index] }
    addChainPrices(state.board, worth, layout, &prices)
    // Presence is worth what it gains at just these prices: else people are paid for what is not
    // bought.
    for (window, contact) in layout.contact(in: prices).enumerated() {
      state.board.setWorth(contact, ofWindow: window)
    }
    let gains = Slab(repeating: 0.0, count: problem.intervalCount)
    addRulePrices(state.board, layout, &prices)
    for profile in 0..<problem.profiles.count {
      state.board.gains(of: profile, into: gains)
      for interval in 0..<problem.intervalCount {
        prices[layout.presence(profile, interval)] =
          gains[interval] - problem.presence.gain(of: profile, at: interval, state.board.levels)
      }
    }
    for centre in problem.budgets.indices {
      prices[layout.centre(centre)] = worth.budget[centre]
    }
    for (row, multiplier) in worth.tally.enumerated() { prices[layout.tally(row)] = multiplier }
    return prices
  }

  /// Where a little less work done would make nothing late, a contact is worth nothing.
  private static func addChainPrices(
    _ board: Board,
    _ worth: Worth,
    _ layout: PriceLayout,
    _ prices: inout [Double]
  ) {
    let marginals = board.ground.tables.marginals(board.served.map { 0.95 * $0 })
    let contact = zip(worth.contact, marginals).map { min($0, $1) }
    for chain in board.ground.tables.chains {
      ChainPrices(chain, layout).set(contact, in: &prices)
    }
  }

  /// A rule of presence that is broken is worth its weight, any other nothing.
  private static func addRulePrices(
    _ board: Board,
    _ layout: PriceLayout,
    _ prices: inout [Double]
  ) {
    let presence = board.ground.presence
    for (place, requirement) in presence.requirements.enumerated() {
      for interval in 0..<presence.intervalCount where requirement.isActive[interval] {
        let level = board.levels[interval * presence.count + place]
        if level < requirement.least { prices[layout.rule(place, interval)] = requirement.weight }
        if level > requirement.most { prices[layout.rule(place, interval)] = -requirement.weight }
      }
    }
  }
}
