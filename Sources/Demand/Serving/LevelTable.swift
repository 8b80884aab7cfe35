/// Share of contacts served within a target, for every whole number of agents that matters.
///
/// Below the first number it is nothing, above the last all, to one in ten million; between whole
/// numbers it is linear.
struct LevelTable {
  /// The number of agents of the first entry.
  private let first: Int
  /// Shares by number of agents, never falling.
  private let shares: [Double]

  /// The table of a load; nil patience is Erlang C.
  init(load: Erlangs, handleSeconds: Double, patienceSeconds: Double?, targetSeconds: Double) {
    func level(_ odds: FreeOdds) -> Double {
      guard let patienceSeconds else {
        return ErlangC(load: load, odds: odds, handleSeconds: handleSeconds)
          .serviceLevel(withinSeconds: targetSeconds)
      }
      return ErlangA(
        load: load,
        odds: odds,
        handleSeconds: handleSeconds,
        patienceSeconds: patienceSeconds
      ).serviceLevel(withinSeconds: targetSeconds)
    }
    let first = LevelTable.lastUseless(upTo: Int(load.count)) {
      level(FreeOdds(load: load, agents: $0))
    }
    var odds = FreeOdds(load: load, agents: first)
    var shares = [level(odds)]
    // The search above leaves less than this behind; it counts as nothing.
    if shares[0] < LevelTable.nothing { shares[0] = 0 }
    while shares[shares.count - 1] < 1 - LevelTable.all {
      odds.addAgent()
      shares.append(max(level(odds), shares[shares.count - 1]))
    }
    self.first = first
    self.shares = shares
  }

  /// The share with a number of agents.
  func share(agents: Double) -> Double {
    let place = agents - Double(first)
    guard place > 0 else { return place == 0 ? shares[0] : 0 }
    guard place < Double(shares.count - 1) else { return shares[shares.count - 1] }
    let index = Int(place)
    return shares[index] + (place - Double(index)) * (shares[index + 1] - shares[index])
  }

  /// The least number of agents, fractions included, that reaches a share; for a share above the
  /// last entry the agents of that entry.
  func agents(share: Double) -> Double {
    guard share > 0 else { return 0 }
    guard let index = shares.firstIndex(where: { $0 >= share }) else {
      return Double(first + shares.count - 1)
    }
    guard index > 0 else { return Double(first) }
    let (low, high) = (shares[index - 1], shares[index])
    return Double(first + index - 1) + (share - low) / (high - low)
  }

  /// The largest number of agents, 0 or more, who still serve as good as nobody in time.
  private static func lastUseless(upTo most: Int, level: (Int) -> Double) -> Int {
    var (useless, useful) = (0, most + 1)
    while useful - useless > 1 {
      let middle = (useless + useful) / 2
      if level(middle) < nothing { useless = middle } else { useful = middle }
    }
    return useless
  }

  private static let nothing = 1e-9
  private static let all = 1e-7
}
