/// A chain's part of the Lagrangian: what would be done in each of its windows if that could be
/// bought at the going prices.
///
///     min Σ weight[s] · max(0, due[s] − D[s]) + Σ price[s] · (D[s] − D[s − 1])
///     over 0 = D[−1] ≤ D[0] ≤ D[1] ≤ …, D[s] ≤ arrived[s]
///
/// The rows are differences of two variables, so an optimum has every D at a bend: zero, what has
/// come in by some window, or what is due. A dynamic program goes through the windows with the
/// least cost for each bend.
///
/// Owned by one thread.
///
/// - Complexity: O(windows²).
final class ChainMinimum {
  private let chain: WorkChain
  private let bends: [Double]
  /// How many of the bends a window's work allows.
  private let allowed: [Int]
  private var cost: [Double]
  /// By window, then bend: the bend of the window before on the cheapest way there.
  private var from: [Int32]
  /// What would be done by the end of each window, at the last prices.
  private(set) var done: [Double]

  init(_ chain: WorkChain) {
    self.chain = chain
    let due = zip(chain.due, chain.weight).filter { $1 > 0 }.map(\.0)
    let bends = Set([0] + chain.arrived + due).sorted()
    self.bends = bends
    allowed = chain.arrived.map { arrived in bends.count { $0 <= arrived } }
    cost = Array(repeating: 0, count: bends.count)
    from = Array(repeating: 0, count: bends.count * chain.arrived.count)
    done = Array(repeating: 0, count: chain.arrived.count)
  }

  /// The minimum; `done` says where it is taken.
  ///
  /// - Parameter prices: What a contact costs in each window of the chain; none below zero.
  func evaluate(_ prices: ArraySlice<Double>) -> Double {
    let (count, windows) = (bends.count, chain.arrived.count)
    let first = prices.startIndex
    for bend in 0..<count { cost[bend] = bend == 0 ? 0 : .infinity }
    for place in 0..<windows {
      let next = place + 1 < windows ? prices[first + place + 1] : 0
      let slope = prices[first + place] - next
      var (best, bestFrom) = (Double.infinity, 0)
      for bend in 0..<count {
        if cost[bend] < best { (best, bestFrom) = (cost[bend], bend) }
        from[place * count + bend] = Int32(bestFrom)
        let late = chain.weight[place] * max(0, chain.due[place] - bends[bend])
        cost[bend] = bend < allowed[place] ? best + late + slope * bends[bend] : .infinity
      }
    }
    var at = 0
    for bend in 0..<count where cost[bend] < cost[at] { at = bend }
    let least = cost[at]
    for place in (0..<windows).reversed() {
      done[place] = bends[at]
      at = Int(from[place * count + at])
    }
    return least
  }

  /// What would be done in a window, by its place in the chain.
  func bought(_ place: Int) -> Double { done[place] - (place > 0 ? done[place - 1] : 0) }
}
