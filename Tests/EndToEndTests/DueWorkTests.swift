import Foundation
import Testing

@Suite("Planning work with due times", .serialized)  // Each run uses all cores.
struct DueWorkTests {
  @Test("A queue with due times is planned, verified, shown and explained day by day")
  func wholeWay() throws {
    let (rota, home) = (try BuiltCommand(), try TemporaryFolder())
    try #require(try rota.run(["new", home.path("site")]).status == 0)
    try home.edit("site/site.yaml") {
      $0.replacing(
        "standard: 95 % over week",
        with: "standard: 95 %\n    due: next day\n    backlog: [900 due same day, 10 due next day]"
      )
    }
    for threads in ["1", "2"] {
      let planned = try rota.run([
        "plan", home.path("site"), "--out", home.path("plan\(threads)"), "--effort", "1",
        "--threads", threads, "--quiet",
      ])
      #expect(planned.status == 0, "\(planned.errors)")
      #expect(planned.output.contains("done by next day"))
      #expect(planned.output.contains("email, by day"))
      #expect(planned.output.contains("email: late "))
      #expect(planned.output.split(separator: "\n").allSatisfy { $0.count <= 80 })
    }
    #expect(try home.contents(of: "plan1") == home.contents(of: "plan2"))
    let verified = try rota.run(["verify", home.path("plan1")])
    #expect(verified.status == 0, "\(verified.output)\(verified.errors)")
    let explained = try rota.run([
      "explain", home.path("plan1"), "--queue", "email", "--at", "2026-03-03 10:00",
    ])
    #expect(explained.output.contains("fall due"), "\(explained.output)\(explained.errors)")
    try home.edit("plan1/rota.json") { $0.replacing("\"waiting\": ", with: "\"waiting\": 1") }
    #expect(try rota.run(["verify", home.path("plan1")]).status == 1)
  }
}
