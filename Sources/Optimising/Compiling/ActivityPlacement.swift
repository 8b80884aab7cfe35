/// Places the activities that a shift holds, and its breaks around them, where being absent costs
/// least: exact, by branch and bound over the activities' starts.
///
/// Owned by one thread.
final class ActivityPlacement {
  /// Starts of the activities last placed, in the order of their bits.
  private(set) var starts: [Int] = []
  private let scratch: BreakScratch
  private var sought: [PersonPlan.Session] = []
  private var away: [Range<Int>] = []
  private var trial: [Int] = []
  /// By place: the least that this activity and those after it give up.
  private var least: [Double] = []
  private var best = Double.infinity

  init(catalogue: ShiftCatalogue) { scratch = BreakScratch(catalogue: catalogue) }

  /// A shift with what it holds.
  struct Shift {
    var span: Range<Int>
    var breaks: BreakPlan
    /// Activities that are pinned in it.
    var pinned: [Range<Int>]
    /// Sessions that it holds.
    var held: [PersonPlan.Session]
  }

  /// The least value that activities and breaks give up; nil where they don't fit.
  func leastLoss(_ shift: Shift, prefix: UnsafeMutablePointer<Double>) -> Double? {
    (sought, away, starts) = (shift.held, shift.pinned, [])
    trial.removeAll(keepingCapacity: true)
    let fixed = shift.pinned.reduce(0) { $0 + prefix[$1.upperBound] - prefix[$1.lowerBound] }
    let breaks = BreakPlacement.leastLoss(
      shift.breaks,
      start: shift.span.lowerBound,
      prefix: prefix,
      scratch: scratch
    )
    least = Array(repeating: fixed + breaks, count: sought.count + 1)
    for place in sought.indices.reversed() {
      let (slots, length) = (sought[place].slots, sought[place].length)
      var own = Double.infinity
      for at in first(slots, shift.span)..<slots.count {
        guard slots[at] + length <= shift.span.upperBound else { break }
        own = min(own, prefix[slots[at] + length] - prefix[slots[at]])
      }
      guard own < .infinity else { return nil }
      least[place] = least[place + 1] + own
    }
    best = .infinity
    place(0, 0, shift, fixed, prefix)
    return best < .infinity ? best : nil
  }

  private func place(
    _ place: Int,
    _ loss: Double,
    _ shift: Shift,
    _ fixed: Double,
    _ prefix: UnsafeMutablePointer<Double>
  ) {
    guard place < sought.count else {
      let breaks = BreakPlacement.leastLoss(
        shift.breaks,
        start: shift.span.lowerBound,
        avoiding: away,
        prefix: prefix,
        scratch: scratch
      )
      if loss + fixed + breaks < best { (best, starts) = (loss + fixed + breaks, trial) }
      return
    }
    let (slots, length) = (sought[place].slots, sought[place].length)
    for at in first(slots, shift.span)..<slots.count {
      let range = slots[at]..<slots[at] + length
      guard range.upperBound <= shift.span.upperBound else { break }
      let sum = loss + prefix[range.upperBound] - prefix[range.lowerBound]
      guard sum + least[place + 1] < best, !away.contains(where: { $0.overlaps(range) })
      else { continue }
      away.append(range)
      trial.append(range.lowerBound)
      self.place(place + 1, sum, shift, fixed, prefix)
      away.removeLast()
      trial.removeLast()
    }
  }

  /// Place of the first slot that is not before the shift.
  private func first(_ slots: [Int], _ span: Range<Int>) -> Int {
    var (low, high) = (0, slots.count)
    while low < high {
      let middle = (low + high) / 2
      if slots[middle] < span.lowerBound { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
