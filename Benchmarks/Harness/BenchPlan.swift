import Demand
import Foundation
import GLPKSolving
import Optimising
import Planning
import Rostering

/// A site planned for a benchmark, and what is printed of it.
struct BenchPlan {
  let site: Site
  let coverage: CoverageModel
  let result: PlanResult
  private let seed: UInt64

  /// Plans the site through the same engine as any other.
  init(_ site: Site, _ options: BenchOptions) throws {
    (self.site, seed) = (site, options.seed)
    coverage = CoverageModel(site: site)
    result = try RotaOptimiser(
      site: site,
      coverage: coverage,
      solving: GLPKSolver(),
      settings: options.settings
    ).run(listener: options.listener)
  }

  /// One line of JSON.
  func line(instance path: String) throws -> String {
    let proof = result.proof
    let line = BenchLine(
      instance: URL(fileURLWithPath: path).deletingPathExtension().lastPathComponent,
      objective: (proof.objective * 100).rounded() / 100,
      bound: (proof.bound * 100).rounded(.down) / 100,
      bound_source: proof.boundSource.rawValue,
      gap: proof.gap,
      seconds: (proof.seconds * 100).rounded() / 100,
      peak_mb: PeakMemory.megabytes,
      seed: seed,
      broken: RotaCheck(site: site, coverage: coverage).report(on: result.rota).violations.count
    )
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys]
    return String(decoding: try encoder.encode(line), as: UTF8.self)
  }
}
