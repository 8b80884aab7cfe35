/// The labels before a day in lists by state, and which states have any.
///
/// States that have labels are numbered as they come. A state's number is found in an array by state,
/// and in a table by hash where there are far more states than can have labels: with counts towards a
/// few limits over a year there would be billions. Owned by one thread.
final class StateLists {
  /// Of more states there is no array.
  private static let mostInArray = 1 << 24

  @exclusivity(unchecked) private var isSparse = false
  /// How many states have labels.
  @exclusivity(unchecked) private(set) var count = 0
  /// By slot, which is the state itself or found by its hash: its number; -1 for none.
  @exclusivity(unchecked) private var numbers = Slab<Int32>(repeating: -1, count: 0)
  /// The array and the table, one of which the numbers are; a search takes the one, the next the other.
  @exclusivity(unchecked) private var array = Slab<Int32>(repeating: -1, count: 0)
  @exclusivity(unchecked) private var table = Slab<Int32>(repeating: -1, count: 0)
  @exclusivity(unchecked) private var states = Slab(repeating: State(), count: 1 << 10)

  /// A state that has labels.
  private struct State {
    var key = 0
    var slot = 0
    var head: Int32 = -1
    var parts = LineStates.Parts()
  }

  /// Makes room for so many states; all lists have to be empty.
  func makeRoom(for keys: Int) {
    isSparse = keys > StateLists.mostInArray
    // Half of the table's slots at least are free, and their number is a power of two.
    if isSparse, table.count != 2 * states.count {
      table = Slab(repeating: -1, count: 2 * states.count)
    }
    if !isSparse, array.count < keys { array = Slab(repeating: -1, count: keys) }
    numbers = isSparse ? table : array
  }

  /// The state at a place of those that have labels.
  @inline(__always)
  func key(_ place: Int) -> Int { states[place].key }

  /// What that state stands for.
  @inline(__always)
  func parts(_ place: Int) -> LineStates.Parts { states[place].parts }

  /// The first label of the state at a place.
  @inline(__always)
  func head(at place: Int) -> Int32 { states[place].head }

  /// Changes the list of a state, which stands for some parts.
  ///
  /// - Parameter change: Takes the first label, -1 where there is none, and returns what is first then.
  @inline(__always)
  func change(_ key: Int, _ parts: LineStates.Parts, _ change: (Int32) -> Int32) {
    let slot = slot(of: key)
    let place = Int(numbers[slot])
    if place >= 0 {
      states.pointer[place].head = change(states[place].head)
      return
    }
    states[count] = State(key: key, slot: slot, head: change(-1), parts: parts)
    numbers[slot] = Int32(count)
    count += 1
    if count == states.count { grow() }
  }

  /// Sets the first label of the state at a place.
  @inline(__always)
  func set(_ head: Int32, at place: Int) { states.pointer[place].head = head }

  /// Keeps the states at some places, in rising order.
  func keep(_ places: [Int]) {
    forgetNumbers()
    for (new, old) in places.enumerated() { states[new] = states[old] }
    count = places.count
    number()
  }

  func clear() {
    forgetNumbers()
    count = 0
  }

  /// The slot of a state, by hash the first that is its own or free.
  ///
  /// Source of the hash: Donald E. Knuth, "The Art of Computer Programming", volume 3, section 6.4,
  /// multiplicative hashing.
  @inline(__always)
  private func slot(of key: Int) -> Int {
    if !isSparse { return key }
    let mask = numbers.count - 1
    // The highest bits of the product, which all bits of the state have a say in.
    let shift = UInt(UInt.bitWidth - numbers.count.trailingZeroBitCount)
    var slot = Int(UInt(bitPattern: key &* Self.factor) >> shift)
    while numbers[slot] >= 0, states[Int(numbers[slot])].key != key { slot = (slot + 1) & mask }
    return slot
  }

  /// 2^64 divided by the golden ratio, which is odd.
  private static let factor = Int(bitPattern: 0x9E37_79B9_7F4A_7C15)

  private func forgetNumbers() {
    for place in 0..<count { numbers[states[place].slot] = -1 }
  }

  private func number() {
    for place in 0..<count {
      states.pointer[place].slot = slot(of: states[place].key)
      numbers[states[place].slot] = Int32(place)
    }
  }

  private func grow() {
    let more = Slab(repeating: State(), count: 2 * count)
    for place in 0..<count { more[place] = states[place] }
    states = more
    if isSparse {
      table = Slab(repeating: -1, count: 2 * states.count)
      numbers = table
      number()
    }
  }
}
