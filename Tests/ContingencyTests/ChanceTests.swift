import Testing

@testable import Contingency

@Suite("Chance")
struct ChanceTests {
  @Test("a name gives the same number, whatever else was drawn")
  func sameNumberOfAName() {
    let chance = Chance(seed: 7)
    let first = chance["flu"][3].share
    _ = chance["storm"][9].share
    #expect(chance["flu"][3].share == first)
    #expect(Chance(seed: 8)["flu"][3].share != first)
    #expect(chance["flu"][4].share != first)
  }

  @Test("shares are spread evenly, normal numbers have mean 0 and variance 1")
  func distribution() {
    let chance = Chance(seed: 1)
    let shares = (0..<20_000).map { chance[$0].share }
    let normals = (0..<20_000).map { chance["n"][$0].normal }
    // Four standard errors of the mean: 4 · √(1/12) / √n, and 4 / √n.
    #expect(abs(shares.reduce(0, +) / 20_000 - 0.5) < 0.0082)
    #expect(abs(normals.reduce(0, +) / 20_000) < 0.0283)
    #expect(abs(normals.reduce(0) { $0 + $1 * $1 } / 20_000 - 1) < 0.04)
  }
}
