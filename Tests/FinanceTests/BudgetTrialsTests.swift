import Demand
import Finance
import GLPKSolving
import Optimising
import Planning
import RotaTesting
import Rostering
import Testing

@Suite("What money buys", .serialized)
struct BudgetTrialsTests {
  private func solve(_ site: Site, _ start: Rota?, _ last: PlanResult?) throws -> PlanResult {
    let optimiser = RotaOptimiser(
      site: site,
      coverage: CoverageModel(site: site),
      solving: GLPKSolver(),
      settings: OptimiserSettings(seconds: nil, effort: 2, weights: nil)
    )
    do {
      return try optimiser.run(from: start, after: last)
    } catch is ForeignShift {
      return try optimiser.run()
    }
  }

  private func site() throws -> Site {
    var site = try SmallSite.withStandards()
    site.priorities = Priorities(
      mode: .weighted,
      steps: [
        Priority(goal: .standards([QueueID(0), QueueID(1)]), worth: 30),
        Priority(goal: .cost, worth: 1),
      ]
    )
    return site
  }

  @Test("The curve rises: more money never makes a rota weigh more, and every bound is one")
  func curve() throws {
    let site = try site()
    let plan = try solve(site, nil, nil)
    let weights = plan.proof.weights
    let curve = try BudgetTrials(site: site, plan: plan.rota, weights: weights, solve: solve)
      .curve(5)
    #expect(curve.points.count == 5)
    let points = Array(curve.points.dropFirst())
    for (low, high) in zip(points, points.dropFirst()) {
      #expect(high.objective <= low.objective + 0.005)
    }
    for point in curve.points {
      #expect(point.bound.map { $0 <= point.objective + 0.005 } ?? true, "\(point)")
      #expect(point.pay >= curve.least)
    }
    let allKeep = points.allSatisfy { $0.keepsCap }
    #expect(allKeep)
    #expect(curve.points.last?.cap == nil)
    #expect((curve.points.last?.objective ?? .infinity) <= curve.plan.objective + 0.005)
  }

  @Test("A step of money is worth what two searches differ by, within what is proven")
  func price() throws {
    let site = try site()
    let plan = try solve(site, nil, nil)
    let price = try BudgetTrials(
      site: site,
      plan: plan.rota,
      weights: plan.proof.weights,
      solve: solve
    )
    .price(step: Money(minorUnits: 5000))
    for (low, high) in [(price.less, price.same), (price.same, price.more)] {
      #expect(high.objective <= low.objective + 0.005)
      #expect(
        BudgetPrice.worth(from: low, to: high).contains(low.objective - high.objective)
          || low.objective - high.objective < 0.005
      )
    }
    #expect(price.more.cap == price.same.cap.map { $0 + Money(minorUnits: 5000) })
  }

  @Test("The knee is where the slope falls most, by hand")
  func knee() {
    func point(_ pay: Int, _ served: Double) -> BudgetPoint {
      BudgetPoint(
        cap: nil,
        pay: Money(minorUnits: pay * 100),
        inStandard: [served],
        missed: [0],
        shortHours: 0,
        objective: 0,
        bound: nil
      )
    }
    let currency = Currency(code: "GBP", minorDigits: 2)
    // Slopes 0.5, 0.4, 0.05: the largest fall is at the third.
    let curve = BudgetCurve(
      points: [point(100, 0), point(200, 50), point(300, 90), point(400, 95)],
      least: .zero,
      plan: point(250, 60)
    )
    let knee = curve.knee(in: currency)
    #expect(knee?.place == 2)
    #expect(knee.map { abs($0.before - 0.4) < 1e-9 && abs($0.after - 0.05) < 1e-9 } == true)
    let straight = BudgetCurve(
      points: [point(100, 0), point(200, 50), point(300, 100)],
      least: .zero,
      plan: point(100, 0)
    )
    #expect(straight.knee(in: currency) == nil)
  }
}
