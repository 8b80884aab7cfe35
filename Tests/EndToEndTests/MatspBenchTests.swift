import Foundation
import Testing

@Suite("rota-bench matsp: weeks of several activities in the public format")
struct MatspBenchTests {
  /// One day from 06:00 to 06:00 with two tasks, on which two people fit without anyone to spare.
  private static let tiny: String = {
    let cover = (0..<96).flatMap { quarter -> [String] in
      let minute = 360 + quarter * 15
      let (day, clock) = (1 + minute / 1440, minute % 1440)
      func text(_ clock: Int) -> String {
        (clock / 60 < 10 ? "0" : "") + "\(clock / 60):" + (clock % 60 < 10 ? "0" : "")
          + "\(clock % 60)"
      }
      let span = "\(text(clock))-\(text((clock + 15) % 1440))"
      // Six hours from 08:00, four on the first task, and two on the second; then seven from 15:00.
      let first = (8..<12).contains(minute / 60) ? 1 : 0
      let second = (12..<14).contains(minute / 60) || (15..<22).contains(minute / 60) ? 1 : 0
      return ["\(day),\(span),1,\(first),\(first)", "\(day),\(span),2,\(second),\(second)"]
    }
    return """
      SECTION_HORIZON
      1
      SECTION_TASKS
      2
      SECTION_STAFF
      1,360,360
      2,420,420
      SECTION_COVER
      \(cover.joined(separator: "\n"))

      """
  }()

  private func run(_ text: String, _ folder: TemporaryFolder) throws -> BuiltCommand.Outcome {
    let file = folder.path("tiny.txt")
    try text.write(toFile: file, atomically: true, encoding: .utf8)
    return try BuiltCommand("rota-bench")
      .run(["matsp", file, "--effort", "1", "--solution", folder.path("solution.xml")])
  }

  @Test("The roster without anyone to spare is found, and its blocks are told")
  func tiny() throws {
    let folder = try TemporaryFolder()
    let outcome = try run(Self.tiny, folder)
    #expect(outcome.status == 0, "\(outcome.errors)")
    let line = try JSONDecoder().decode(BenchFigures.self, from: Data(outcome.output.utf8))
    #expect(line.objective == 0)
    #expect(line.broken == 0)
    let xml = try String(contentsOfFile: folder.path("solution.xml"), encoding: .utf8)
    let early =
      "<Shift><Day>0</Day><Start>08:00:00</Start><Task><ID>1</ID><Length>240</Length></Task>"
      + "<Task><ID>2</ID><Length>120</Length></Task></Shift>"
    let late =
      "<Shift><Day>0</Day><Start>15:00:00</Start><Task><ID>2</ID><Length>420</Length></Task></Shift>"
    #expect(xml.contains(early), "\(xml)")
    #expect(xml.contains(late), "\(xml)")
  }

  @Test(
    "What can't be read is told with its line",
    arguments: [
      ("1,360,360", "1,600,360", "line 6 has least above most"),
      (",1,0,0\n", ",1,0,2\n", "line 9 has a range of people, which no site can say"),
      (",1,0,0\n", ",3,0,0\n", "line 9 lies outside the horizon or names no task"),
      ("1,06:00-", "1,six-", "line 9 has 'six-06:15' where 06:00-06:15 was expected"),
    ]
  )
  func problems(old: String, new: String, message: String) throws {
    let range = try #require(Self.tiny.range(of: old))
    let outcome = try run(
      Self.tiny.replacingCharacters(in: range, with: new),
      try TemporaryFolder()
    )
    #expect(outcome.status != 0)
    #expect(outcome.errors.contains(message), "\(outcome.errors)")
  }
}
