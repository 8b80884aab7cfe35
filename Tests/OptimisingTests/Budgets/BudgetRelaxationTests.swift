import Demand
import GLPKSolving
import Planning
import RotaTesting
import Rostering
import Testing

@testable import Optimising

@Suite("The linear program under every cap on all pay", .serialized)
struct BudgetRelaxationTests {
  /// Teams whose pay is no sum over weeks that are rounded as a whole.
  static let cases: [PayCase] = [.highest, .added, .overtime, .ownRates, .teamBudget]

  private func found(_ team: PayCase) throws -> (Site, BudgetRelaxation, Rota, RelaxedCurve) {
    let site = try team.site()
    let coverage = SmallSite.coverage(of: site)
    let plan = try RotaOptimiser(
      site: site,
      coverage: coverage,
      solving: GLPKSolver(),
      settings: OptimiserSettings(seconds: nil, effort: 1, seed: 1, threads: 1)
    ).run()
    let relaxation = try BudgetRelaxation(
      site: site,
      coverage: coverage,
      weights: site.worths,
      solving: GLPKSolver()
    )
    let curve = try #require(try relaxation.curve(from: plan.rota) { true })
    return (site, relaxation, plan.rota, curve)
  }

  @Test("Each price is the difference of two exact solves over its range", arguments: cases)
  func prices(team: PayCase) throws {
    let (_, relaxation, rota, curve) = try found(team)
    #expect(curve.isExact && curve.points.count > 1)
    for price in curve.prices {
      let (low, high) = (price.range.lowerBound, price.range.upperBound)
      // Each solved anew, from the plan alone.
      let values = try [low, (low + high) / 2, high].map { cap in
        try #require(try relaxation.value(from: rota, at: cap)).weighed
      }
      #expect((values[0] - values[2]).isClose(to: price.worth * (high - low), within: 1e-6))
      #expect((values[0] - values[1]).isClose(to: price.worth * (high - low) / 2, within: 1e-6))
    }
    let worths = curve.prices.map(\.worth)
    #expect(zip(worths, worths.dropFirst()).allSatisfy { $0 > $1 - 1e-7 }, "\(worths)")
  }

  @Test("Beyond the last corner money saves nothing", arguments: cases)
  func end(team: PayCase) throws {
    let (_, relaxation, rota, curve) = try found(team)
    let last = try #require(curve.points.last)
    let further = try #require(try relaxation.value(from: rota, at: last.cap + 50))
    #expect(further.weighed.isClose(to: last.weighed, within: 1e-6))
  }

  @Test("No rota of all lies below the curve, nor below what its tangents say", arguments: cases)
  func bound(team: PayCase) throws {
    let (site, relaxation, rota, curve) = try found(team)
    let first = try #require(curve.points.first)
    let last = try #require(curve.points.last)
    for share in [0.05, 0.3, 0.55, 0.8, 1.1] {
      let cap = ((first.cap + share * (last.cap - first.cap)) * 100).rounded() / 100
      var capped = site
      for index in capped.costCentres.indices { capped.costCentres[index].budget = nil }
      capped.budgets = [
        Budget(
          name: "all pay",
          limit: Money(minorUnits: Int((cap * 100).rounded())),
          keeping: .hard
        )
      ]
      let listed = ListedTeam(capped)
      let weight = try RotaProblem(
        site: capped,
        coverage: listed.coverage,
        weights: GoalWeights(site: capped, weights: capped.worths)
      ).weights.firmMoney
      let best = try #require(AllRotas(listed)).optimum(hardWeight: weight)
      let value = try #require(try relaxation.value(from: rota, at: cap)).weighed
      #expect(value <= best + 1e-6, "\(cap)")
      let bound = try #require(curve.bound(at: cap))
      #expect(bound <= value + 1e-5, "\(cap)")
    }
  }

  @Test(
    "What a step of money is said to be worth holds the difference of the two best rotas of all"
  )
  func steps() throws {
    var listed: [(best: Double, result: PlanResult)] = []
    for limit in [15_500, 16_500, 17_500] {
      var site = try PayCase.hardBudget.site()
      site.budgets[0].limit = Money(minorUnits: limit)
      let team = ListedTeam(site)
      let result = try RotaOptimiser(
        site: site,
        coverage: team.coverage,
        solving: GLPKSolver(),
        settings: OptimiserSettings(seconds: nil, effort: 5, seed: 1, threads: 1)
      ).run()
      let best = try #require(AllRotas(team)).optimum(hardWeight: result.proof.budgetWeight)
      listed.append((best, result))
    }
    func point(_ result: PlanResult) -> BudgetPoint {
      BudgetPoint(
        cap: nil,
        pay: .zero,
        inStandard: [],
        missed: [],
        shortHours: 0,
        objective: result.proof.objective,
        bound: result.proof.bound
      )
    }
    for (low, high) in zip(listed, listed.dropFirst()) {
      let worth = BudgetPrice.worth(from: point(low.result), to: point(high.result))
      let exact = low.best - high.best
      #expect(worth.lowerBound <= exact + 1e-6 && exact <= worth.upperBound + 1e-6)
      // The rotas are the best ones of all, so that what is found is the difference itself.
      let found = low.result.proof.objective - high.result.proof.objective
      #expect(found.isClose(to: exact, within: 1e-6))
    }
  }
}
