/// The labels of one state that may begin the best way on: sorted by when their last shift ended, each
/// cheaper than those that ended before it.
///
/// A shift needs a rest before it, whatever came before that: of the labels whose rest is long enough
/// the last is the cheapest, and the others lead to nothing better. Owned by one thread.
final class LabelFront {
  @exclusivity(unchecked) private(set) var count = 0
  @exclusivity(unchecked) private var ends = Slab(repeating: 0, count: 64)
  @exclusivity(unchecked) private var costs = Slab(repeating: 0.0, count: 64)
  @exclusivity(unchecked) private var labels = Slab(repeating: Int32(0), count: 64)

  /// Takes the labels of a list on; what they owe is not looked at.
  ///
  /// - Complexity: O(labels²) at worst, O(labels) where the list is sorted either way.
  @inline(__always)
  func take(_ head: Int32, of store: LabelStore) {
    count = 0
    var at = head
    while at >= 0 {
      insert(at, end: store.end[Int(at)], cost: store.cost[Int(at)])
      at = store.next[Int(at)]
    }
  }

  /// The place of the cheapest label that ended by then; -1 where none did.
  @inline(__always)
  func last(by latest: Int) -> Int {
    var place = count - 1
    while place >= 0, ends[place] > latest { place -= 1 }
    return place
  }

  @inline(__always)
  func end(_ place: Int) -> Int { ends[place] }
  @inline(__always)
  func cost(_ place: Int) -> Double { costs[place] }
  @inline(__always)
  func label(_ place: Int) -> Int32 { labels[place] }

  @inline(__always)
  private func insert(_ label: Int32, end: Int, cost: Double) {
    var place = count
    while place > 0, ends[place - 1] > end || ends[place - 1] == end && costs[place - 1] > cost {
      place -= 1
    }
    if place > 0, costs[place - 1] <= cost { return }
    var kept = place
    while kept < count, costs[kept] >= cost { kept += 1 }
    move(from: kept, to: place + 1)
    (ends[place], costs[place], labels[place]) = (end, cost, label)
  }

  /// Moves what lies from a place on to another, which ends the list as much earlier or later.
  @inline(__always)
  private func move(from: Int, to: Int) {
    let new = count + to - from
    if new > ends.count { grow() }
    if to < from {
      for place in from..<count { set(place + to - from, place) }
    } else if to > from {
      for place in (from..<count).reversed() { set(place + to - from, place) }
    }
    count = new
  }

  @inline(__always)
  private func set(_ place: Int, _ other: Int) {
    (ends[place], costs[place], labels[place]) = (ends[other], costs[other], labels[other])
  }

  private func grow() {
    let (oldEnds, oldCosts, oldLabels) = (ends, costs, labels)
    ends = Slab(repeating: 0, count: 2 * count)
    costs = Slab(repeating: 0, count: 2 * count)
    labels = Slab(repeating: 0, count: 2 * count)
    for place in 0..<count {
      ends[place] = oldEnds[place]
      costs[place] = oldCosts[place]
      labels[place] = oldLabels[place]
    }
  }
}
