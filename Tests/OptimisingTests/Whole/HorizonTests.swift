import Demand
import GLPKSolving
import LinearPrograms
import Planning
import Rostering
import RotaTesting
import Synchronization
import Testing

@testable import Optimising

@Suite("Horizons of one week to a quarter under many rules")
struct HorizonTests {
  /// Six people round the clock, with rules that look back over days, weeks and weekends.
  private func site(weeks: Int) throws -> Site {
    let people = (1...6).map { TinySite.person($0) }
    var site = try TinySite.site(days: 7 * weeks, people: people, alwaysOpen: true)
    site.patterns = [
      try TinySite.shifts("early", from: "06:00", to: "08:00", every: 60, paid: [480]),
      try TinySite.shifts("late", from: "14:00", to: "14:00", every: 60, paid: [480]),
      try TinySite.shifts("night", from: "22:00", to: "22:00", every: 60, paid: [480]),
    ]
    site.contracts = [TinySite.contract(hours: 24...40, rules: try rules(), patterns: 3)]
    site.forecast = TinySite.forecast(site) { _, interval in
      (6..<22).contains(interval % 24) ? 2 : 1
    }
    for person in site.people.indices {
      site.people[person].carryIn = CarryIn(
        runOfDays: person % 3,
        weekends: [person % 2 == 0, person % 3 == 0],
        weeklyHours: [Minutes(40 * 60), Minutes(32 * 60)]
      )
    }
    return site
  }

  private func rules() throws -> WorkingTimeRules {
    let night = ShiftKind(
      name: "night",
      starts: try SmallSite.clock("21:00")...SmallSite.clock("23:00")
    )
    return WorkingTimeRules([
      .restBetweenShifts(Minutes(11 * 60)),
      PersonRule(name: "weekly_rest", limit: .weeklyRest(least: Minutes(36 * 60), everyWeeks: 1)),
      PersonRule(name: "run", limit: .run(of: .any, 1...5)),
      PersonRule(name: "nights", limit: .shifts(of: night, 0...3, per: .week)),
      PersonRule(name: "night_run", limit: .run(of: night, 1...3), force: .soft(strength: 1)),
      PersonRule(
        name: "average",
        limit: .hours(.zero...Minutes(36 * 60), per: .average(weeks: 10))
      ),
      PersonRule(name: "free", limit: .freeWeekends(least: 1, inEvery: 3)),
      PersonRule(name: "whole", limit: .wholeWeekends, force: .soft(strength: 1)),
      PersonRule(
        name: "after_night",
        limit: .succession(after: night, never: .any, withinDays: 1),
        force: .soft(strength: 1)
      ),
    ])
  }

  @Test("is planned by the rules, with a bound", arguments: [1, 2, 4, 8])
  func planned(weeks: Int) throws {
    let site = try site(weeks: weeks)
    let coverage = CoverageModel(site: site)
    let result = try RotaOptimiser(
      site: site,
      coverage: coverage,
      solving: GLPKSolver(),
      settings: OptimiserSettings(seconds: nil, effort: 1, seed: 1, threads: 1)
    ).run()
    #expect(result.concessions.isEmpty)
    #expect(result.proof.bound <= result.proof.objective + 1e-6)
    #expect(result.proof.bound > 0)
    let report = RotaCheck(site: site, coverage: coverage).report(on: result.rota)
    #expect(report.violations.map(\.sentence) == [])
    #expect(report.disagreement(with: result.proof) == nil)
  }

  @Test("A year's quarter is polished by two sides together, and comes out the same on one thread")
  func quarter() throws {
    var site = try site(weeks: 13)
    // Hours over all weeks together alone, and rests that the last shift's end tells: so that a few days
    // are open by themselves.
    let weekly = ["average", "weekly_rest"]
    var rules = WorkingTimeRules(try rules().list.filter { !weekly.contains($0.name) })
    let hours = Minutes(13 * 24 * 60)...Minutes(13 * 40 * 60)
    rules.set(PersonRule(name: "hours", limit: .hours(hours, per: .horizon)))
    site.contracts = [TinySite.contract(hours: 0...60, rules: rules, patterns: 3)]
    let problem = try RotaProblem(
      site: site,
      coverage: CoverageModel(site: site),
      weights: GoalWeights(site: site, weights: site.worths)
    )
    #expect(problem.hasLongLines)
    #expect(problem.people.allSatisfy { !$0.countsWeeks && $0.longRests.isEmpty })
    let coverage = CoverageModel(site: site)
    let results = try [1, 2].map { threads in
      let phases = Phases()
      let result = try RotaOptimiser(
        site: site,
        coverage: coverage,
        solving: GLPKSolver(),
        // Enough for the rounds to have heat.
        settings: OptimiserSettings(seconds: nil, effort: 3, seed: 1, threads: threads)
      ).run(listener: phases)
      #expect(phases.seen.contains("polish"))
      let report = RotaCheck(site: site, coverage: coverage).report(on: result.rota)
      #expect(report.violations.map(\.sentence) == [])
      #expect(report.disagreement(with: result.proof) == nil)
      return result
    }
    #expect(results[0].rota == results[1].rota)
    #expect(results[0].proof.objective == results[1].proof.objective)
    #expect(results[0].proof.bound == results[1].proof.bound)
  }

  /// Which phases a run has been through.
  private final class Phases: PlanListener, Sendable {
    private let names = Mutex<Set<String>>([])
    var seen: Set<String> { names.withLock { $0 } }

    func progress(_ progress: PlanProgress) {
      names.withLock { _ = $0.insert(progress.phase) }
    }
  }

  @Test("In the end parts of the rota are planned anew, by programs smaller than that of the whole")
  func partsAtTheEnd() throws {
    let site = try site(weeks: 4)
    let coverage = CoverageModel(site: site)
    let problem = try RotaProblem(
      site: site,
      coverage: coverage,
      weights: GoalWeights(site: site, weights: site.worths)
    )
    let whole = MasterModel(problem: problem).program.rows.count
    let solver = RecordingSolver()
    _ = try RotaOptimiser(
      site: site,
      coverage: coverage,
      solving: solver,
      settings: OptimiserSettings(seconds: nil, effort: 1, seed: 1, threads: 1)
    ).run()
    #expect(solver.rowCounts.allSatisfy { $0 <= whole })
    #expect(solver.rowCounts.contains { $0 < whole })
  }
}
