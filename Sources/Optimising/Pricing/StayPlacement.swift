/// Chooses what is served in a shift, and when its breaks are, where stays on queues have a least
/// length: exact, by a dynamic program over the shift's intervals.
///
/// A state says how many breaks are over, from when on the next may start, the mode, and for how
/// long it has been served, up to its least stay. A step serves an interval, takes a break or lets
/// an activity go by; a mode is left only after its least stay, which a shift that is served for
/// less need not make. Owned by one thread.
///
/// Complexity: O(span · breaks · Σ least stays), times the delays that breaks put on the next.
final class StayPlacement {
  /// A shift to be filled.
  struct Shift {
    var span: Range<Int>
    var breaks: BreakPlan
    /// Activities in it.
    var away: [Range<Int>]
  }

  /// What was found.
  struct Placed {
    var breakStarts: [Int] = []
    /// Intervals served, each with its mode, in order.
    var served: [(interval: Int, mode: Int)] = []
  }

  private typealias Modes = [(leastStay: Int, values: IntervalValues)]
  private var table = Slab(repeating: 0.0, count: 0)
  private var parents = Slab(repeating: Int32(0), count: 0)
  private var layout = StayLayout()

  /// The most that presence in a shift can be worth; minus infinity where its breaks don't fit.
  func best(_ shift: Shift, under values: IntervalValues) -> Double {
    fill(shift, values.modes)
    return end(shift).value
  }

  /// The modes and breaks that are worth that; nil where the breaks don't fit.
  func placed(_ shift: Shift, under values: IntervalValues) -> Placed? {
    fill(shift, values.modes)
    let end = end(shift)
    guard end.value > -.infinity else { return nil }
    var (placed, at) = (Placed(), end.at)
    while at > 0 {
      let before = Int(parents[at])
      let (from, to) = (before / layout.states, at / layout.states)
      let (old, new) = (before % layout.states, at % layout.states)
      if layout.breaksOver(old) < layout.breaksOver(new) {
        placed.breakStarts.append(shift.span.lowerBound + from)
      } else if !isAway(from, shift), to == from + 1 {
        placed.served.append((shift.span.lowerBound + from, layout.mode(new)))
      }
      at = before
    }
    placed.breakStarts.reverse()
    placed.served.reverse()
    return placed
  }

  // MARK: The dynamic program

  private func fill(_ shift: Shift, _ modes: Modes) {
    layout.set(shift, modes.map(\.leastStay))
    let size = (shift.span.count + 1) * layout.states
    if table.count < size {
      table = Slab(repeating: 0, count: 2 * size)
      parents = Slab(repeating: 0, count: 2 * size)
    }
    for at in 0..<size { table[at] = -.infinity }
    table[0] = 0
    for position in 0..<shift.span.count {
      if let over = shift.away.first(where: { $0.contains(shift.span.lowerBound + position) }) {
        pass(from: position, to: over.upperBound - shift.span.lowerBound)
        continue
      }
      for stage in layout.stages {
        takeBreak(shift, stage, position)
        serve(shift.span.lowerBound, modes, stage, position)
      }
    }
  }

  /// Lets an activity go by.
  private func pass(from position: Int, to end: Int) {
    for state in 0..<layout.states { relax(position, state, end, state, adding: 0) }
  }

  private func takeBreak(_ shift: Shift, _ stage: StayLayout.Stage, _ position: Int) {
    guard stage.breaks < shift.breaks.slots.count else { return }
    let slot = shift.breaks.slots[stage.breaks]
    guard slot.first + stage.delay <= position, position <= slot.last else { return }
    let start = shift.span.lowerBound + position
    let range = start..<start + slot.length
    if shift.away.contains(where: { $0.overlaps(range) }) { return }
    let next = layout.base(after: stage, at: position)
    for state in 0..<layout.width {
      relax(position, stage.base + state, position + slot.length, next + state, adding: 0)
    }
  }

  private func serve(_ start: Int, _ modes: Modes, _ stage: StayLayout.Stage, _ position: Int) {
    let free = freeState(stage, position)
    for mode in modes.indices {
      let value = modes[mode].values.value[start + position]
      let (first, last) = (stage.base + layout.first[mode], stage.base + layout.last[mode])
      for state in first..<last {
        relax(position, state, position + 1, state + 1, adding: value)
      }
      relax(position, last, position + 1, last, adding: value)
      if let free { relax(position, free, position + 1, first, adding: value) }
    }
  }

  /// The best state from which another mode may be taken up.
  private func freeState(_ stage: StayLayout.Stage, _ position: Int) -> Int? {
    var best = stage.base
    let row = position * layout.states
    for mode in layout.last.indices {
      let state = stage.base + layout.last[mode]
      if table[row + state] > table[row + best] { best = state }
    }
    return table[row + best] > -.infinity ? best : nil
  }

  @inline(__always)
  private func relax(_ from: Int, _ old: Int, _ to: Int, _ new: Int, adding value: Double) {
    let (source, target) = (from * layout.states + old, to * layout.states + new)
    let sum = table[source] + value
    guard sum > table[target] else { return }
    table[target] = sum
    parents[target] = Int32(source)
  }

  /// The best way to have ended the shift.
  private func end(_ shift: Shift) -> (value: Double, at: Int) {
    guard let stage = layout.stages.last, let state = freeState(stage, shift.span.count) else {
      return (-.infinity, 0)
    }
    let at = shift.span.count * layout.states + state
    return (table[at], at)
  }

  private func isAway(_ position: Int, _ shift: Shift) -> Bool {
    shift.away.contains { $0.contains(shift.span.lowerBound + position) }
  }
}
