import Testing

@testable import ColumnGeneration

@Suite("The steps of a volume ascent")
struct VolumeAscentTests {
  @Test("Step by step it does what its formula says")
  func formula() {
    let oracle = Tent(peak: [3, -1], slope: [1, 2], top: 5)
    _ = VolumeAscent().run(oracle, from: [0, 0], target: 5) { step, _ in
      step < 3 ? Double(step) / 3 : nil
    }
    // At the start L = 0 and g = (1, −2): a step of 0.1 · 5 / 5 along it.
    #expect(oracle.asked[1] == [0.1, -0.2])
    // L rose to 0.5 with the same g, so that w stays and f is 0.11.
    let step = 0.11 * 4.5 / 5
    #expect(abs(oracle.asked[2][0] - (0.1 + step)) < 1e-12)
    #expect(abs(oracle.asked[2][1] - (-0.2 - 2 * step)) < 1e-12)
  }
}

@Suite("The pace of a volume ascent")
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
    #expect(patience(of: 100_000) == 150)
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
