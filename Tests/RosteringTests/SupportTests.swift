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
}
