import ArgumentParser
import Foundation
import Optimising

/// Runs a shift-scheduling instance of several weeks with shift types.
struct CurtoisCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "curtois",
    abstract: "Run a public shift-scheduling instance with shift types."
  )

  @Argument(help: "The instance's text file.")
  var instance: String

  @OptionGroup var options: BenchOptions

  @Option(help: "Write the roster here, in the format of the public scorer.")
  var roster: String?

  func run() throws {
    let clock = RunClock()
    let text = try String(contentsOf: URL(fileURLWithPath: instance), encoding: .utf8)
    let site = try CurtoisSite(CurtoisInstance(text)).site()
    let plan = try BenchPlan(site, options, since: clock)
    if let roster {
      let text = CurtoisRoster(plan.result.rota, site: site).text
      try Data(text.utf8).write(to: URL(fileURLWithPath: roster))
    }
    print(try plan.line(instance: instance))
  }
}
