/// Where each dual price stands in the vector that the ascent and the master share.
struct PriceLayout {
  let intervals: Int
  let profiles: Int
  let windows: Int
  let centres: Int
  let rules: Int
  let tallies: Int
  private let chains: [WorkChain]

  init(problem: RotaProblem) {
    intervals = problem.intervalCount
    profiles = problem.profiles.count
    windows = problem.tables.windows.count
    centres = problem.budgets.count
    rules = problem.presence.count
    tallies = problem.tallies.rowCount
    chains = problem.tables.chains
  }

  var count: Int { tally(tallies) + (chains.isEmpty ? 0 : windows) }
  var presenceCount: Int { intervals * profiles }

  /// Price of one more person of a profile in an interval.
  func presence(_ profile: Int, _ interval: Int) -> Int { profile * intervals + interval }
  /// Worth of a contact to a window; on a chain, of one done by the window's end that is due then.
  func window(_ window: Int) -> Int { presenceCount + window }
  /// Price of what is done by the end of a window of a chain, for what has come in by then.
  func cap(_ window: Int) -> Int { tally(tallies) + window }
  /// Worth of a unit of pay to a cost centre's budget.
  func centre(_ centre: Int) -> Int { presenceCount + windows + centre }

  /// Price of a rule of presence in an interval: what one more of its level is worth.
  func rule(_ rule: Int, _ interval: Int) -> Int {
    presenceCount + windows + centres + rule * intervals + interval
  }

  /// Multiplier of a row that looks at shared amounts.
  func tally(_ row: Int) -> Int { presenceCount + windows + centres + rules * intervals + row }

  func tallies(in prices: [Double]) -> [Double] { Array(prices[tally(0)..<tally(tallies)]) }

  /// What a contact served is worth in each window.
  func contact(in prices: [Double]) -> [Double] {
    var contact = Array(prices[presenceCount..<presenceCount + windows])
    for chain in chains { ChainPrices(chain, self).earnings(prices, into: &contact) }
    return contact
  }

  func budget(in prices: [Double]) -> [Double] {
    Array(prices[presenceCount + windows..<presenceCount + windows + centres])
  }
}
