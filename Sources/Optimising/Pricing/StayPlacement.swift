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
    // Looked up once: the checks of every access to a stored property cost half of the time.
    let (layout, values) = (layout, modes.map { $0.values.value.pointer })
    let cells = Cells(table: table.pointer, parents: parents.pointer, states: layout.states)
    cells.table.update(repeating: -.infinity, count: size)
    cells.table[0] = 0
    for position in 0..<shift.span.count {
      if let over = shift.away.first(where: { $0.contains(shift.span.lowerBound + position) }) {
        let end = over.upperBound - shift.span.lowerBound
        for state in 0..<layout.states { cells.relax(position, state, end, state, adding: 0) }
        continue
      }
      for stage in layout.stages where stage.positions.contains(position) {
        takeBreak(shift, stage, position, layout, cells)
        serve(shift.span.lowerBound, values, stage, position, layout, cells)
      }
    }
  }

  private func takeBreak(
    _ shift: Shift,
    _ stage: StayLayout.Stage,
    _ position: Int,
    _ layout: StayLayout,
    _ cells: Cells
  ) {
    guard stage.breaks < shift.breaks.slots.count else { return }
    let slot = shift.breaks.slots[stage.breaks]
    guard slot.first + stage.delay <= position, position <= slot.last else { return }
    let start = shift.span.lowerBound + position
    let range = start..<start + slot.length
    if shift.away.contains(where: { $0.overlaps(range) }) { return }
    let (next, end) = (layout.base(after: stage, at: position), position + slot.length)
    for state in 0..<layout.width {
      cells.relax(position, stage.base + state, end, next + state, adding: 0)
    }
  }

  private func serve(
    _ start: Int,
    _ values: [UnsafeMutablePointer<Double>],
    _ stage: StayLayout.Stage,
    _ position: Int,
    _ layout: StayLayout,
    _ cells: Cells
  ) {
    let free = cells.freeState(stage, position, layout)
    for mode in values.indices {
      let value = values[mode][start + position]
      let (first, last) = (stage.base + layout.first[mode], stage.base + layout.last[mode])
      for state in first..<last {
        cells.relax(position, state, position + 1, state + 1, adding: value)
      }
      cells.relax(position, last, position + 1, last, adding: value)
      if let free { cells.relax(position, free, position + 1, first, adding: value) }
    }
  }

  /// The best way to have ended the shift.
  private func end(_ shift: Shift) -> (value: Double, at: Int) {
    let cells = Cells(table: table.pointer, parents: parents.pointer, states: layout.states)
    guard let stage = layout.stages.last,
      let state = cells.freeState(stage, shift.span.count, layout)
    else { return (-.infinity, 0) }
    let at = shift.span.count * layout.states + state
    return (table[at], at)
  }

  private func isAway(_ position: Int, _ shift: Shift) -> Bool {
    shift.away.contains { $0.contains(shift.span.lowerBound + position) }
  }
}

/// The table of the dynamic program: the best value of each state at each position, and where it
/// came from.
///
/// Dangerous place: unchecked pointers into the slabs that ``StayPlacement`` sized for the shift.
private struct Cells {
  let table: UnsafeMutablePointer<Double>
  let parents: UnsafeMutablePointer<Int32>
  let states: Int

  @inline(__always)
  func relax(_ from: Int, _ old: Int, _ to: Int, _ new: Int, adding value: Double) {
    let (source, target) = (from * states + old, to * states + new)
    let sum = table[source] + value
    guard sum > table[target] else { return }
    table[target] = sum
    parents[target] = Int32(truncatingIfNeeded: source)
  }

  /// The best state of a stage from which another mode may be taken up.
  @inline(__always)
  func freeState(_ stage: StayLayout.Stage, _ position: Int, _ layout: StayLayout) -> Int? {
    var best = stage.base
    let row = position * states
    for mode in layout.last.indices {
      let state = stage.base + layout.last[mode]
      if table[row + state] > table[row + best] { best = state }
    }
    return table[row + best] > -.infinity ? best : nil
  }
}
