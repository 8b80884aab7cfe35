/// The cells' part of the Lagrangian: for each queue and interval the number of people that would
/// be bought at the going prices.
///
/// A look-up: f is convex, so the best load is the first at which one more person gains no more
/// than they cost.
final class CellMinima {
  private let problem: RotaProblem
  private let curves: PricedCurves
  /// Profiles that can serve each queue, with 1 / proficiency.
  private let servers: [[(profile: Int, perUnit: Double)]]
  /// No more people than these could ever be on a queue.
  private let most: [Double]
  /// Load at which the interval's own promise is just met, where that may lie between whole
  /// people; nil elsewhere.
  private let kinks: [Double?]

  init(problem: RotaProblem) {
    self.problem = problem
    curves = PricedCurves(tables: problem.tables)
    let profiles = problem.profiles
    let queues = 0..<problem.tables.queueCount
    servers = queues.map { queue in
      (0..<profiles.count).compactMap { profile in
        let rate = profiles.proficiency[profile * profiles.queueCount + queue]
        return rate > 0 ? (profile, 1 / rate) : nil
      }
    }
    most = queues.map { queue in
      problem.people.reduce(0) {
        $0 + profiles.proficiency[$1.profile * profiles.queueCount + queue]
      }
    }
    let tables = problem.tables
    kinks = tables.tailCost.indices.map { cell in
      profiles.isUnit ? nil : Kink.of(cell, in: tables)
    }
  }

  /// Adds the cells' minima to `bound`; writes the people bought into `subgradient`.
  ///
  /// - Parameter contact: What a contact is worth in each window.
  /// - Returns: What those bought serve in each window.
  func evaluate(
    _ prices: [Double],
    contact: [Double],
    _ layout: PriceLayout,
    _ subgradient: inout [Double],
    _ bound: inout Double
  ) -> [Double] {
    let tables = problem.tables
    for (index, worth) in contact.enumerated() { curves.setWorth(worth, ofWindow: index) }
    var served = contact.map { _ in 0.0 }
    var sum = 0.0
    for interval in 0..<tables.intervalCount {
      for queue in 0..<tables.queueCount {
        let cell = tables.cell(queue, interval)
        guard curves.isOpen(cell) else { continue }
        guard let seller = cheapest(queue, interval, prices, layout) else {
          sum += curves(cell, 0)
          continue
        }
        let load = bestLoad(cell, queue, price: seller.price)
        sum += curves(cell, load) + seller.price * load
        subgradient[layout.presence(seller.profile, interval)] += load * seller.perUnit
        let window = tables.windowOfCell[cell]
        if window >= 0 { served[window] += tables.servedContacts(cell, load) }
      }
    }
    bound += sum
    return served
  }

  private func cheapest(
    _ queue: Int,
    _ interval: Int,
    _ prices: [Double],
    _ layout: PriceLayout
  ) -> (profile: Int, price: Double, perUnit: Double)? {
    var best: (profile: Int, price: Double, perUnit: Double)?
    for server in servers[queue] {
      let price = prices[layout.presence(server.profile, interval)] * server.perUnit
      if best.map({ price < $0.price }) ?? true { best = (server.profile, price, server.perUnit) }
    }
    return best
  }

  private func bestLoad(_ cell: Int, _ queue: Int, price: Double) -> Double {
    let entries = problem.tables.offsets[cell + 1] - problem.tables.offsets[cell]
    var (low, high) = (0, entries - 1)
    while low < high {
      let middle = (low + high) / 2
      if curves.gain(cell, whole: middle) > price + 1e-12 {
        low = middle + 1
      } else {
        high = middle
      }
    }
    var load = Double(low)
    if low == entries - 1, curves.gain(cell, whole: low) > price + 1e-12 { load = most[queue] }
    load = min(load, most[queue])
    guard let kink = kinks[cell], kink <= most[queue] else { return load }
    let atKink = curves(cell, kink) + price * kink
    return atKink < curves(cell, load) + price * load ? kink : load
  }
}
