import BenchRecords
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
  private let clock: RunClock
  private let recorder: CourseRecorder

  /// Plans the site through the same engine as any other.
  ///
  /// - Parameters:
  ///   - site: The site.
  ///   - options: How long to work, and how.
  ///   - clock: Started before the site was read: what reading took is no longer there to plan in.
  init(_ site: Site, _ options: BenchOptions, since clock: RunClock = RunClock()) throws {
    (self.site, self.clock, seed) = (site, clock, options.seed)
    coverage = CoverageModel(site: site)
    recorder = CourseRecorder(clock: clock, next: options.listener)
    result = try RotaOptimiser(
      site: site,
      coverage: coverage,
      solving: GLPKSolver(),
      settings: options.settings(after: clock.seconds)
    ).run(listener: recorder)
    recorder.end(objective: result.proof.objective, bound: BenchPlan.finite(result.proof.bound))
    if let trace = options.trace {
      try Data(recorder.course.text.utf8).write(to: URL(fileURLWithPath: trace))
    }
  }

  /// One line of JSON.
  func line(instance path: String) throws -> String {
    let proof = result.proof
    recorder.enter("check")
    let broken = RotaCheck(site: site, coverage: coverage).report(on: result.rota).violations.count
    recorder.enter("print")
    let line = BenchLine(
      instance: URL(fileURLWithPath: path).deletingPathExtension().lastPathComponent,
      people: site.people.count,
      objective: (proof.objective * 100).rounded() / 100,
      bound: BenchPlan.finite((proof.bound * 100).rounded(.down) / 100),
      bound_source: proof.boundSource.rawValue,
      gap: BenchPlan.finite(proof.gap),
      seconds: BenchPlan.hundredths(clock.seconds),
      first_rota_seconds: recorder.firstRotaSeconds.map(BenchPlan.hundredths),
      phases: recorder.phases.map {
        PhaseSeconds(name: $0.name, seconds: BenchPlan.hundredths($0.seconds))
      },
      peak_mb: PeakMemory.megabytes,
      seed: seed,
      broken: broken
    )
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys]
    return String(decoding: try encoder.encode(line), as: UTF8.self)
  }

  private static func finite(_ value: Double) -> Double? { value.isFinite ? value : nil }

  private static func hundredths(_ seconds: Double) -> Double { (seconds * 100).rounded() / 100 }
}
