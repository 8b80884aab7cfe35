import Foundation
import Testing

@testable import BenchRecords

@Suite("Work lists and known values")
struct WorkTests {
  private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent("Benchmarks")

  private func file(_ name: String) throws -> String {
    try String(contentsOf: WorkTests.folder.appendingPathComponent(name), encoding: .utf8)
  }

  @Test("The work lists have every family in both suites, and three seeds and a target in full")
  func lists() throws {
    let works = try Work.list(file("suites.csv"))
    for suite in ["smoke", "full"] {
      let families = works.filter { $0.suite == suite }.map(\.family)
      #expect(Set(families) == ["contact", "curtois", "matsp"])
    }
    let full = works.filter { $0.suite == "full" }
    #expect(full.count == 6 + 12 + 38)
    #expect(full.allSatisfy { $0.seeds == [1, 2, 3] && $0.target != nil })
  }

  @Test("A target of an objective is never below what is proven, and known values are told once")
  func known() throws {
    let known = try KnownValue.list(file("known.csv"))
    #expect(Set(known.map { $0.family + $0.instance }).count == known.count)
    #expect(known.allSatisfy { !$0.source.isEmpty })
    for work in try Work.list(file("suites.csv")) {
      guard case .objective(let value)? = work.target else { continue }
      let best = try #require(known.first { $0.instance == work.instance }?.bestKnown)
      #expect(value >= best, "\(work.instance)")
    }
    let bounds = known.compactMap { value in
      value.bestKnown.flatMap { best in value.lowerBound.map { best - $0 } }
    }
    #expect(bounds.allSatisfy { $0 >= 0 })
  }

  @Test("Other times keep no target, other seeds do")
  func runs() {
    let work = Work(
      suite: "full",
      family: "contact",
      instance: "cc60_30",
      seconds: 60,
      seeds: [1, 2],
      target: .gap(0.0003)
    )
    #expect(work.runs(seeds: nil, scale: 1).map(\.seed) == [1, 2])
    #expect(work.runs(seeds: [7], scale: 1).map(\.target) == [.gap(0.0003)])
    let half = work.runs(seeds: nil, scale: 0.5)
    #expect(half.map(\.limitSeconds) == [30, 30])
    #expect(half.map(\.target) == [nil, nil])
  }

  @Test("Peers get the half-hour contact instances for the time that rota gets")
  func peers() {
    var rows = [BenchRow(), BenchRow()]
    (rows[0].family, rows[0].instance, rows[0].limitSeconds) = ("contact", "cc60_30", 12)
    (rows[1].family, rows[1].instance, rows[1].limitSeconds) = ("contact", "cc200_15", 12)
    let peers = Peer.runs(beside: rows)
    #expect(peers.map(\.solver) == ["CP-SAT", "HiGHS", "CBC", "glpsol"])
    #expect(peers.allSatisfy { $0.instance == "cc60_30" && $0.limitSeconds == 12 })
  }

  @Test(
    "What can't be read is told with its line",
    arguments: [
      (
        "full,contact,cc60_30,0,1,",
        "line 2 needs seconds above 0 and seeds, such as 60 and '1 2 3'"
      ),
      (
        "full,contact,cc60_30,60,,",
        "line 2 needs seconds above 0 and seeds, such as 60 and '1 2 3'"
      ),
      (
        "full,contact,cc60_30,60,1,small",
        "line 2 has the target 'small'; maybe 'gap 0.001', 'objective 607' or 'feasible'"
      ),
    ]
  )
  func problems(line: String, message: String) {
    let text = "suite,family,instance,seconds,seeds,target\n\(line)\n"
    let problem = #expect(throws: RecordTable.Problem.self) { try Work.list(text) }
    #expect(problem?.description == message)
  }

  @Test(
    "Targets are read as they are written",
    arguments: ["gap 0.0003", "objective 607", "feasible"]
  )
  func targets(text: String) {
    #expect(Target(text: text)?.text == text)
  }
}
