import Foundation
import Testing

@Suite("Checking a plan against what can go wrong", .serialized)
struct CheckTests {
  private let rota: BuiltCommand
  private let home: TemporaryFolder

  init() throws {
    rota = try BuiltCommand()
    home = try TemporaryFolder()
    try rota.makePlan(in: home)
  }

  private func check(_ options: [String]) throws -> BuiltCommand.Outcome {
    try rota.run(["check", home.path("plan"), "--draws", "12", "--quiet"] + options)
  }

  private func report() throws -> Data { try bytes("plan/contingency.json") }

  private func bytes(_ path: String) throws -> Data {
    try Data(contentsOf: URL(fileURLWithPath: home.path(path)))
  }

  @Test("the report is the same on any number of threads; the plan still verifies")
  func threads() throws {
    var outputs: [(String, Data)] = []
    for threads in ["1", "3"] {
      let outcome = try check(["--threads", threads])
      #expect(outcome.status < 2, "\(outcome.errors)")
      #expect(outcome.output.split(separator: "\n").allSatisfy { $0.count <= 80 })
      outputs.append((outcome.output, try report()))
    }
    #expect(outputs[0] == outputs[1])
    let other = try check(["--seed", "2"])
    #expect(other.status < 2)
    #expect(try report() != outputs[0].1)
    #expect(try rota.run(["verify", home.path("plan")]).status == 0)
  }

  @Test("a run that is killed goes on where it was, and ends with the same bytes")
  func killed() throws {
    #expect(try check([]).status < 2)
    let whole = try report()
    let journal = home.path("plan/contingency.journal")
    #expect(!FileManager.default.fileExists(atPath: journal))
    try FileManager.default.removeItem(atPath: home.path("plan/contingency.json"))

    let process = Process()
    process.executableURL = rota.executable
    process.arguments = ["check", home.path("plan"), "--draws", "12", "--quiet", "--threads", "1"]
    (process.standardOutput, process.standardError) = (Pipe(), Pipe())
    try process.run()
    let limit = Date(timeIntervalSinceNow: 60)
    while process.isRunning, Date() < limit, lines(journal) < 6 { usleep(2000) }
    kill(process.processIdentifier, SIGKILL)
    process.waitUntilExit()
    // A line that was cut off is passed over.
    let handle = try #require(FileHandle(forWritingAtPath: journal))
    try handle.seekToEnd()
    try handle.write(contentsOf: Data("{\"key\":\"cut o".utf8))
    try handle.close()
    #expect(lines(journal) >= 6)

    #expect(try check([]).status < 2)
    #expect(try report() == whole)
    #expect(!FileManager.default.fileExists(atPath: journal))
  }

  private func lines(_ path: String) -> Int {
    let text = (try? String(contentsOfFile: path, encoding: .utf8)) ?? ""
    return text.split(separator: "\n").count
  }

  @Test("parts put together are the whole; a missing part and one of another run are refused")
  func parts() throws {
    #expect(try check([]).status < 2)
    let whole = try report()
    for part in ["1/3", "2/3"] { #expect(try check(["--part", part]).status == 0) }
    let missing = try check(["--merge"])
    #expect(missing.status == 2)
    #expect(missing.errors.contains("are in no part"))
    #expect(try check(["--part", "3/3"]).status == 0)
    #expect(try check(["--merge"]).status < 2)
    #expect(try report() == whole)
    let other = try check(["--merge", "--seed", "5"])
    #expect(other.status == 2)
    #expect(other.errors.contains("is of another plan, register, seed"))
  }

  @Test("a register with a mistake is refused with its place")
  func badRegister() throws {
    let path = home.path("register.yaml")
    try "risks:\n  storm:\n    owner: me\n    likelyhood: 5 %\n".write(
      toFile: path,
      atomically: true,
      encoding: .utf8
    )
    let outcome = try check(["--scenarios", path])
    #expect(outcome.status == 2)
    #expect(outcome.errors.contains("register.yaml:4"))
    #expect(outcome.errors.contains("Maybe"))
  }
}
