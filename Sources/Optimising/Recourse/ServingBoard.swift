public import Planning

/// Who serves what, while shifts stand: people come, go and move between the queues of their
/// profile, and the board finds the best way through the queues for each of them.
///
/// Where everyone serves at the full rate an interval is exactly optimal under the worths of
/// contacts that the board works with, see ``settle(in:)``.
///
/// Owned by one thread.
public final class ServingBoard {
  private let board: Board
  private let tables: CurveTables

  /// A board on which people serve what they are said to, whether or not that is best.
  ///
  /// - Parameters:
  ///   - ground: What presence is worth, and what people can serve.
  ///   - counts: How many of a profile serve a queue, at `(interval · profiles + profile) · queues +
  ///     queue`.
  public init(_ ground: ServingGround, serving counts: [Int16]) {
    board = Board(ground: ground.ground)
    tables = ground.ground.tables
    board.restore(counts)
  }

  /// Someone of a profile comes; others move on as is best.
  public func add(_ profile: Int, at interval: Interval) {
    board.add(profile, at: interval.index)
  }

  /// Someone of a profile goes; others fill in as is best.
  public func remove(_ profile: Int, at interval: Interval) {
    board.remove(profile, at: interval.index)
  }

  /// How many of a profile serve a queue.
  public func count(_ profile: Int, on queue: QueueID, at interval: Interval) -> Int {
    let base = (interval.index * board.profileCount + profile) * board.queueCount
    return Int(board.serving[base + queue.index])
  }

  /// People, weighted by proficiency, on a queue.
  public func load(_ queue: QueueID, at interval: Interval) -> Double {
    board.load[interval.index * board.queueCount + queue.index]
  }

  /// Whether one more contact served would save something in a promise over several intervals.
  public func isShort(_ queue: QueueID) -> Bool {
    let marginals = tables.marginals(board.served)
    return tables.windows.indices.contains {
      tables.windows[$0].queue == queue.index && marginals[$0] > 0
    }
  }

  /// What all promises missed and requirements not met weigh, in major units of money.
  public var cost: Double { board.cost }

  /// What one more person of a profile would be worth in each interval, in major units of money.
  ///
  public func gains(of profile: Int) -> [Double] {
    let values = Slab(repeating: 0.0, count: board.ground.intervalCount)
    board.gains(of: profile, into: values)
    return (0..<board.ground.intervalCount).map { values[$0] }
  }

  // MARK: Trying

  /// From here on comings, goings and settling can be taken back.
  public func begin() { board.begin() }

  /// Takes back all since ``begin()``.
  public func rollBack() { board.rollBack() }

  // MARK: Settling

  /// Lets people move between queues in some intervals until nothing more is gained by it.
  ///
  /// Promises over a day couple intervals: a contact is worth the goal's weight until the promise
  /// is met, and nothing more from there on. So each round works with worths in between, which
  /// rise while a promise is missed and fall while it is kept; the best round by the true cost is
  /// the one that stays. Under given worths each interval is a flow with convex costs, for which
  /// moves along paths that gain are enough.
  public func settle(in intervals: [Interval]) {
    let windows = touched(intervals)
    guard !windows.isEmpty else {
      for interval in intervals { rest(interval.index) }
      return
    }
    var best = (cost: board.cost, counts: board.servingCounts)
    var worth = windows.map { board.curves.worth[$0] }
    var idle = 0
    for round in 0..<ServingBoard.rounds where idle < ServingBoard.patience {
      let marginals = tables.marginals(board.served)
      // Where every promise of these intervals is kept, nothing is gained by moving on.
      if windows.allSatisfy({ marginals[$0] == 0 }), round == 0, hasNoOwnCost(intervals) { return }
      for (place, window) in windows.enumerated() {
        worth[place] = moved(worth[place], marginals[window], window, first: round == 0)
        board.setWorth(worth[place], ofWindow: window)
      }
      for interval in intervals { rest(interval.index) }
      idle += 1
      guard board.cost < best.cost - 1e-9 else { continue }
      best = (board.cost, board.servingCounts)
      idle = 0
    }
    if board.cost > best.cost { board.restore(best.counts) }
  }

  private static let rounds = 10
  /// Rounds without a better one after which it ends.
  private static let patience = 3

  /// Whether no cell of some intervals costs anything beside promises over several intervals.
  private func hasNoOwnCost(_ intervals: [Interval]) -> Bool {
    intervals.allSatisfy { interval in
      (0..<board.queueCount).allSatisfy { queue in
        let cell = interval.index * board.queueCount + queue
        return !tables.isOpen(cell) || tables.ownCost(cell, board.load[cell]) <= 1e-9
      }
    }
  }

  /// Windows over several intervals that some intervals belong to.
  private func touched(_ intervals: [Interval]) -> [Int] {
    var found = Set<Int>()
    for interval in intervals {
      for queue in 0..<board.queueCount {
        let window = tables.windowOfCell[interval.index * board.queueCount + queue]
        if window >= 0 { found.insert(window) }
      }
    }
    return found.sorted()
  }

  private func moved(_ worth: Double, _ marginal: Double, _ window: Int, first: Bool) -> Double {
    let most = tables.windows[window].weight
    if first { return marginal > 0 ? marginal : most / 100 }
    return marginal > 0 ? min(most, max(worth, most / 1000) * 1.7) : max(most / 1000, worth / 1.7)
  }

  /// Takes each profile's people out one at a time and puts them back, until none moves.
  private func rest(_ interval: Int) {
    for _ in 0..<ServingBoard.passes {
      var hasMoved = false
      for profile in 0..<board.profileCount where isThere(profile, interval) {
        let before = row(profile, interval)
        board.remove(profile, at: interval)
        board.add(profile, at: interval)
        if row(profile, interval) != before { hasMoved = true }
      }
      if !hasMoved { return }
    }
  }

  private static let passes = 4

  private func isThere(_ profile: Int, _ interval: Int) -> Bool {
    let base = (interval * board.profileCount + profile) * board.queueCount
    return (0..<board.queueCount).contains { board.serving[base + $0] > 0 }
  }

  private func row(_ profile: Int, _ interval: Int) -> [Int16] {
    let base = (interval * board.profileCount + profile) * board.queueCount
    return (0..<board.queueCount).map { board.serving[base + $0] }
  }
}
