/// The labels of the line generator, in lists by state.
///
/// A label is a way to have worked the days so far: its cost, when its last shift ended, and where
/// it came from; and the rest that its last shift owes beyond the usual one. Within one state a
/// label is kept only if no other is cheaper, ends earlier and owes no more.
///
/// A full store is replaced by a larger one; its blocks never change, which spares the inner loops
/// the checks that changeable ones would cost.
final class LabelStore {
  @exclusivity(unchecked) private(set) var count = 0
  let cost: Slab<Double>
  let end: Slab<Int>
  let owed: Slab<Int>
  let parent: Slab<Int32>
  let option: Slab<Int32>
  let next: Slab<Int32>

  init(capacity: Int) {
    cost = Slab(repeating: 0, count: capacity)
    end = Slab(repeating: 0, count: capacity)
    owed = Slab(repeating: 0, count: capacity)
    parent = Slab(repeating: 0, count: capacity)
    option = Slab(repeating: 0, count: capacity)
    next = Slab(repeating: 0, count: capacity)
  }

  func clear() { count = 0 }

  /// Adds a label to the list that starts at `head`, unless one there is as good.
  /// - Returns: The head of the list afterwards.
  @inline(__always)
  func insert(
    _ head: Int32,
    cost newCost: Double,
    end newEnd: Int,
    owed newOwed: Int,
    parent newParent: Int32,
    option: Int32
  ) -> Int32 {
    var at = head
    while at >= 0 {
      let other = Int(at)
      if cost[other] <= newCost, end[other] <= newEnd, owed[other] <= newOwed { return head }
      if newCost <= cost[other], newEnd <= end[other], newOwed <= owed[other] {
        // Nothing has grown from this label yet: the day is still being built.
        set(other, newCost, newEnd, newOwed, newParent, option)
        return head
      }
      at = next[other]
    }
    set(count, newCost, newEnd, newOwed, newParent, option)
    next[count] = head
    count += 1
    return Int32(count - 1)
  }

  @inline(__always)
  private func set(
    _ at: Int,
    _ newCost: Double,
    _ newEnd: Int,
    _ newOwed: Int,
    _ from: Int32,
    _ via: Int32
  ) {
    cost[at] = newCost
    end[at] = newEnd
    owed[at] = newOwed
    parent[at] = from
    option[at] = via
  }

  /// How many labels the list that starts at `head` has.
  @inline(__always)
  func length(from head: Int32) -> Int {
    var (at, count) = (head, 0)
    while at >= 0 {
      at = next[Int(at)]
      count += 1
    }
    return count
  }

  /// Of the labels from `first` on keeps those in some lists, moved together, and forgets all others,
  /// from which nothing may have grown.
  ///
  /// - Parameter heads: The heads of the lists.
  /// - Returns: Where these are afterwards.
  func keep(_ heads: [Int32], from first: Int) -> [Int32] {
    var places = [Int32](repeating: -1, count: count - first)
    for head in heads {
      var at = head
      while at >= 0 {
        places[Int(at) - first] = 0
        at = next[Int(at)]
      }
    }
    var kept = first
    for old in places.indices where places[old] == 0 {
      places[old] = Int32(kept)
      kept += 1
    }
    // A label moves forward only, so that none is overwritten before it has moved.
    for (old, new) in places.enumerated() where new >= 0 {
      let (from, to, after) = (first + old, Int(new), next[first + old])
      set(to, cost[from], end[from], owed[from], parent[from], option[from])
      next[to] = after < 0 ? -1 : places[Int(after) - first]
    }
    count = kept
    return heads.map { places[Int($0) - first] }
  }

  /// Whether a number of further labels might not fit.
  func isShort(of labels: Int) -> Bool { count + labels > cost.count }

  /// A store with the same labels and twice the room, and more where asked for.
  func enlarged(by labels: Int) -> LabelStore {
    let new = LabelStore(capacity: 2 * cost.count + labels)
    for index in 0..<count {
      new.set(index, cost[index], end[index], owed[index], parent[index], option[index])
      new.next[index] = next[index]
    }
    new.count = count
    return new
  }
}
