import Testing

@testable import ColumnGeneration

@Suite("The volume ascent on functions whose maximum is known")
struct VolumeAscentTests {
  private func climb(
    _ oracle: some DualOracle,
    from start: [Double],
    target: Double,
    steps: Int = 400
  ) -> AscentResult {
    VolumeAscent().run(oracle, from: start, target: target) { step, _ in
      step < steps ? Double(step) / Double(steps) : nil
    }
  }

  @Test("It comes near the maximum and never claims more", arguments: [5, 5.5, 8])
  func maximum(target: Double) {
    let oracle = Tent(peak: [3, -1, 7], slope: [1, 2, 0.5], top: 5)
    let result = climb(oracle, from: [0, 0, 0], target: target)
    #expect(result.bound <= 5)
    #expect(result.bound > 4.9)
    #expect(result.evaluations <= 400)
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

  @Test(
    "The best bound belongs to the prices returned with it, and is never below that of the start"
  )
  func pricesOfTheBound() {
    let oracle = Tent(peak: [3, -1], slope: [1, 2], top: 5)
    let result = climb(oracle, from: [10, 10], target: 5)
    #expect(oracle.evaluate(result.prices).bound == result.bound)
    let start = climb(oracle, from: [3, -1], target: 9, steps: 30)
    #expect(start.bound == 5)
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

  @Test("Step by step it does what its formula says")
  func formula() {
    let oracle = Tent(peak: [3, -1], slope: [1, 2], top: 5)
    _ = climb(oracle, from: [0, 0], target: 5, steps: 3)
    // At the start L = 0 and g = (1, −2): a step of 0.1 · 5 / 5 along it.
    #expect(oracle.asked[1] == [0.1, -0.2])
    // L rose to 0.5 with the same g, so that w stays and f is 0.11.
    let step = 0.11 * 4.5 / 5
    #expect(abs(oracle.asked[2][0] - (0.1 + step)) < 1e-12)
    #expect(abs(oracle.asked[2][1] - (-0.2 - 2 * step)) < 1e-12)
  }
}

@Suite("The steps of a volume ascent")
struct VolumePaceTests {
  private func result(_ bound: Double, _ evaluations: Int) -> AscentResult {
    AscentResult(bound: bound, prices: [], evaluations: evaluations)
  }

  /// Steps without progress until the factor is cut, of so many in all.
  private func patience(of all: Int) -> Int {
    var pace = VolumePace(VolumeAscent.Parameters(), bound: 1)
    var steps = 0
    while pace.factor == 0.1 {
      steps += 1
      pace.note(result(1, 1 + steps), done: Double(1 + steps) / Double(all))
    }
    return steps
  }

  @Test("A step with progress makes them longer, many without make them shorter")
  func factor() {
    var pace = VolumePace(VolumeAscent.Parameters(), bound: 1)
    pace.note(result(2, 2), done: 0.001)
    #expect(abs(pace.factor - 0.11) < 1e-12)
    #expect(patience(of: 900) == 20)
  }

  @Test("A long ascent is more patient, within limits")
  func limits() {
    #expect(patience(of: 90) == 5)
    #expect(patience(of: 100_000) == 50)
  }

  @Test(
    "The share of the new falls where the bound rises little, to a least, and stays where it rises"
  )
  func share() {
    var (slow, quick) = (
      VolumePace(VolumeAscent.Parameters(), bound: 100),
      VolumePace(VolumeAscent.Parameters(), bound: 100)
    )
    for step in 2...200 {
      slow.note(result(100, step), done: Double(step) / 200)
      quick.note(result(100 + Double(step), step), done: Double(step) / 200)
    }
    #expect(slow.share == 0.01)
    #expect(quick.share == 0.1)
  }
}
