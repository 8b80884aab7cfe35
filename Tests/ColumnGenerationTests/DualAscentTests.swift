import ColumnGeneration
import Testing

@Suite("The ascent on functions whose maximum is known")
struct DualAscentTests {
  private func climb(
    _ oracle: Tent,
    from start: [Double],
    target: Double,
    steps: Int = 400
  ) -> AscentResult {
    DualAscent().run(oracle, from: start, target: target) { step, _ in
      step < steps ? Double(step) / Double(steps) : nil
    }
  }

  @Test("It comes near the maximum and never claims more", arguments: [5, 5.5, 8])
  func maximum(target: Double) {
    let oracle = Tent(peak: [3, -1, 7], slope: [1, 2, 0.5], top: 5)
    let result = climb(oracle, from: [0, 0, 0], target: target)
    #expect(result.bound <= 5)
    #expect(result.bound > 4.9)
    #expect(result.evaluations == 400)
  }

  @Test("Every point asked is allowed, and the maximum is the one among allowed prices")
  func projection() {
    let oracle = Tent(peak: [3, -1], slope: [1, 2], top: 5, floor: 0)
    let result = climb(oracle, from: [-4, -4], target: 3)
    #expect(oracle.asked.allSatisfy { $0.allSatisfy { $0 >= 0 } })
    #expect(oracle.asked.first == [0, 0])
    #expect(result.bound <= 3)
    #expect(result.bound > 2.8)
  }

  @Test("The best bound belongs to the prices returned with it")
  func pricesOfTheBound() {
    let oracle = Tent(peak: [3, -1], slope: [1, 2], top: 5)
    let result = climb(oracle, from: [10, 10], target: 5)
    #expect(oracle.evaluate(result.prices).bound == result.bound)
  }

  @Test("Prices of another unit, with the scale to match, take the same course")
  func scale() {
    let plain = Tent(peak: [3, -1], slope: [1, 2], top: 5)
    let scaled = Tent(peak: [3 * 1024, -1], slope: [1.0 / 1024, 2], top: 5, scale: [1024, 1])
    let result = climb(plain, from: [1, 1], target: 5, steps: 60)
    #expect(result.bound == climb(scaled, from: [1024, 1], target: 5, steps: 60).bound)
    #expect(plain.asked.map { [$0[0] * 1024, $0[1]] } == scaled.asked)
  }

  @Test("It stops when progress says so, and at once where nothing rises")
  func stops() {
    let oracle = Tent(peak: [3], slope: [1], top: 5)
    #expect(climb(oracle, from: [0], target: 5, steps: 1).evaluations == 1)
    let flat = Tent(peak: [3], slope: [0], top: 5)
    #expect(climb(flat, from: [0], target: 9).evaluations == 1)
  }
}
