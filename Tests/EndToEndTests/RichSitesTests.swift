import Demand
import Foundation
import GLPKSolving
import LinearPrograms
import Optimising
import Planning
import Rostering
import SiteFiles
import Testing

@testable import rota

@Suite("1,000 altered copies of a site that says everything")
struct RichSitesTests {
  /// Plans a site: one in four with some effort, the others no further than the first rota.
  private func plan(_ site: Site, seed: Int) throws -> PlanResult {
    let cancel = CancelFlag()
    if seed % 4 != 0 { cancel.cancel() }
    return try RotaOptimiser(
      site: site,
      coverage: CoverageModel(site: site),
      solving: GLPKSolver(),
      settings: OptimiserSettings(seconds: nil, effort: 1, seed: 1, threads: 1)
    ).run(cancel: cancel)
  }

  @Test("The site itself is sound, and not everything it asks for is granted for nothing")
  func unaltered() throws {
    let folder = try TemporaryFolder()
    for (name, text) in RichSite.files {
      try Data(text.utf8).write(to: folder.url.appendingPathComponent(name))
    }
    let reading = SiteReader().read(folder.url)
    #expect(reading.problems.map(\.description) == [])
    let site = try #require(reading.site)
    let result = try plan(site, seed: 0)
    let judgement = PlanJudgement(result.rota, at: site)
    #expect(judgement.report.violations.map(\.sentence) == [])
    #expect(!judgement.report.softBreaches.isEmpty)
  }

  @Test(
    "Each is refused with a place, or planned so that the judge refuses nothing",
    arguments: 0..<1000
  )
  func isRefusedOrPlanned(seed: Int) throws {
    let folder = try TemporaryFolder()
    let story = try MutatedSite(of: RichSite.files, seed: 5000 + seed, into: folder.url).story
    let reading = SiteReader().read(folder.url)
    guard let site = reading.site else {
      #expect(!reading.problems.isEmpty, "\(story)")
      for problem in reading.problems {
        #expect(problem.line >= 1 && problem.column >= 1 && !problem.message.isEmpty, "\(story)")
      }
      return
    }
    do {
      try expectSound(try plan(site, seed: seed), site, story)
    } catch let impossible as ImpossiblePeople {
      #expect(!impossible.entries.isEmpty, "\(story)")
    }
  }

  private func expectSound(_ result: PlanResult, _ site: Site, _ story: String) throws {
    let named = result.concessions.map(\.clash.person)
    let judgement = PlanJudgement(result.rota, at: site, naming: named)
    #expect(judgement.faults.map(\.sentence) == [], "\(story)")
    let disagreement = judgement.report.disagreement(with: result.proof)
    #expect(disagreement == nil, "\(story): \(disagreement ?? "")")
    // What can't be kept has its reasons.
    let reasons = try judgement.notPossible(at: site)
    #expect(reasons.isEmpty == judgement.isAllKept, "\(story)")
  }
}
