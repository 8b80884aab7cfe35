import Foundation
import Testing

@Suite("Using the command")
struct UsageTests {
  @Test("Help names every subcommand and every exit status, with status 0")
  func help() throws {
    let outcome = try BuiltCommand().run(["--help"])
    #expect(outcome.status == 0)
    for word in [
      "new", "reference", "check-site", "demand", "staff", "plan", "verify", "diff", "model",
      "Exit status",
    ] {
      #expect(outcome.output.contains(word), "\(word)")
    }
  }

  @Test(
    "Wrong use of the command is status 64, with a sentence on standard error",
    arguments: [
      ["no-such-thing"], ["plan"], ["plan", "x"], ["staff"],
      ["plan", "x", "--out", "y", "--time", "5", "--effort", "5"],
      ["plan", "x", "--out", "y", "--gap", "-1"],
      ["demand", "x", "--history", "h.csv", "--date-column", "day"],
    ]
  )
  func wrongUse(_ arguments: [String]) throws {
    let outcome = try BuiltCommand().run(arguments)
    #expect(outcome.status == 64)
    #expect(outcome.errors.contains("Error: "))
    #expect(outcome.output.isEmpty)
  }

  @Test(
    "A folder that is not there is status 2 and is named",
    arguments: [
      ["check-site"], ["staff"], ["verify"], ["plan", "--out", "/nowhere/plan"],
      ["demand", "--history", "/nowhere/h.csv"],
    ]
  )
  func missingFolder(_ arguments: [String]) throws {
    let outcome = try BuiltCommand().run(arguments + ["/nowhere/at-all"])
    #expect(outcome.status == 2)
    #expect(outcome.errors.contains("at-all"))
    #expect(outcome.output.isEmpty)
  }

  @Test("The reference and the schema come from what reads the folder")
  func reference() throws {
    let reference = try BuiltCommand().run(["reference"])
    #expect(reference.status == 0)
    #expect(reference.output.contains("`rest_between_shifts`"))
    let schema = try BuiltCommand().run(["reference", "--schema"])
    let tree = try JSONSerialization.jsonObject(with: Data(schema.output.utf8))
    #expect((tree as? [String: Any])?["$schema"] != nil)
  }
}
