/// The labels of the line generator, in lists by state.
///
/// A label is a way to have worked the days so far: its cost, when its last shift ended, and where
/// it came from. Within one state a label is kept only if no other is both cheaper and ends
/// earlier.
struct LabelStore {
  private(set) var count = 0
  private(set) var cost: Slab<Double>
  private(set) var end: Slab<Int>
  private(set) var parent: Slab<Int32>
  private(set) var option: Slab<Int32>
  private(set) var next: Slab<Int32>

  init() {
    let capacity = 4096
    cost = Slab(repeating: 0, count: capacity)
    end = Slab(repeating: 0, count: capacity)
    parent = Slab(repeating: 0, count: capacity)
    option = Slab(repeating: 0, count: capacity)
    next = Slab(repeating: 0, count: capacity)
  }

  mutating func clear() { count = 0 }

  /// Adds a label to the list that starts at `head`, unless one there is as good.
  /// - Returns: The head of the list afterwards.
  @inline(__always)
  mutating func insert(
    _ head: Int32, cost newCost: Double, end newEnd: Int, parent newParent: Int32, option: Int32
  ) -> Int32 {
    var at = head
    while at >= 0 {
      let other = Int(at)
      if cost[other] <= newCost, end[other] <= newEnd { return head }
      if newCost <= cost[other], newEnd <= end[other] {
        // Nothing has grown from this label yet: the day is still being built.
        set(other, newCost, newEnd, newParent, option)
        return head
      }
      at = next[other]
    }
    if count == cost.count { grow() }
    set(count, newCost, newEnd, newParent, option)
    next[count] = head
    count += 1
    return Int32(count - 1)
  }

  @inline(__always)
  private func set(_ at: Int, _ newCost: Double, _ newEnd: Int, _ from: Int32, _ via: Int32) {
    cost[at] = newCost
    end[at] = newEnd
    parent[at] = from
    option[at] = via
  }

  private mutating func grow() {
    func doubled<Element>(_ old: Slab<Element>) -> Slab<Element> {
      let new = Slab(repeating: old[0], count: old.count * 2)
      for index in 0..<old.count { new[index] = old[index] }
      return new
    }
    cost = doubled(cost)
    end = doubled(end)
    parent = doubled(parent)
    option = doubled(option)
    next = doubled(next)
  }
}
