/// Values shifts without breaks where stays on queues have a least length: one walk from a start
/// values all shifts that begin there.
///
///     G(s) = 0
///     F(m, t) = max { F(m, t − 1) + v(m, t − 1),  G(t − L(m)) + Σ_{t − L(m) ≤ i < t} v(m, i) }
///     G(t) = max_m F(m, t)
///
/// with start s, modes m, their least stays L and their values v. F is the most that presence up to t
/// can be worth where m is served last and its least stay is made, G the most of all. G at a shift's
/// end is what ``StayPlacement`` finds for it, but that also says what is served when.
///
/// Complexity: O(modes · longest shift) for each start asked for. Owned by one thread.
final class PlainStays {
  private let starts: Int
  private let longestShift: Int
  /// G by start, then intervals from it; allocated once stays are asked for.
  private var best = Slab(repeating: 0.0, count: 0)
  private var isWalked = Slab(repeating: false, count: 0)
  private var modes: [Mode] = []
  private var longestStay = 1
  private var intervalCount = 0

  /// Dangerous place: pointers into the values, which outlive a walk because their owner was taken.
  private struct Mode {
    let leastStay: Int
    let values: IntervalValues
    let value: UnsafeMutablePointer<Double>
    let prefix: UnsafeMutablePointer<Double>
    /// F where the walk is.
    var last = -Double.infinity

    init(_ leastStay: Int, _ values: IntervalValues) {
      (self.leastStay, self.values) = (max(1, leastStay), values)
      (value, prefix) = (values.value.pointer, values.prefix.pointer)
    }

    /// F after so many intervals.
    @inline(__always)
    func next(_ start: Int, _ count: Int, _ best: UnsafeMutablePointer<Double>) -> Double {
      let stays = last + value[start + count - 1]
      guard count >= leastStay else { return stays }
      let from = count - leastStay
      return max(stays, best[from] + prefix[start + count] - prefix[start + from])
    }
  }

  /// For shifts that begin before some interval and are no longer than so many.
  init(starts: Int, longestShift: Int) {
    (self.starts, self.longestShift) = (starts, longestShift)
  }

  /// For the shifts of a catalogue.
  convenience init(catalogue: ShiftCatalogue) {
    self.init(
      starts: 1 + (catalogue.candidates.map(\.start).max() ?? 0),
      longestShift: catalogue.forms.map(\.span).max() ?? 0
    )
  }

  /// Takes the values to go by.
  func take(_ values: IntervalValues) {
    modes = values.modes.map { Mode($0.leastStay, $0.values) }
    longestStay = modes.map(\.leastStay).max() ?? 1
    intervalCount = values.value.count
    if best.count == 0 {
      best = Slab(repeating: 0, count: starts * (longestShift + 1))
      isWalked = Slab(repeating: false, count: starts)
    }
    isWalked.fill(with: false)
  }

  /// The most that presence from a start to an end can be worth; nil where that is too short for some
  /// least stay, which then need not be made.
  func value(from start: Int, to end: Int) -> Double? {
    guard end - start >= longestStay else { return nil }
    if !isWalked[start] {
      isWalked[start] = true
      walk(from: start, best.pointer + start * (longestShift + 1))
    }
    return best[start * (longestShift + 1) + end - start]
  }

  private func walk(from start: Int, _ best: UnsafeMutablePointer<Double>) {
    let span = min(longestShift, intervalCount - start)
    best.update(repeating: -.infinity, count: span + 1)
    best[0] = 0
    for place in modes.indices { modes[place].last = -.infinity }
    modes.withUnsafeMutableBufferPointer { modes in
      for count in stride(from: 1, through: span, by: 1) {
        for place in modes.indices {
          let value = modes[place].next(start, count, best)
          modes[place].last = value
          best[count] = max(best[count], value)
        }
      }
    }
  }
}
