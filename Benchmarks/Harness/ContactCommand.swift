import ArgumentParser
import Demand
import Foundation
import GLPKSolving
import Optimising
import Planning
import Rostering

/// Runs a contact-centre instance.
struct ContactCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "contact",
    abstract: "Run a public contact-centre instance."
  )

  @Argument(help: "The instance's JSON file.")
  var instance: String

  @Option(help: "Seconds to work, reading and checking included.")
  var seconds: Double?

  @Option(help: "Units of work instead of seconds; the same effort gives the same rota.")
  var effort: Int?

  @Option(help: "Seed of the random numbers.")
  var seed: UInt64 = 1

  @Option(help: "Threads to work on.")
  var threads: Int = 2

  @Option(help: "Write the rota here, in the format of the public scorer.")
  var rota: String?

  @Flag(help: "Print progress on standard error.")
  var progress = false

  func validate() throws {
    guard (seconds == nil) != (effort == nil) else {
      throw ValidationError("Give either --seconds or --effort.")
    }
  }

  func run() throws {
    let data = try Data(contentsOf: URL(fileURLWithPath: instance))
    let contact = try JSONDecoder().decode(ContactInstance.self, from: data)
    guard let site = ContactSite(instance: contact).site() else {
      throw ValidationError("\(instance) has hours that no clock shows.")
    }
    let coverage = CoverageModel(site: site)
    let optimiser = RotaOptimiser(
      site: site,
      coverage: coverage,
      solving: GLPKSolver(),
      settings: OptimiserSettings(
        seconds: seconds,
        effort: effort,
        seed: seed,
        threads: threads
      )
    )
    let result = try optimiser.run(
      listener: progress ? ErrorStreamListener() : SilentListener()
    )
    if let rota {
      try ContactRota(result.rota, site: site).data().write(to: URL(fileURLWithPath: rota))
    }
    print(try line(result, name: URL(fileURLWithPath: instance), site, coverage))
  }

  private func line(
    _ result: PlanResult,
    name: URL,
    _ site: Site,
    _ coverage: CoverageModel
  ) throws -> String {
    let figures = BenchLine(
      instance: name.deletingPathExtension().lastPathComponent,
      objective: (result.proof.objective * 100).rounded() / 100,
      bound: (result.proof.bound * 100).rounded(.down) / 100,
      bound_source: result.proof.boundSource.rawValue,
      gap: result.proof.gap,
      seconds: (result.proof.seconds * 100).rounded() / 100,
      peak_mb: PeakMemory.megabytes,
      seed: seed,
      broken: RotaCheck(site: site, coverage: coverage).report(on: result.rota).violations.count
    )
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys]
    return String(decoding: try encoder.encode(figures), as: UTF8.self)
  }
}
