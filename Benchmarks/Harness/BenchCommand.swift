import ArgumentParser
import Foundation
import GLPKSolving
import Optimising
import Rostering
@main struct BenchCommand: ParsableCommand { static let configuration = CommandConfiguration(commandName: "rota-bench")
  @Argument var file: String
  @Option var seconds = 20.0
  func run() throws {
    let i = try JSONDecoder().decode(ContactInstance.self, from: Data(contentsOf: URL(fileURLWithPath: file)))
    guard let site = ContactSite(instance: i).site() else { return }
    let r = try RotaOptimiser(site: site, coverage: tempCoverage(site), solving: GLPKSolver(), settings: OptimiserSettings(seconds: seconds)).run(listener: P())
    print(r.proof, r.proof.gap)
  }
}
struct P: PlanListener { func progress(_ p: PlanProgress) { print(p.phase, p.seconds, p.incumbent ?? 0, p.bound ?? 0, p.gap ?? 9) } }
