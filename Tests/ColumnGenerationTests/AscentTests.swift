import ColumnGeneration
import Testing

@Suite("The ascents on functions whose maximum is known")
struct AscentTests {
  enum Way: CaseIterable, CustomTestStringConvertible {
    case dual
    case volume

    var ascent: any Ascent {
      switch self {
      case .dual: DualAscent()
      case .volume: VolumeAscent()
      }
    }
    var testDescription: String { "\(self)" }

    func climb(
      _ oracle: Tent,
      from start: [Double],
      target: Double,
      steps: Int = 400
    ) -> AscentResult {
      ascent.run(oracle, from: start, target: target) { step, _ in
        step < steps ? Double(step) / Double(steps) : nil
      }
    }
  }

  @Test("They come near the maximum and never claim more", arguments: Way.allCases, [5, 5.5, 8])
  func maximum(way: Way, target: Double) {
    let oracle = Tent(peak: [3, -1, 7], slope: [1, 2, 0.5], top: 5)
    let result = way.climb(oracle, from: [0, 0, 0], target: target)
    #expect(result.bound <= 5)
    #expect(result.bound > 4.9)
    #expect(result.evaluations == oracle.asked.count)
    #expect(result.evaluations <= 400)
  }

  @Test(
    "Every point asked is allowed, and the maximum is the one among allowed prices",
    arguments: Way.allCases
  )
  func projection(way: Way) {
    let oracle = Tent(peak: [3, -1], slope: [1, 2], top: 5, floor: 0)
    let result = way.climb(oracle, from: [-4, -4], target: 3)
    #expect(oracle.asked.allSatisfy { $0.allSatisfy { $0 >= 0 } })
    #expect(oracle.asked.first == [0, 0])
    #expect(result.bound <= 3)
    #expect(result.bound > 2.8)
  }

  @Test(
    "The best bound belongs to the prices returned with it, and is never below that of the start",
    arguments: Way.allCases
  )
  func pricesOfTheBound(way: Way) {
    let oracle = Tent(peak: [3, -1], slope: [1, 2], top: 5)
    let result = way.climb(oracle, from: [10, 10], target: 5)
    #expect(oracle.evaluate(result.prices).bound == result.bound)
    let start = way.climb(oracle, from: [3, -1], target: 9, steps: 30)
    #expect(start.bound == 5)
  }

  @Test(
    "Prices of another unit, with the scale to match, take the same course",
    arguments: Way.allCases
  )
  func scale(way: Way) {
    let plain = Tent(peak: [3, -1], slope: [1, 2], top: 5)
    let scaled = Tent(peak: [3 * 1024, -1], slope: [1.0 / 1024, 2], top: 5, scale: [1024, 1])
    let result = way.climb(plain, from: [1, 1], target: 5, steps: 60)
    #expect(result.bound == way.climb(scaled, from: [1024, 1], target: 5, steps: 60).bound)
    #expect(plain.asked.map { [$0[0] * 1024, $0[1]] } == scaled.asked)
  }

  @Test(
    "They stop when progress says so, and at once where nothing rises",
    arguments: Way.allCases
  )
  func stops(way: Way) {
    let oracle = Tent(peak: [3], slope: [1], top: 5)
    #expect(way.climb(oracle, from: [0], target: 5, steps: 1).evaluations == 1)
    let flat = Tent(peak: [3], slope: [0], top: 5)
    #expect(way.climb(flat, from: [0], target: 9).evaluations == 1)
  }
}
