/// The labels before a day in lists by state, and which states have any.
///
/// The heads of the lists are an array by state, and a dictionary where there are far more states than
/// can have labels: with counts towards a few limits over a year there would be billions. Owned by one
/// thread.
final class StateLists {
  /// Of more states there is no array.
  private static let mostInArray = 1 << 24

  @exclusivity(unchecked) private var isSparse = false
  @exclusivity(unchecked) private var sparseHeads: [Int: Int32] = [:]
  /// How many states have labels.
  @exclusivity(unchecked) private(set) var count = 0
  @exclusivity(unchecked) private var heads = Slab<Int32>(repeating: -1, count: 0)
  @exclusivity(unchecked) private var keys = Slab(repeating: 0, count: 1 << 10)
  @exclusivity(unchecked) private var parts = Slab(repeating: LineStates.Parts(), count: 1 << 10)

  /// Makes room for so many states; all lists have to be empty.
  func makeRoom(for states: Int) {
    isSparse = states > StateLists.mostInArray
    if isSparse { return }
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
  func head(_ key: Int) -> Int32 { isSparse ? sparseHeads[key] ?? -1 : heads[key] }

  /// Sets the first label of a state, which stands for some parts.
  @inline(__always)
  func set(_ key: Int, _ head: Int32, _ own: LineStates.Parts) {
    if self.head(key) < 0 {
      if count == keys.count { grow() }
      keys[count] = key
      parts[count] = own
      count += 1
    }
    if isSparse { sparseHeads[key] = head } else { heads[key] = head }
  }

  /// Keeps the states at some places, in rising order.
  func keep(_ places: [Int]) {
    var kept = 0
    for place in 0..<count {
      if kept < places.count, places[kept] == place {
        (keys[kept], parts[kept]) = (keys[place], parts[place])
        kept += 1
      } else {
        empty(keys[place])
      }
    }
    count = kept
  }

  func clear() {
    if isSparse {
      sparseHeads.removeAll(keepingCapacity: true)
    } else {
      for place in 0..<count { heads[keys[place]] = -1 }
    }
    count = 0
  }

  private func empty(_ key: Int) {
    if isSparse { sparseHeads[key] = nil } else { heads[key] = -1 }
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
