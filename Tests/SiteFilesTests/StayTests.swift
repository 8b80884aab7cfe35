import Planning
import SiteFiles
import Testing

@Suite("Queues say how long a stay on them lasts")
struct StayTests {
  private func reading(_ stay: String) throws -> SiteReading {
    var files = SiteFolder.files
    let queue = "channel: outbound, quota: 40 a day, handle_time: 300 s\(stay)"
    files["site.yaml"] = files["site.yaml"]?
      .replacing("queues:\n", with: "queues:\n  rings: {\(queue)}\n")
    return try SiteFolder(files).read()
  }

  @Test("It is read, and nobody need stay where it is left out")
  func read() throws {
    #expect(try reading(", min_stay: 1.5 h").site?.queues[0].leastStay == Minutes(90))
    #expect(try reading("").site?.queues.allSatisfy { $0.leastStay == .zero } == true)
  }

  @Test(
    "What is no such time is told at its place",
    arguments: [
      ("20", "Maybe '20 min'?"), ("0 min", "min_stay"), ("13 h", "min_stay"),
      ("7 min", "min_stay"), ("long", "is not a time"),
    ]
  )
  func problems(stay: String, part: String) throws {
    let problems = try reading(", min_stay: \(stay)").problems.map(\.description)
    #expect(problems.count == 1)
    #expect(problems.first?.contains(part) == true)
    #expect(problems.first?.contains("site.yaml:") == true)
  }
}
