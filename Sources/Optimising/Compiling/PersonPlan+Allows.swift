extension PersonPlan {
  /// Whether a choice of shifts, all of them options of their days, keeps every rule that is not
  /// soft.
  ///
  /// - Parameters:
  ///   - candidates: A candidate for each day, -1 for a free one.
  ///   - held: By day the sessions that its shift holds, as bits; empty where none are asked for.
  func allows(_ candidates: [Int32], _ held: [UInt64]) -> Bool {
    guard graph.isPossible else { return false }
    var (state, end, owed, sum) = (0, carriedEnd, rest.carriedOwed, 0)
    guard brokenLimits(candidates, held) == 0 else { return false }
    for (index, week) in weeks.enumerated() {
      var paid = 0
      for day in week.days {
        let chosen = option(day, candidates, held)
        if chosen == nil, candidates[day] >= 0 || days[day].isFixed { return false }
        state = graph.next(day, state, chosen?.symbol ?? 0)
        guard state >= 0 else { return false }
        guard let chosen else { continue }
        guard let judged = rest.judge(from: end, owed, until: chosen.start) else { return false }
        (end, owed) = (chosen.end, judged.owed)
        paid += chosen.paid
      }
      sum += paid
      guard week.paid.contains(paid), total.map({ sum <= $0.most[index] }) ?? true else {
        return false
      }
    }
    guard total.map({ sum >= $0.least }) ?? true else { return false }
    return longRests.allSatisfy { $0.points != nil || isTaken($0, candidates, held) }
  }

  /// The limits that a choice of shifts goes beyond, as bits.
  func brokenLimits(_ candidates: [Int32], _ held: [UInt64]) -> UInt32 {
    if limits.isEmpty { return 0 }
    var (state, counts) = (0, limits.map { _ in 0 })
    count(candidates, held, on: days.indices, &state, &counts)
    return limits(under: counts)
  }

  /// Counts what a choice of shifts counts towards each limit on some days, from a state of the rules
  /// of days on, which becomes the one after them; negative where it breaks one.
  func count(
    _ candidates: [Int32],
    _ held: [UInt64],
    on some: Range<Int>,
    _ state: inout Int,
    _ counts: inout [Int]
  ) {
    for day in some {
      let chosen = option(day, candidates, held)
      let symbol = chosen?.symbol ?? 0
      let ticks = graph.ticks(day, state, symbol) | (chosen?.ticks ?? 0)
      for bit in limits.indices where ticks >> UInt32(bit) & 1 == 1 { counts[bit] += 1 }
      state = graph.next(day, state, symbol)
      if state < 0 { return }
    }
  }

  /// The limits that are below what has been counted, as bits.
  func limits(under counts: [Int]) -> UInt32 {
    limits.indices.reduce(0) { counts[$1] > limits[$1] ? $0 | 1 << UInt32($1) : $0 }
  }

  private func isTaken(_ rest: LongRest, _ candidates: [Int32], _ held: [UInt64]) -> Bool {
    rest.blocks.allSatisfy { block in
      var free = max(carriedEnd, block.lowerBound)
      for day in days.indices {
        guard let option = option(day, candidates, held) else { continue }
        if min(option.start, block.upperBound) - free >= rest.least { return true }
        free = max(free, option.end)
      }
      return block.upperBound - free >= rest.least
    }
  }

  private func option(_ day: Int, _ candidates: [Int32], _ held: [UInt64]) -> Option? {
    let bits = held.isEmpty ? 0 : held[day]
    return days[day].options.first { $0.candidate == Int(candidates[day]) && $0.held == bits }
  }
}
