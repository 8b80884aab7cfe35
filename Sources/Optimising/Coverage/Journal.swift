/// What the board looked like in the intervals that a try has touched.
struct Journal {
  private(set) var ownCost = 0.0
  private(set) var served: [Double]
  private let block: Int
  private let queues: Int
  private let rules: Int
  private let seen: Slab<Int>
  private var round = 0
  private var touched: [Int] = []
  private let serving: Slab<Int16>
  private let load: Slab<Double>
  private let levels: Slab<Double>

  init(intervals: Int, block: Int, queues: Int, rules: Int, windows: Int) {
    self.block = block
    self.queues = queues
    self.rules = rules
    served = Array(repeating: 0, count: windows)
    seen = Slab(repeating: -1, count: intervals)
    serving = Slab(repeating: 0, count: intervals * block)
    load = Slab(repeating: 0, count: intervals * queues)
    levels = Slab(repeating: 0, count: intervals * rules)
  }

  mutating func begin(_ ownCost: Double, _ served: [Double]) {
    round += 1
    touched.removeAll(keepingCapacity: true)
    (self.ownCost, self.served) = (ownCost, served)
  }

  @inline(__always)
  mutating func note(
    _ interval: Int,
    _ serving: Slab<Int16>,
    _ load: Slab<Double>,
    _ levels: Slab<Double>
  ) {
    guard seen[interval] != round else { return }
    seen[interval] = round
    touched.append(interval)
    for at in interval * block..<(interval + 1) * block { self.serving[at] = serving[at] }
    for at in interval * queues..<(interval + 1) * queues { self.load[at] = load[at] }
    for at in interval * rules..<(interval + 1) * rules { self.levels[at] = levels[at] }
  }

  func restore(
    _ serving: Slab<Int16>,
    _ load: Slab<Double>,
    _ levels: Slab<Double>,
    _ isStale: Slab<Bool>
  ) {
    for interval in touched {
      for at in interval * block..<(interval + 1) * block { serving[at] = self.serving[at] }
      for at in interval * queues..<(interval + 1) * queues { load[at] = self.load[at] }
      for at in interval * rules..<(interval + 1) * rules { levels[at] = self.levels[at] }
      isStale[interval] = true
    }
  }
}
