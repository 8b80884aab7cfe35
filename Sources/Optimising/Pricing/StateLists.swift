/// The labels before a day in lists by state, and which states have any.
///
/// Owned by one thread.
final class StateLists {
  /// How many states have labels.
  @exclusivity(unchecked) private(set) var count = 0
  @exclusivity(unchecked) private var heads = Slab<Int32>(repeating: -1, count: 0)
  @exclusivity(unchecked) private var keys = Slab(repeating: 0, count: 1 << 10)
  @exclusivity(unchecked) private var parts = Slab(repeating: LineStates.Parts(), count: 1 << 10)

  /// Makes room for so many states; empty lists stay empty.
  func makeRoom(for states: Int) {
    if heads.count < states { heads = Slab(repeating: -1, count: states) }
  }

  /// The state at a place of those that have labels.
  @inline(__always)
  func key(_ place: Int) -> Int { keys[place] }

  /// What that state stands for.
  @inline(__always)
  func parts(_ place: Int) -> LineStates.Parts { parts[place] }

  /// The first label of a state; -1 where it has none.
  @inline(__always)
  func head(_ key: Int) -> Int32 { heads[key] }

  /// Sets the first label of a state, which stands for some parts.
  @inline(__always)
  func set(_ key: Int, _ head: Int32, _ own: LineStates.Parts) {
    if heads[key] < 0 {
      if count == keys.count { grow() }
      keys[count] = key
      parts[count] = own
      count += 1
    }
    heads[key] = head
  }

  /// Keeps the states at some places, in rising order.
  func keep(_ places: [Int]) {
    var kept = 0
    for place in 0..<count {
      if kept < places.count, places[kept] == place {
        (keys[kept], parts[kept]) = (keys[place], parts[place])
        kept += 1
      } else {
        heads[keys[place]] = -1
      }
    }
    count = kept
  }

  func clear() {
    for place in 0..<count { heads[keys[place]] = -1 }
    count = 0
  }

  private func grow() {
    let (moreKeys, moreParts) = (
      Slab(repeating: 0, count: 2 * count),
      Slab(repeating: LineStates.Parts(), count: 2 * count)
    )
    for place in 0..<count {
      moreKeys[place] = keys[place]
      moreParts[place] = parts[place]
    }
    (keys, parts) = (moreKeys, moreParts)
  }
}
