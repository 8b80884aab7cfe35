import Demand
public import Optimising
public import Planning
public import Rostering

/// Plans a site again under caps on all pay, to learn what money buys.
///
/// Goals are weighed as in the plan. Its own budgets are lifted, so that the cap alone says what may
/// be paid. A rota found under one cap counts as found under every higher one, too.
public struct BudgetTrials {
  /// Plans a site, from a rota and the prices of the result before it where there are some.
  public typealias Solve = (
    _ site: Site, _ start: Rota?, _ last: PlanResult?
  ) throws -> PlanResult

  /// A point and its rota.
  private struct Found {
    var point: BudgetPoint
    var rota: Rota
    /// The last search, for the next one to start its bound from.
    var result: PlanResult
  }

  private let site: Site
  private let plan: Rota
  private let solve: Solve
  private let check: RotaCheck

  /// Trials for a plan.
  ///
  /// - Parameters:
  ///   - site: The plan's site.
  ///   - plan: The plan.
  ///   - weights: Weights of the goals, from the plan's proof.
  ///   - solve: What plans.
  public init(site: Site, plan: Rota, weights: [Double], solve: @escaping Solve) {
    var lifted = site
    for index in lifted.costCentres.indices { lifted.costCentres[index].budget = nil }
    lifted.budgets = []
    lifted.priorities = Priorities(
      mode: .weighted,
      steps: zip(site.priorities.steps, weights).map { step, weight in
        Priority(goal: step.goal, tolerance: step.tolerance, worth: weight)
      }
    )
    (self.site, self.plan, self.solve) = (lifted, plan, solve)
    check = RotaCheck(site: lifted, coverage: CoverageModel(site: lifted))
  }

  /// What a step of money less and more than the plan pays buys.
  public func price(step: Money) throws -> BudgetPrice {
    let pay = check.report(on: plan).ledger.total
    let less = try found(cap: max(.zero, pay - step), from: plan, known: [])
    // The plan is a better start than a rota that does not keep its cap.
    let start = less.point.keepsCap ? less.rota : plan
    let same = try found(cap: pay, from: start, known: [less.rota, plan], after: less)
    let more = try found(cap: pay + step, from: same.rota, known: [same.rota], after: same)
    let points = BudgetTrials.bounded([less.point, same.point, more.point])
    return BudgetPrice(
      step: step,
      least: least,
      less: points[0],
      same: points[1],
      more: points[2]
    )
  }

  /// Service against money.
  ///
  /// - Parameter count: How many rotas; at least two.
  public func curve(_ count: Int) throws -> BudgetCurve {
    let least = least
    let cheapest = try found(cap: least, from: nil, known: [plan])
    var (points, known, last) = ([cheapest.point], cheapest.rota, cheapest)
    let top = try found(cap: nil, from: plan, known: [cheapest.rota, plan])
    let (from, to) = (cheapest.point.pay.minorUnits, top.point.pay.minorUnits)
    if from < to {
      for place in 1..<max(2, count - 1) where count > 2 {
        let cap = Money(minorUnits: from + (to - from) * place / (count - 1))
        let next = try found(cap: cap, from: known, known: [known, plan], after: last)
        points.append(next.point)
        (known, last) = (next.rota, next)
      }
    }
    let best = better(top, among: [known], cap: nil)
    return BudgetCurve(
      points: BudgetTrials.bounded(points + [best.point]),
      least: least,
      plan: point(of: plan)
    )
  }

  /// Points in the order of their caps: no rota under a cap is better than every rota under a higher
  /// one, so that the bound of each holds for those before it, too.
  private static func bounded(_ points: [BudgetPoint]) -> [BudgetPoint] {
    var points = points
    for place in points.indices.dropLast().reversed() {
      let known = [points[place].bound, points[place + 1].bound].compactMap(\.self)
      points[place].bound = known.max()
    }
    return points
  }

  /// The least that people's own rules let all pay be.
  private var least: Money {
    CheapestPay(site: site).least(of: Budget(name: "all pay", limit: .zero))
  }

  // MARK: One rota

  private func capped(_ cap: Money?) -> Site {
    var site = site
    if let cap { site.budgets = [Budget(name: "all pay", limit: cap, keeping: .hard)] }
    return site
  }

  private func found(
    cap: Money?,
    from start: Rota?,
    known: [Rota],
    after last: Found? = nil
  ) throws -> Found {
    let result = try solve(capped(cap), start, last?.result)
    var point = point(of: result.rota)
    point.cap = cap
    // With money above the cap, which only the cheapest may have, its weight is part of the cost.
    point.objective = result.proof.objective
    point.bound = result.proof.boundSource == .none ? nil : result.proof.bound
    return better(Found(point: point, rota: result.rota, result: result), among: known, cap: cap)
  }

  /// The best of a rota and those known that keep the cap, with the bound as it is.
  private func better(_ found: Found, among known: [Rota], cap: Money?) -> Found {
    var best = found
    let faults = check.violations(in: found.rota).count
    for rota in known {
      var other = point(of: rota)
      (other.cap, other.bound) = (cap, found.point.bound)
      guard other.keepsCap, other.objective < best.point.objective - 0.005 else { continue }
      guard check.violations(in: rota).count <= faults else { continue }
      best = Found(point: other, rota: rota, result: found.result)
    }
    return best
  }

  private func point(of rota: Rota) -> BudgetPoint {
    let report = check.report(on: rota)
    return BudgetPoint(
      cap: nil,
      pay: report.ledger.total,
      inStandard: report.figures.queues.map(\.served),
      missed: report.figures.queues.map(\.missed),
      shortHours: report.figures.queues.reduce(0) { $0 + $1.shortfallHours },
      objective: report.objective(weights: site.priorities.steps.map(\.worth)),
      bound: nil
    )
  }
}
