import Demand
import GLPKSolving
import Planning
import Rostering
import RotaTesting
import Testing

@testable import Optimising

@Suite("What a rule costs")
struct RuleTrialTests {
  private func plan(_ site: Site) throws -> PlanResult {
    try RotaOptimiser(
      site: site,
      coverage: CoverageModel(site: site),
      solving: GLPKSolver(),
      settings: OptimiserSettings(seconds: nil, effort: 3, seed: 1, threads: 1)
    ).run()
  }

  /// One person who would work late then early, but for a rest of 15 hours.
  private func site() throws -> Site {
    var site = try TinySite.site(days: 2, people: [TinySite.person(1)])
    site.contracts[0].rules = WorkingTimeRules([.restBetweenShifts(Minutes(15 * 60))])
    site.forecast = TinySite.forecast(site) { _, interval in
      (16..<20).contains(interval) || (32..<36).contains(interval) ? 1 : 0
    }
    return site
  }

  @Test("A planted rest rule costs what the shift it forbids is worth")
  func rest() throws {
    let site = try site()
    let with = try plan(site)
    let trial = RuleTrial(site: site, rule: "rest_between_shifts")
    let found = try plan(trial.site(weights: with.proof.weights))
    let rule = trial.explanation(
      plan: with.rota,
      proof: with.proof,
      found: found.rota,
      foundProof: found.proof
    )
    // Four hours at 30 less four hours' pay of 12.
    #expect((rule.with.objective - rule.without.objective).isClose(to: 72, within: 1e-6))
    #expect(rule.difference.objective.isClose(to: -72, within: 1e-6))
    #expect(rule.proven.contains(72) || rule.proven.lowerBound.isClose(to: 72, within: 0.01))
    #expect(!rule.isWithinGaps && !rule.keepsPlan)
    #expect(rule.heldBy == 1)
  }

  @Test("A rule that binds nowhere costs nothing, and the plan stays the best known")
  func bindsNowhere() throws {
    var site = try site()
    site.contracts[0].rules = WorkingTimeRules([.restBetweenShifts(Minutes(60))])
    let with = try plan(site)
    let trial = RuleTrial(site: site, rule: "rest_between_shifts")
    let found = try plan(trial.site(weights: with.proof.weights))
    let rule = trial.explanation(
      plan: with.rota,
      proof: with.proof,
      found: found.rota,
      foundProof: found.proof
    )
    #expect(rule.keepsPlan && rule.isWithinGaps)
    #expect(rule.proven.upperBound < 0.01)
  }

  @Test("Bounds on both sides say what is proven")
  func proven() throws {
    let site = try site()
    let with = try plan(site)
    func proof(_ objective: Double, _ bound: Double, _ source: Proof.BoundSource) -> Proof {
      Proof(
        objective: objective,
        bound: bound,
        boundSource: source,
        stopped: .effortSpent,
        weights: [1, 1, 1, 1],
        seconds: 0
      )
    }
    let report = RotaCheck(site: site, coverage: CoverageModel(site: site)).report(on: with.rota)
    var rule = RuleExplanation(
      rule: "any",
      person: nil,
      heldBy: nil,
      with: proof(100, 95, .lagrangian),
      without: proof(80, 70, .lagrangian),
      difference: GoalCost(from: report, to: report, weights: [1, 1, 1, 1]),
      keepsPlan: false
    )
    #expect(rule.proven == 15...30 && !rule.isWithinGaps)
    rule.without = proof(96, 90, .lagrangian)
    #expect(rule.proven == 0...10 && rule.isWithinGaps)
    rule.without = proof(96, 0, .none)
    #expect(rule.proven == 0...(.infinity))
  }

  @Test("A rule is left out for one person or for all, and other rules stay")
  func sites() throws {
    var site = try TinySite.site(days: 2, people: [TinySite.person(1), TinySite.person(2)])
    site.contracts[0].rules = WorkingTimeRules([
      .restBetweenShifts(Minutes(60)), .maxRunOfDays(3),
    ])
    site.presenceRules = [PresenceRule(name: "desk", counted: .everyone, least: 1)]
    func rules(_ site: Site, _ person: Int) -> [String] {
      site.rules(of: site.people[person]).map(\.name)
    }
    let all = RuleTrial(site: site, rule: "max_run_of_days").site(weights: [1, 2, 3, 4])
    #expect(rules(all, 0) == ["weekly_hours", "rest_between_shifts"])
    #expect(rules(all, 1) == rules(all, 0))
    #expect(all.priorities.mode == .weighted && all.worths == [1, 2, 3, 4])
    let one = RuleTrial(site: site, rule: "max_run_of_days", person: PersonID(1))
      .site(weights: [1, 2, 3, 4])
    #expect(rules(one, 0).contains("max_run_of_days") && rules(one, 1) == rules(all, 1))
    #expect(RuleTrial(site: site, rule: "desk").site(weights: []).presenceRules.isEmpty)
    #expect(
      RuleTrial.names(at: site)
        == ["weekly_hours", "rest_between_shifts", "max_run_of_days", "desk"]
    )
  }
}
