import Demand
import Planning

/// The coverage curves of all queues and intervals as tables by whole numbers of people, with the
/// goals' weights worked in.
///
/// The engine's value of a load x on a cell (queue q, interval t) is
///
///     f(x) = cost(x) + w · max(0, promised − served(x)) − μ · served(x)
///
/// where the middle term stands only for a promise over this one interval, and μ, the worth of a
/// contact to a promise over a longer window, only for those. Between whole numbers cost and
/// served are linear.
struct CurveTables: Sendable {
  /// A promise over several intervals, or an hour of a chain of work with due times.
  struct Window: Sendable {
    var queue: Int
    /// Contacts promised; of an hour of a chain those beyond what was promised before.
    var promised: Double
    /// The most that a contact can be worth: what a missed one weighs.
    var weight: Double
    var cells: [Int]
  }

  let queueCount: Int
  let intervalCount: Int
  /// Where each cell's entries start, with one more for the end.
  ///
  /// A closed cell has none.
  let offsets: [Int]
  /// Weighted cost and served contacts at 0, 1, 2 … people.
  let cost: [Double]
  let served: [Double]
  /// Slope of the weighted cost beyond the last entry.
  let tailCost: [Double]
  /// Promise over the one interval of the cell, and its weight; 0 where there is none.
  let ownPromise: [Double]
  let ownWeight: [Double]
  /// Window of each cell, -1 where there is none.
  let windowOfCell: [Int]
  let windows: [Window]
  /// Windows that carry work on from one to the next.
  let chains: [WorkChain]
  /// Windows that stand alone.
  let alone: [Int]

  @inline(__always) func cell(_ queue: Int, _ interval: Int) -> Int {
    interval * queueCount + queue
  }

  @inline(__always) func isOpen(_ cell: Int) -> Bool { offsets[cell + 1] > offsets[cell] }

  init(site: Site, coverage: CoverageModel, weights: GoalWeights) {
    queueCount = site.queues.count
    intervalCount = site.horizon.intervalCount
    let cellCount = queueCount * intervalCount
    var (offsets, cost, served) = ([0], [Double](), [Double]())
    var tails = Array(repeating: 0.0, count: cellCount)
    let past = site.pastLoad
    for cell in 0..<cellCount {
      let (interval, queue) = cell.quotientAndRemainder(dividingBy: queueCount)
      if interval < site.firstOpenInterval {
        if let curve = coverage.curves[queue][interval] {
          let (spent, done) = CurveTables.past(
            curve,
            load: past[queue][interval],
            weight: weights.standards[queue],
            surplus: weights.surplus * site.horizon.interval.hours
          )
          cost.append(spent)
          served.append(done)
        }
      } else if let curve = coverage.curves[queue][interval] {
        let weight = weights.standards[queue]
        tails[cell] = CurveTables.append(
          curve,
          weight: weight,
          surplus: weights.surplus * site.horizon.interval.hours,
          &cost,
          &served
        )
      }
      offsets.append(cost.count)
    }
    (self.offsets, self.cost, self.served, tailCost) = (offsets, cost, served, tails)
    var own = Array(repeating: 0.0, count: cellCount)
    var ownWeight = own
    var windowOfCell = Array(repeating: -1, count: cellCount)
    var (windows, chains, alone) = ([Window](), [WorkChain](), [Int]())
    for links in coverage.windows.chains {
      let window = links[links.startIndex]
      let queue = window.queue.index
      let weight = weights.standards[queue]
      let cells = links.map { $0.intervals.map { $0.index * site.queues.count + queue } }
      if window.stage == nil, cells[0].count == 1 {
        (own[cells[0][0]], ownWeight[cells[0][0]]) = (window.promised, weight)
        continue
      }
      var worths = [weight]
      if window.stage == nil {
        alone.append(windows.count)
      } else {
        let chain = WorkChain(links, first: windows.count, weight: weight)
        chains.append(chain)
        worths = chain.mostWorth
      }
      for (place, link) in links.enumerated() {
        for cell in cells[place] { windowOfCell[cell] = windows.count }
        windows.append(
          Window(queue: queue, promised: link.promised, weight: worths[place], cells: cells[place])
        )
      }
    }
    (ownPromise, self.ownWeight, self.windowOfCell) = (own, ownWeight, windowOfCell)
    (self.windows, self.chains, self.alone) = (windows, chains, alone)
  }

  /// What promises missed cost, over several intervals.
  ///
  /// - Parameter served: Contacts served, or that could be done, in each window.
  func missedCost(_ served: [Double]) -> Double {
    var sum = 0.0
    for index in alone {
      sum += windows[index].weight * max(0, windows[index].promised - served[index])
    }
    for chain in chains { sum += chain.cost(served) }
    return sum
  }

  /// Contacts that one person there all the time does in a window.
  func contactsOfOne(_ window: Int) -> Double {
    windows[window].cells.reduce(0) { $0 + servedContacts($1, 1) - servedContacts($1, 0) }
  }

  /// What one more contact served would save in each window.
  func marginals(_ served: [Double]) -> [Double] {
    var marginals = Array(repeating: 0.0, count: windows.count)
    for index in alone where served[index] < windows[index].promised - 1e-9 {
      marginals[index] = windows[index].weight
    }
    for chain in chains { chain.marginals(served, into: &marginals) }
    return marginals
  }

  /// What a cell that is over came to: it costs and serves that, whoever comes.
  private static func past(
    _ curve: CoverageCurve,
    load: Double,
    weight: Double,
    surplus: Double
  ) -> (cost: Double, served: Double) {
    let spare = max(0, load - curve.usefulPeople)
    return (
      curve.cost(of: load) * weight + (spare > 0 ? spare * surplus : 0), curve.served(by: load)
    )
  }

  /// Appends a curve's entries and returns the slope of its weighted cost beyond them.
  private static func append(
    _ curve: CoverageCurve,
    weight: Double,
    surplus: Double,
    _ cost: inout [Double],
    _ served: inout [Double]
  ) -> Double {
    var (c, s) = (curve.baseCost * weight, curve.baseServed)
    cost.append(c)
    served.append(s)
    for step in curve.steps {
      // A step that serves and saves nothing is one of people too many.
      let spare = step.served > 0 || step.cost < 0 ? 0 : surplus
      if step.width == .max { return step.cost * weight + spare }
      for _ in 0..<step.width {
        c += step.cost * weight + spare
        s += step.served
        cost.append(c)
        served.append(s)
      }
    }
    return surplus
  }

  /// Weighted cost of a load, the interval's own promise included, windows left out.
  func ownCost(_ cell: Int, _ load: Double) -> Double {
    let (c, s) = values(cell, load)
    return c + ownWeight[cell] * max(0, ownPromise[cell] - s)
  }

  /// Contacts served within the standard by a load.
  func servedContacts(_ cell: Int, _ load: Double) -> Double { values(cell, load).served }

  private func values(_ cell: Int, _ load: Double) -> (cost: Double, served: Double) {
    let (from, last) = (offsets[cell], offsets[cell + 1] - 1)
    guard last >= from else { return (0, 0) }
    let whole = Int(load)
    if from + whole >= last {
      return (cost[last] + (load - Double(last - from)) * tailCost[cell], served[last])
    }
    let (at, part) = (from + whole, load - Double(whole))
    if part == 0 { return (cost[at], served[at]) }
    return (
      cost[at] + part * (cost[at + 1] - cost[at]),
      served[at] + part * (served[at + 1] - served[at])
    )
  }
}
