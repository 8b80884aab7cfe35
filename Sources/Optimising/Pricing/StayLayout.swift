/// Where the states of ``StayPlacement`` lie: for each stage one state before anything is served,
/// then for each mode one for each length of stay up to its least.
struct StayLayout {
  /// How many breaks are over, and by how much the last of them delays the next.
  struct Stage {
    var breaks: Int
    /// Intervals after the first at which the next break may start by its window.
    var delay: Int
    /// Its first state.
    var base: Int
    /// Positions in the shift that it can be reached at and can lead to the end from.
    var positions: ClosedRange<Int>
  }

  private(set) var stages: [Stage] = []
  /// Offsets in a stage of each mode's first state.
  private(set) var first: [Int] = []
  /// Offsets in a stage of each mode's last state, in which its least stay is made.
  private(set) var last: [Int] = []
  /// States of a stage.
  private(set) var width = 0
  /// States of all stages.
  private(set) var states = 0
  private var slots: [BreakPlan.Slot] = []
  /// First state of the first stage of so many breaks.
  private var bases: [Int] = []

  /// Lays out the states of a shift.
  mutating func set(_ shift: StayPlacement.Shift, _ leastStays: [Int]) {
    slots = shift.breaks.slots
    let absent =
      slots.reduce(0) { $0 + $1.length }
      + shift.away.reduce(0) { $0 + $1.clamped(to: shift.span).count }
    let served = max(1, shift.span.count - absent)
    (first, last, width) = ([], [], 1)
    for stay in leastStays {
      first.append(width)
      width += max(1, min(stay, served))
      last.append(width - 1)
    }
    stages.removeAll(keepingCapacity: true)
    bases.removeAll(keepingCapacity: true)
    states = 0
    for breaks in 0...slots.count {
      bases.append(states)
      for delay in 0...longestDelay(after: breaks) {
        stages.append(
          Stage(
            breaks: breaks,
            delay: delay,
            base: states,
            positions: positions(after: breaks, shift.span.count)
          )
        )
        states += width
      }
    }
  }

  /// First state of the stage reached by the next break taken at a position.
  func base(after stage: Stage, at position: Int) -> Int {
    let next = stage.breaks + 1
    return bases[next] + width * delay(of: next, startingAt: position)
  }

  /// How many breaks are over in a state.
  func breaksOver(_ state: Int) -> Int { stages[state / width].breaks }

  /// The mode of a state in which something was served.
  func mode(_ state: Int) -> Int {
    let offset = state % width
    return last.firstIndex { offset <= $0 } ?? 0
  }

  private func positions(after breaks: Int, _ span: Int) -> ClosedRange<Int> {
    let from = breaks == 0 ? 0 : slots[breaks - 1].first + slots[breaks - 1].length
    return from...max(from, breaks < slots.count ? slots[breaks].last : span)
  }

  private func longestDelay(after breaks: Int) -> Int {
    breaks == 0 ? 0 : delay(of: breaks, startingAt: slots[breaks - 1].last)
  }

  /// By how much a break that starts at a position delays the one after it.
  private func delay(of next: Int, startingAt position: Int) -> Int {
    guard next < slots.count else { return 0 }
    return max(0, position + slots[next - 1].length + slots[next].gap - slots[next].first)
  }
}
