import Demand
import Foundation
import RotaTesting
import Testing

@Suite("Helpers of the tests")
struct SupportTests {
  @Test("Seeded numbers are those of SplitMix64")
  func splitMix() {
    // Seed 1234567, as published for the algorithm on rosettacode.org, "Pseudo-random
    // numbers/Splitmix64".
    var random = SeededGenerator(seed: 1_234_567)
    #expect(random.next() == 6_457_827_717_110_365_317)
    #expect(random.next() == 3_203_168_211_198_807_973)
  }

  @Test("A snapshot is recorded once, fails then, and holds afterwards")
  func snapshots() throws {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("rota-snapshot-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    let test = folder.appendingPathComponent("SomeTests.swift").path
    #expect(throws: SnapshotProblem.self) {
      try snapshot("one\ntwo\n", named: "text.txt", testFile: test)
    }
    try snapshot("one\ntwo\n", named: "text.txt", testFile: test)
    let problem = try #require(throws: SnapshotProblem.self) {
      try snapshot("one\n2\n", named: "text.txt", testFile: test)
    }
    #expect(problem.description.contains("line 2: recorded \"two\", now \"2\""))
  }

  @Test("The small site's requirements, by hand, are worth what the program says")
  func coverage() throws {
    for site in [try SmallSite.week(), try SmallSite.nights()] {
      let (byHand, counted) = (SmallSite.coverage(of: site), CoverageModel(site: site))
      #expect(byHand.required == counted.required)
      for (row, other) in zip(byHand.curves, counted.curves) {
        for (curve, counted) in zip(row, other) {
          for people in [0, 0.8, 1, 1.5, 2, 5] {
            #expect(curve?.cost(of: people) == counted?.cost(of: people))
          }
        }
      }
    }
  }
}
