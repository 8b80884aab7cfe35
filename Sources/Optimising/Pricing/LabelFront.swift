/// The labels of one state that may begin the best way on: sorted by when their last shift ended, each
/// cheaper than those that ended before it.
///
/// A shift needs a rest before it, whatever came before that: of the labels whose rest is long enough
/// the last is the cheapest, and the others lead to nothing better. Owned by one thread.
final class LabelFront {
  private struct Entry {
    var end: Int
    var cost: Double
    var label: Int32
  }

  @exclusivity(unchecked) private var entries: [Entry] = []

  /// Takes the labels of a list on; what they owe is not looked at.
  ///
  /// - Complexity: O(labels²) at worst, O(labels) where the list is sorted either way.
  @inline(__always)
  func take(_ head: Int32, of store: LabelStore) {
    entries.removeAll(keepingCapacity: true)
    var at = head
    while at >= 0 {
      insert(Entry(end: store.end[Int(at)], cost: store.cost[Int(at)], label: at))
      at = store.next[Int(at)]
    }
  }

  /// The place of the cheapest label that ended by then; -1 where none did.
  @inline(__always)
  func last(by latest: Int) -> Int {
    var place = entries.count - 1
    while place >= 0, entries[place].end > latest { place -= 1 }
    return place
  }

  @inline(__always)
  func end(_ place: Int) -> Int { entries[place].end }
  @inline(__always)
  func cost(_ place: Int) -> Double { entries[place].cost }
  @inline(__always)
  func label(_ place: Int) -> Int32 { entries[place].label }

  @inline(__always)
  private func insert(_ new: Entry) {
    var place = entries.count
    while place > 0, (entries[place - 1].end, entries[place - 1].cost) > (new.end, new.cost) {
      place -= 1
    }
    if place > 0, entries[place - 1].cost <= new.cost { return }
    var kept = place
    while kept < entries.count, entries[kept].cost >= new.cost { kept += 1 }
    entries.replaceSubrange(place..<kept, with: CollectionOfOne(new))
  }
}
