/// Places the breaks of a shift where being absent costs least: exact, by going through the breaks
/// in order and keeping for each position the best way to place those before it.
///
/// `prefix[i]` is the sum of the values of presence in the intervals before `i`.
/// Complexity: O(positions of all breaks).
enum BreakPlacement {
  /// The least value that the breaks of a shift starting at `start` give up.
  @inline(__always)
  static func leastLoss(
    _ plan: BreakPlan,
    start: Int,
    prefix: UnsafeMutablePointer<Double>,
    scratch: BreakScratch
  ) -> Double {
    var best = 0.0
    plan.slots.withUnsafeBufferPointer { slots in
      if slots.count == 1 {
        best = single(slots[0], start: start, prefix: prefix)
      } else if slots.count > 1 {
        best = several(slots, start: start, prefix: prefix, scratch: scratch)
      }
    }
    return best
  }

  @inline(__always)
  private static func single(
    _ slot: BreakPlan.Slot,
    start: Int,
    prefix: UnsafeMutablePointer<Double>
  ) -> Double {
    var best = Double.infinity
    for position in slot.first...slot.last {
      let at = start + position
      best = min(best, prefix[at + slot.length] - prefix[at])
    }
    return best
  }

  /// Fills a layer of the scratch for each break: the least loss of placing it and those before it
  /// with the break at each position.
  ///
  /// Returns the least loss of all.
  private static func several(
    _ slots: UnsafeBufferPointer<BreakPlan.Slot>,
    start: Int,
    prefix: UnsafeMutablePointer<Double>,
    scratch: BreakScratch
  ) -> Double {
    var best = Double.infinity
    for index in slots.indices {
      let slot = slots[index]
      let now = scratch.layer(index)
      let before = scratch.layer(max(0, index - 1))
      best = .infinity
      var earlier = index == 0 ? 0.0 : Double.infinity
      var next = index == 0 ? 0 : slots[index - 1].first
      for position in slot.first...slot.last {
        if index > 0 {
          let latest = position - slot.gap - slots[index - 1].length
          while next <= min(latest, slots[index - 1].last) {
            earlier = min(earlier, before[next - slots[index - 1].first])
            next += 1
          }
        }
        let at = start + position
        let loss = earlier + prefix[at + slot.length] - prefix[at]
        now[position - slot.first] = loss
        best = min(best, loss)
      }
    }
    return best
  }

  /// The least value that the breaks of a shift give up where some intervals can't be used; infinite
  /// where they don't fit.
  static func leastLoss(
    _ plan: BreakPlan,
    start: Int,
    avoiding: [Range<Int>],
    prefix: UnsafeMutablePointer<Double>,
    scratch: BreakScratch
  ) -> Double {
    var best = 0.0
    for index in plan.slots.indices {
      let slot = plan.slots[index]
      let before = index == 0 ? nil : plan.slots[index - 1]
      let (now, earlierLayer) = (scratch.layer(index), scratch.layer(max(0, index - 1)))
      best = .infinity
      var earlier = before == nil ? 0.0 : Double.infinity
      var next = before?.first ?? 0
      for position in slot.first...slot.last {
        if let before {
          while next <= min(position - slot.gap - before.length, before.last) {
            earlier = min(earlier, earlierLayer[next - before.first])
            next += 1
          }
        }
        let range = start + position..<start + position + slot.length
        let isFree = !avoiding.contains { $0.overlaps(range) }
        let loss =
          isFree ? earlier + prefix[range.upperBound] - prefix[range.lowerBound] : .infinity
        now[position - slot.first] = loss
        best = min(best, loss)
      }
    }
    return best
  }

  /// Appends the starts of the breaks with the least loss, earliest first among equals, in
  /// intervals from the horizon's start.
  static func appendStarts(
    _ plan: BreakPlan,
    start: Int,
    prefix: UnsafeMutablePointer<Double>,
    scratch: BreakScratch,
    to starts: inout [Int32]
  ) {
    let first = starts.count
    plan.slots.withUnsafeBufferPointer { slots in
      guard !slots.isEmpty else { return }
      _ = several(slots, start: start, prefix: prefix, scratch: scratch)
      var limit = Int.max
      for index in slots.indices.reversed() {
        let slot = slots[index]
        let layer = scratch.layer(index)
        var best = slot.first
        for position in slot.first...min(slot.last, limit)
        where layer[position - slot.first] < layer[best - slot.first] { best = position }
        starts.append(Int32(start + best))
        if index > 0 { limit = best - slot.gap - slots[index - 1].length }
      }
    }
    starts[first...].reverse()
  }

  /// Starts of the breaks, in intervals from the horizon's start, with the least loss; earliest
  /// first among equals.
  ///
  /// Intervals of `avoiding` can't be used; nil where nothing fits.
  static func positions(
    _ plan: BreakPlan,
    start: Int,
    avoiding: [Range<Int>] = [],
    value: (Int) -> Double
  ) -> (loss: Double, starts: [Int])? {
    var tails: [(loss: Double, at: Int, previous: Int)] = []
    var layer: [Int] = []
    for (index, slot) in plan.slots.enumerated() {
      var nextLayer: [Int] = []
      for position in slot.first...slot.last {
        let range = start + position..<start + position + slot.length
        if avoiding.contains(where: { $0.overlaps(range) }) { continue }
        let limit = range.lowerBound - slot.gap
        let previous =
          layer.filter { tails[$0].at + plan.slots[index - 1].length <= limit }
          .min { (tails[$0].loss, tails[$0].at) < (tails[$1].loss, tails[$1].at) }
        if index > 0, previous == nil { continue }
        let before = previous.map { tails[$0].loss } ?? 0
        nextLayer.append(tails.count)
        tails.append(
          (before + range.reduce(0) { $0 + value($1) }, range.lowerBound, previous ?? -1)
        )
      }
      layer = nextLayer
    }
    if plan.slots.isEmpty { return (0, []) }
    guard let best = layer.min(by: { tails[$0].loss < tails[$1].loss }) else { return nil }
    var starts: [Int] = []
    var at = best
    while at >= 0 {
      starts.append(tails[at].at)
      at = tails[at].previous
    }
    return (tails[best].loss, starts.reversed())
  }

  /// Whether the breaks can be placed at all when some intervals can't be used.
  static func feasible(_ plan: BreakPlan, start: Int, avoiding: [Range<Int>]) -> Bool {
    positions(plan, start: start, avoiding: avoiding) { _ in 0 } != nil
  }
}

/// Room for the placement of breaks; one a thread.
final class BreakScratch {
  private let layers: Slab<Double>
  private let stride: Int

  init(positions: Int, breaks: Int) {
    stride = positions
    layers = Slab(repeating: 0, count: stride * max(1, breaks))
  }

  convenience init(catalogue: ShiftCatalogue) {
    self.init(
      positions: 1 + (catalogue.forms.map(\.span).max() ?? 0),
      breaks: catalogue.forms.map(\.breaks.slots.count).max() ?? 0
    )
  }

  /// Room for one break, by its place in the shift.
  @inline(__always) func layer(_ index: Int) -> UnsafeMutablePointer<Double> {
    layers.pointer + index * stride
  }
}
