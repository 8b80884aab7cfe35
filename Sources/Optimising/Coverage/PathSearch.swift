/// Finds the best augmenting path through the queues of one interval.
///
/// With full rates everywhere a move between queues costs nothing, so a path is worth what its
/// last queue gains: a breadth-first search over queues finds the best one. With other rates a
/// move changes the load it leaves behind; labels are then corrected until no queue is reached
/// more cheaply (at most as many rounds as there are queues).
///
/// Owned by one board.
final class PathSearch {
  let curves: PricedCurves
  let queueCount: Int
  let profileCount: Int
  let skills: [[Profiles.Skill]]
  let proficiency: Slab<Double>
  let masks: Slab<UInt64>
  /// Whether bits suffice: full rates everywhere, and no more queues than a word has bits.
  let isUnit: Bool
  /// Open queues of each interval as bits.
  let openMask: Slab<UInt64>

  // Labels of the search, by queue.
  let finish: Slab<Double>
  private let chain: Slab<Double>
  private let rate: Slab<Double>
  let fromQueue: Slab<Int>
  let fromProfile: Slab<Int>
  let reach: Slab<UInt64>
  private var pending: [Int] = []

  init(ground: BoardGround, curves: PricedCurves) {
    self.curves = curves
    let profiles = ground.profiles
    queueCount = ground.tables.queueCount
    profileCount = profiles.count
    skills = profiles.skills
    proficiency = Slab(profiles.proficiency, filler: 0)
    masks = Slab(profiles.masks, filler: 0)
    // Bits hold 64 queues; a larger site takes the general way.
    isUnit = profiles.isUnit && queueCount <= 64
    openMask = Slab(repeating: 0, count: ground.intervalCount)
    for interval in 0..<ground.intervalCount {
      for queue in 0..<min(queueCount, 64)
      where ground.tables.isOpen(interval * queueCount + queue) {
        openMask[interval] |= 1 << UInt64(queue)
      }
    }
    finish = Slab(repeating: 0, count: queueCount)
    chain = Slab(repeating: 0, count: queueCount)
    rate = Slab(repeating: 0, count: queueCount)
    fromQueue = Slab(repeating: -1, count: queueCount)
    fromProfile = Slab(repeating: -1, count: queueCount)
    reach = Slab(repeating: 0, count: queueCount)
  }

  // MARK: Gains

  /// Gains of one more person of every profile in an interval.
  func gains(at interval: Int, _ board: Board, into gain: Slab<Double>, stride: Int) {
    if isUnit {
      unitGains(at: interval, board, into: gain, stride: stride)
    } else {
      for profile in 0..<profileCount {
        let end = findEntry(profile, at: interval, board)
        gain[profile * stride + interval] = end < 0 ? 0 : -finish[end]
      }
    }
  }

  // MARK: Paths

  /// Puts a person of a profile into an interval, others moving on as is best.
  func add(_ profile: Int, at interval: Int, _ board: Board) {
    var queue =
      isUnit
      ? unitEntry(profile, at: interval, board) : findEntry(profile, at: interval, board)
    while queue >= 0 {
      let mover = fromProfile[queue]
      board.move(mover < 0 ? profile : mover, queue, at: interval, by: 1)
      let previous = fromQueue[queue]
      if previous >= 0 { board.move(mover, previous, at: interval, by: -1) }
      queue = previous
    }
  }

  /// Takes a person of a profile out of an interval, others filling in as is best.
  func remove(_ profile: Int, at interval: Int, _ board: Board) {
    var queue =
      isUnit ? unitExit(profile, at: interval, board) : findExit(profile, at: interval, board)
    while queue >= 0 {
      let mover = fromProfile[queue]
      board.move(mover < 0 ? profile : mover, queue, at: interval, by: -1)
      let previous = fromQueue[queue]
      if previous >= 0 { board.move(mover, previous, at: interval, by: 1) }
      queue = previous
    }
  }

  /// Labels every queue with the cheapest way for a newcomer to end there.
  /// - Returns: The cheapest queue to end at; -1 where no queue of the profile is open.
  private func findEntry(_ profile: Int, at interval: Int, _ board: Board) -> Int {
    reset()
    for skill in skills[profile] {
      offer(skill.queue, at: interval, board, chain: 0, rate: skill.proficiency, from: (-1, -1))
    }
    spread(at: interval, board, sign: 1)
    return cheapest()
  }

  /// Labels every queue with the cheapest way for a leaver's gap to end there.
  private func findExit(_ profile: Int, at interval: Int, _ board: Board) -> Int {
    reset()
    let base = (interval * profileCount + profile) * queueCount
    for skill in skills[profile] where board.serving[base + skill.queue] > 0 {
      offer(skill.queue, at: interval, board, chain: 0, rate: -skill.proficiency, from: (-1, -1))
    }
    spread(at: interval, board, sign: -1)
    return cheapest()
  }

  private func reset() {
    for queue in 0..<queueCount { finish[queue] = .infinity }
    pending.removeAll(keepingCapacity: true)
  }

  private func cheapest() -> Int {
    var best = -1
    for queue in 0..<queueCount where finish[queue] < .infinity {
      if best < 0 || finish[queue] < finish[best] - 1e-12 { best = queue }
    }
    return best
  }

  /// Takes a label for a queue if it ends there more cheaply than the one it has.
  @inline(__always)
  private func offer(
    _ queue: Int,
    at interval: Int,
    _ board: Board,
    chain newChain: Double,
    rate newRate: Double,
    from: (queue: Int, profile: Int)
  ) {
    let cell = interval * queueCount + queue
    guard curves.isOpen(cell) else { return }
    let load = board.load[cell]
    let cost = newChain + curves(cell, load + newRate) - curves(cell, load)
    guard cost < finish[queue] - 1e-9, !leads(to: queue, from.queue) else { return }
    finish[queue] = cost
    chain[queue] = newChain
    rate[queue] = newRate
    fromQueue[queue] = from.queue
    fromProfile[queue] = from.profile
    pending.append(queue)
  }

  /// Whether the path to `end` passes through `queue` already.
  private func leads(to queue: Int, _ end: Int) -> Bool {
    var at = end
    while at >= 0 {
      if at == queue { return true }
      at = fromQueue[at]
    }
    return false
  }

  /// Lets labels travel: someone on a labelled queue makes way (sign 1), or someone from another
  /// queue fills the gap (sign -1).
  private func spread(at interval: Int, _ board: Board, sign: Double) {
    var next = 0
    let limit = queueCount * queueCount + queueCount
    while next < pending.count, next < limit {
      let queue = pending[next]
      next += 1
      let cell = interval * queueCount + queue
      let load = board.load[cell]
      let before = curves(cell, load)
      let base = interval * profileCount * queueCount
      for profile in 0..<profileCount where proficiency[profile * queueCount + queue] > 0 {
        let own = proficiency[profile * queueCount + queue]
        let onQueue = board.serving[base + profile * queueCount + queue] > 0
        if sign > 0, !onQueue { continue }
        let left = load + rate[queue] - sign * own
        let passed = left == load ? chain[queue] : chain[queue] + curves(cell, left) - before
        for skill in skills[profile] where skill.queue != queue {
          let there = board.serving[base + profile * queueCount + skill.queue] > 0
          if sign < 0, !there { continue }
          offer(
            skill.queue,
            at: interval,
            board,
            chain: passed,
            rate: sign * skill.proficiency,
            from: (queue, profile)
          )
        }
      }
    }
  }
}
