import Testing

@testable import Optimising

@Suite("How many people a polish takes out")
struct RuinSizesTests {
  private func drawn(_ improves: (Int) -> Bool) -> [Int: Int] {
    var sizes = RuinSizes(2...9)
    var random = RandomSource(seed: 1)
    for _ in 0..<4000 {
      let size = sizes.choose(&random)
      sizes.note(size, improved: improves(size), isBest: false)
    }
    return Dictionary((0..<2000).map { _ in (sizes.choose(&random), 1) }, uniquingKeysWith: +)
  }

  @Test("sizes that improve are chosen most, and none is given up")
  func prefers() throws {
    let counts = drawn { $0 == 3 }
    #expect(counts[3] ?? 0 > 1000)
    for size in 2...9 { #expect(counts[size] ?? 0 > 0, "\(size)") }
  }

  @Test("of sizes that improve alike the one with less work is chosen more")
  func work() throws {
    let counts = drawn { _ in true }
    #expect(counts[2] ?? 0 > 2 * (counts[9] ?? 0))
  }
}
