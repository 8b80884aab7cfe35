/// The search where everyone serves at the full rate: sets of queues are bits of a word, a move
/// costs nothing, and a path is worth what its last queue gains.
extension PathSearch {
  func unitGains(at interval: Int, _ board: Board, into gain: Slab<Double>, stride: Int) {
    closeReach(at: interval, board)
    let base = interval * queueCount
    for queue in 0..<queueCount where openMask[interval] >> UInt64(queue) & 1 == 1 {
      var best = -Double.infinity
      var bits = reach[queue]
      while bits != 0 {
        let other = bits.trailingZeroBitCount
        bits &= bits - 1
        best = max(best, curves.gain(base + other, whole: Int(board.load[base + other])))
      }
      finish[queue] = best
    }
    for profile in 0..<profileCount {
      var bits = masks[profile] & openMask[interval]
      var best = bits == 0 ? 0 : -Double.infinity
      while bits != 0 {
        best = max(best, finish[bits.trailingZeroBitCount])
        bits &= bits - 1
      }
      gain[profile * stride + interval] = best
    }
  }

  /// For each queue, the queues that someone there can be moved on to, directly or by others
  /// moving on in turn.
  private func closeReach(at interval: Int, _ board: Board) {
    let open = openMask[interval]
    for queue in 0..<queueCount { reach[queue] = 1 << UInt64(queue) }
    let base = interval * profileCount * queueCount
    for profile in 0..<profileCount {
      let mask = masks[profile] & open
      var bits = mask
      while bits != 0 {
        let queue = bits.trailingZeroBitCount
        bits &= bits - 1
        if board.serving[base + profile * queueCount + queue] > 0 { reach[queue] |= mask }
      }
    }
    var changed = true
    while changed {
      changed = false
      for queue in 0..<queueCount {
        var (all, bits) = (reach[queue], reach[queue])
        while bits != 0 {
          all |= reach[bits.trailingZeroBitCount]
          bits &= bits - 1
        }
        if all != reach[queue] { (reach[queue], changed) = (all, true) }
      }
    }
  }

  /// Where a newcomer's path ends; -1 where no queue of the profile is open.
  func unitEntry(_ profile: Int, at interval: Int, _ board: Board) -> Int {
    let open = openMask[interval]
    let base = interval * profileCount * queueCount
    var pending = masks[profile] & open
    var seen = pending
    start(pending)
    while pending != 0 {
      let queue = pending.trailingZeroBitCount
      pending &= pending - 1
      for other in 0..<profileCount
      where board.serving[base + other * queueCount + queue] > 0 {
        let new = masks[other] & open & ~seen
        note(new, from: queue, other)
        seen |= new
        pending |= new
      }
    }
    return best(of: seen, at: interval, board, leaving: 0)
  }

  /// Where a leaver's gap ends; -1 where nobody of the profile serves.
  func unitExit(_ profile: Int, at interval: Int, _ board: Board) -> Int {
    let base = interval * profileCount * queueCount
    var pending = used(by: profile, masks[profile] & openMask[interval], base, board)
    var seen = pending
    start(pending)
    while pending != 0 {
      let queue = pending.trailingZeroBitCount
      pending &= pending - 1
      for other in 0..<profileCount where masks[other] >> UInt64(queue) & 1 == 1 {
        let new = used(by: other, masks[other] & openMask[interval] & ~seen, base, board)
        note(new, from: queue, other)
        seen |= new
        pending |= new
      }
    }
    return best(of: seen, at: interval, board, leaving: 1)
  }

  /// Those of a set of queues on which someone of a profile serves.
  @inline(__always)
  private func used(by profile: Int, _ set: UInt64, _ base: Int, _ board: Board) -> UInt64 {
    var (bits, found) = (set, UInt64(0))
    while bits != 0 {
      let queue = bits.trailingZeroBitCount
      bits &= bits - 1
      if board.serving[base + profile * queueCount + queue] > 0 { found |= 1 << UInt64(queue) }
    }
    return found
  }

  @inline(__always)
  private func start(_ set: UInt64) { note(set, from: -1, -1) }

  @inline(__always)
  private func note(_ set: UInt64, from queue: Int, _ profile: Int) {
    var bits = set
    while bits != 0 {
      let new = bits.trailingZeroBitCount
      bits &= bits - 1
      fromQueue[new] = queue
      fromProfile[new] = profile
    }
  }

  /// The queue of a set that gains most from one more person, or, `leaving` 1, loses least.
  @inline(__always)
  private func best(of set: UInt64, at interval: Int, _ board: Board, leaving: Int) -> Int {
    var (bits, best, bestGain) = (set, -1, 0.0)
    while bits != 0 {
      let queue = bits.trailingZeroBitCount
      bits &= bits - 1
      let cell = interval * queueCount + queue
      let gain = curves.gain(cell, whole: Int(board.load[cell]) - leaving)
      let value = leaving == 0 ? gain : -gain
      if best < 0 || value > bestGain + 1e-12 { (best, bestGain) = (queue, value) }
    }
    return best
  }
}
