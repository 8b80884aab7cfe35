import Testing

@testable import Optimising

@Suite("The labels before a day in lists by state")
struct StateListsTests {
  /// The first label of a state; -1 where it has none.
  private func head(_ key: Int, _ lists: StateLists) -> Int32 {
    let place = (0..<lists.count).first { lists.key($0) == key }
    return place.map { lists.head(at: $0) } ?? -1
  }

  private func put(_ head: Int32, _ key: Int, _ lists: StateLists, after known: Int32 = -1) {
    lists.change(key, LineStates.Parts(graph: key)) { old in
      #expect(old == known)
      return head
    }
  }

  @Test(
    "States that are kept keep their labels, and the others lose theirs",
    arguments: [10, 1 << 40]
  )
  func keep(states: Int) {
    let lists = StateLists()
    lists.makeRoom(for: states)
    for key in [7, 2, 5, 9] {
      put(Int32(10 * key), key, lists)
      put(Int32(10 * key + 1), key, lists, after: Int32(10 * key))
    }
    lists.keep([1, 3])
    #expect((0..<lists.count).map { lists.key($0) } == [2, 9])
    #expect((0..<lists.count).map { lists.parts($0).graph } == [2, 9])
    #expect((0..<10).map { head($0, lists) } == [-1, -1, 21, -1, -1, -1, -1, -1, -1, 91])
    lists.set(22, at: 0)
    put(23, 2, lists, after: 22)
    put(50, 5, lists)
    lists.clear()
    for key in 0..<10 { put(1, key, lists) }
    #expect(lists.count == 10)
  }

  @Test("Far more states than can have labels are found again, however many there come to be")
  func many() {
    let lists = StateLists()
    for (states, spread) in [(1 << 50, 1 << 36), (100_000, 20), (1 << 50, 1), (1 << 50, 1 << 20)] {
      lists.makeRoom(for: states)
      // Far apart, and close together.
      let keys = (0..<5_000).map { spread * $0 }
      for (number, key) in keys.enumerated() { put(Int32(number), key, lists) }
      #expect(lists.count == keys.count)
      lists.keep(keys.indices.filter { $0 % 3 == 0 })
      for (number, key) in keys.enumerated() {
        put(1, key, lists, after: number % 3 == 0 ? Int32(number) : -1)
      }
      lists.clear()
    }
  }
}
