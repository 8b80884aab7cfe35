import ArgumentParser
import Foundation
import Optimising

/// Runs a multi-activity instance of a week.
struct MatspCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "matsp",
    abstract: "Run a public multi-activity instance."
  )

  @Argument(help: "The instance's text file.")
  var instance: String

  @OptionGroup var options: BenchOptions

  @Option(help: "Write the solution here, in the format of the public scorer.")
  var solution: String?

  func run() throws {
    let clock = RunClock()
    let text = try String(contentsOf: URL(fileURLWithPath: instance), encoding: .utf8)
    let site = try MatspSite(instance: MatspInstance(text)).site()
    let plan = try BenchPlan(site, options, since: clock)
    if let solution {
      let text = MatspSolution(plan.result.rota, site: site).text
      try Data(text.utf8).write(to: URL(fileURLWithPath: solution))
    }
    print(try plan.line(instance: instance))
  }
}
