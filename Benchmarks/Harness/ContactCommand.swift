import ArgumentParser
import Foundation
import Optimising

/// Runs a contact-centre instance.
struct ContactCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "contact",
    abstract: "Run a public contact-centre instance."
  )

  @Argument(help: "The instance's JSON file.")
  var instance: String

  @OptionGroup var options: BenchOptions

  @Option(help: "Write the rota here, in the format of the public scorer.")
  var rota: String?

  func run() throws {
    let clock = RunClock()
    let site = try ContactSite.read(instance)
    let plan = try BenchPlan(site, options, since: clock)
    if let rota {
      let data = try ContactRota(plan.result.rota, site: site).data()
      try data.write(to: URL(fileURLWithPath: rota))
    }
    print(try plan.line(instance: instance))
  }
}
