import Foundation
import Testing

@Suite("Simulating a plan", .serialized)
struct SimulateTests {
  private let rota: BuiltCommand
  private let home: TemporaryFolder

  init() throws {
    rota = try BuiltCommand()
    home = try TemporaryFolder()
    try rota.makePlan(in: home)
  }

  @Test("A simulated plan verifies, keeps its other files, and is the same on any threads")
  func simulate() throws {
    let before = try home.contents(of: "plan")
    var outputs: [String] = []
    for threads in ["1", "3"] {
      let outcome = try rota.run([
        "simulate", home.path("plan"), "--replications", "12", "--threads", threads, "--days",
      ])
      #expect(outcome.status < 2, "\(outcome.errors)")
      #expect(outcome.output.split(separator: "\n").allSatisfy { $0.count <= 80 })
      outputs.append(outcome.output)
    }
    #expect(outputs[0] == outputs[1])
    let after = try home.contents(of: "plan")
    #expect(Set(after.keys).subtracting(before.keys) == ["simulation.csv", "simulation.json"])
    for (path, bytes) in before where path != "rota.html" { #expect(after[path] == bytes) }
    #expect(after["rota.html"] != before["rota.html"])
    #expect(try rota.run(["verify", home.path("plan")]).status == 0)
  }

  @Test("A calibrated plan verifies with its factors; --calibrate and --out belong together")
  func calibrate() throws {
    #expect(try rota.run(["simulate", home.path("plan"), "--calibrate"]).status == 64)
    let outcome = try rota.run([
      "simulate", home.path("plan"), "--calibrate", "--out", home.path("plan2"), "--effort", "1",
      "--replications", "30", "--quiet",
    ])
    #expect(outcome.status < 2, "\(outcome.errors)")
    #expect(outcome.output.contains("Calibrated in"))
    let factors = try String(
      contentsOfFile: home.path("plan2/site/calibration.csv"),
      encoding: .utf8
    )
    #expect(factors.hasPrefix("queue,day,factor\n"))
    let verified = try rota.run(["verify", home.path("plan2")])
    #expect(verified.status == 0, "\(verified.output)\(verified.errors)")
  }
}
