import RotaTesting
import Testing

@testable import Optimising

@Suite("The labels that may begin the best way on")
struct LabelFrontTests {
  @Test("The cheapest label that ended by a time is found, whatever their order")
  func cheapest() {
    var random = SeededGenerator(seed: 5)
    let front = LabelFront()
    for round in 0..<200 {
      let store = LabelStore(capacity: 200)
      var labels: [(end: Int, cost: Double)] = []
      var head = Int32(-1)
      for _ in 0..<(round % 100 + 1) {
        let (end, cost) = (
          Int.random(in: 0...60, using: &random), Double(Int.random(in: 0...60, using: &random))
        )
        labels.append((end, cost))
        head = store.insert(head, cost: cost, end: end, owed: 0, parent: -1, option: -1)
      }
      front.take(head, of: store)
      for latest in -1...61 {
        let best = labels.filter { $0.end <= latest }.map(\.cost).min()
        let place = front.last(by: latest)
        #expect((place >= 0 ? front.cost(place) : nil) == best)
        if place >= 0 {
          #expect(store.cost[Int(front.label(place))] == front.cost(place))
          #expect(store.end[Int(front.label(place))] == front.end(place))
          #expect(front.end(place) <= latest)
        }
      }
    }
  }
}
