import Demand
import GLPKSolving
import Planning
import RotaTesting
import Rostering
import Testing

@testable import Optimising

/// Rules of presence that three people of three days keep together.
enum PresenceCase: String, CaseIterable, Sendable {
  case supervisor, supervisorSoft, seats, seatsSoft, mentor, mentorAndOne, teamPresence, impossible
  case two

  var rules: [PresenceRule] {
    get throws {
      let supervisor = PresenceRule(name: "supervisor", counted: .role("supervisor"), least: 1)
      var soft = supervisor
      soft.force = .soft(strength: 4)
      let seats = PresenceRule(name: "seats", counted: .everyone, most: 1)
      var softSeats = seats
      softSeats.force = .soft(strength: 5)
      let ratio = PresenceRule.Ratio(others: .role("trainee"), each: 2)
      let mentor = PresenceRule(name: "mentor", counted: .role("mentor"), ratio: ratio)
      return switch self {
      case .supervisor: [try inMornings(supervisor)]
      case .supervisorSoft: [soft]
      case .seats: [seats]
      case .seatsSoft: [softSeats]
      case .mentor: [mentor]
      case .mentorAndOne:
        [
          try inMornings(
            PresenceRule(name: "mentor", counted: .role("mentor"), least: 1, ratio: ratio)
          )
        ]
      case .teamPresence:
        [try inMornings(PresenceRule(name: "team", counted: .team("amber"), least: 2, most: 2))]
      case .impossible: [supervisor]
      case .two: [softSeats, try inMornings(supervisor)]
      }
    }
  }

  private func inMornings(_ rule: PresenceRule) throws -> PresenceRule {
    var rule = rule
    let morning = try SmallSite.clock("08:00")..<SmallSite.clock("12:00")
    rule.hours = OpeningHours([.monday: [morning], .wednesday: [morning]])
    return rule
  }

  func site() throws -> Site {
    var people = (1...3).map { TinySite.person($0) }
    people[0].roles = ["supervisor", "mentor"]
    people[1].roles = ["trainee"]
    people[2].roles = ["trainee", "supervisor"]
    people[2].wishes = [Wish(kind: .dayOff(day: 2), strength: 3)]
    people[1].team = "birch"
    var site = try TinySite.site(days: 3, people: people)
    site.contracts = [TinySite.contract(hours: self == .impossible ? 4...4 : 4...12)]
    site.forecast = TinySite.forecast(site) { _, interval in interval % 24 < 13 ? 2 : 1 }
    site.presenceRules = try rules
    return site
  }
}

@Suite("Rules of presence in the whole engine, against all rotas of a tiny team")
struct PresenceTeamTests {
  @Test(
    "Its optimum is the best of all rotas, and no bound is above it",
    arguments: PresenceCase.allCases
  )
  func optimum(of rule: PresenceCase) throws {
    let site = try rule.site()
    let coverage = CoverageModel(site: site)
    let result = try RotaOptimiser(
      site: site,
      coverage: coverage,
      solving: GLPKSolver(),
      settings: OptimiserSettings(seconds: nil, effort: 3, seed: 1, threads: 2)
    ).run()
    let all = try #require(AllRotas(ListedTeam(site)))
    let best = all.optimum(firmWeight: result.proof.presenceWeight)
    #expect(result.proof.objective.isClose(to: best, within: 1e-6))
    #expect(result.proof.bound <= best + 1e-6)
    let report = RotaCheck(site: site, coverage: coverage).report(on: result.rota)
    #expect(report.disagreement(with: result.proof) == nil)
    #expect(report.isClean == (rule != .impossible))
  }

  @Test("At random prices the bound is below every rota", arguments: PresenceCase.allCases)
  func bounds(of rule: PresenceCase) throws {
    let site = try rule.site()
    let problem = try RotaProblem(
      site: site,
      coverage: SmallSite.coverage(of: site),
      weights: GoalWeights(site: site, weights: site.worths)
    )
    let best = try #require(AllRotas(ListedTeam(site))).optimum(firmWeight: problem.weights.firm)
    let oracle = LagrangianOracle(problem: problem, threads: 1)
    var random = SeededGenerator(seed: 3)
    for _ in 0..<30 {
      var prices = (0..<oracle.layout.count).map { _ in Double.random(in: -60...60, using: &random)
      }
      oracle.project(&prices)
      #expect(oracle.evaluate(prices).bound <= best + 1e-6)
    }
  }
}
