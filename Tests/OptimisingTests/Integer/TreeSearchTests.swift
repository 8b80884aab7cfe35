import ColumnGeneration
import GLPKSolving
import LinearPrograms
import RotaTesting
import Testing

@testable import Optimising

@Suite("Branch and price")
struct TreeSearchTests {
  /// Those whose best rota can be found by going through all.
  static let listed = TeamCase.allCases.filter { $0 != .weekPromise }

  /// A search from a rota, whose bounds are noted.
  private func search(
    _ trial: DiveTrial,
    from rota: RotaSnapshot
  ) throws -> (
    result: TreeSearch.Result, bounds: [Double]
  ) {
    var bounds: [Double] = []
    let diving = Diving(
      landing: trial.landing,
      goesOn: { true },
      lands: { 0 },
      offer: { _ in },
      known: { nil }
    )
    let search = TreeSearch(
      problem: trial.problem,
      solving: GLPKSolver(),
      cancel: CancelFlag(),
      diving: diving,
      tellBound: { bounds.append($0) }
    )
    return (try search.run(from: rota, seen: []), bounds)
  }

  @Test(
    "From a rota with much to gain it comes to the best of all, and proves it",
    arguments: [TeamCase.twoQueues, .wishes, .carriedIn, .shiftWishes, .surplusGrows]
  )
  func best(team: TeamCase) throws {
    let trial = try DiveTrial(team)
    let found = try search(trial, from: trial.alone)
    #expect(trial.alone.objective > trial.best + 1e-3)
    #expect(abs(found.result.best.objective - trial.best) < 1e-6)
    #expect(found.result.isProven)
    #expect(abs(try #require(found.bounds.last) - trial.best) < 1e-6)
  }

  @Test("No bound on the way is above the best rota of all", arguments: listed)
  func bounds(team: TeamCase) throws {
    let trial = try DiveTrial(team)
    let found = try search(trial, from: trial.first)
    #expect(found.bounds.allSatisfy { $0 <= trial.best + 1e-6 })
    #expect(found.result.best.objective >= trial.best - 1e-6)
  }

  @Test("Neither answer to a question makes the program cheaper, and one keeps the best rota")
  func answers() throws {
    let trial = try DiveTrial(.twoQueues)
    let model = MasterModel(problem: trial.problem, isFine: true)
    let value = try optimum(trial, model, [])
    let candidates = Set(trial.first.lines.compactMap { $0?.candidates[0] })
    for person in trial.problem.people.indices {
      for candidate in candidates {
        let wish = Decision.line(person: person, day: 0, candidate: candidate, isWanted: true)
        let (yes, no) = (
          try optimum(trial, model, [wish]), try optimum(trial, model, [wish.opposite])
        )
        #expect(min(yes, no) >= value - 1e-6)
        #expect(min(yes, no) <= trial.best + 1e-6)
      }
    }
  }

  /// The optimum of a program with decisions.
  private func optimum(
    _ trial: DiveTrial,
    _ model: MasterModel,
    _ decisions: [Decision]
  ) throws -> Double {
    let charging = Charging(decisions, each: 1000)
    return try GLPKSolver().withSolver(for: model.program, cancel: nil) { solver in
      var pool = ColumnPool<LineOfPerson>()
      let own = try trial.first.lines.enumerated().map { person, line in
        model.proposal(person, try #require(line))
      }
      try pool.add(own, to: solver, kept: true)
      try charging.replace(Charging([], each: 1000), in: model, solver, pool)
      let pricing = RotaPricing(model: model, oracle: trial.oracle, charges: charging.lines)
      let result = try Generation(pricing: pricing)
        .run(solver, &pool, centre: nil, listener: nil, goesOn: { true })
      return try #require(result.objective) + charging.constant
    }
  }

  @Test("The part that promises most is taken first, of equals the last one put there")
  func order() {
    var open = OpenNodes()
    for (number, bound) in [3.0, 1, 2, 1].enumerated() {
      let wish = Decision.most(cell: number, people: 0)
      open.add(TreeNode(decisions: [wish], bound: bound))
    }
    #expect(open.bound == 1)
    guard case .most(cell: 3, people: 0)? = open.takeBest()?.decisions.first else {
      Issue.record("the last of two with 1")
      return
    }
    open.cut(at: 2)
    #expect(open.nodes.map(\.bound) == [1])
  }
}
