import Demand
import GLPKSolving
import LinearPrograms
import Planning
import Rostering
import RotaTesting
import Testing

@testable import Optimising

@Suite("What each step of the priorities costs")
struct PriorityTrialTests {
  private let nothing = PriorityExplanation.Planned(
    goals: [],
    proof: Proof(
      objective: 0,
      bound: 0,
      boundSource: .none,
      stopped: .effortSpent,
      weights: [],
      seconds: 0
    )
  )

  private func estimate(_ site: Site) throws -> PriorityExplanation {
    try #require(
      try PriorityTrial(site: site).estimate(
        nothing,
        coverage: CoverageModel(site: site),
        solving: GLPKSolver()
      )
    )
  }

  private func ordered(_ goals: [Goal], _ worths: [Double]) -> Priorities {
    Priorities(
      mode: .ordered,
      steps: zip(goals, worths).map { Priority(goal: $0, tolerance: 0, worth: $1) }
    )
  }

  /// One person of four hours a day for two queues that want one each from 8 to 20.
  private func torn() throws -> Site {
    var site = try TinySite.site(days: 1, people: [TinySite.person(1, [0: 1, 1: 1])])
    site.queues.append(TinySite.queue("chat", opening: site.opening))
    site.forecast = TinySite.forecast(site) { _, _ in 1 }
    site.contracts = [TinySite.contract(hours: 4...4)]
    site.priorities = ordered(
      [.standards([QueueID(0)]), .standards([QueueID(1)]), .cost],
      [1, 1, 0.01]
    )
    return site
  }

  @Test("Of one person for two queues, each costs the other what the person saves there")
  func planted() throws {
    let found = try estimate(try torn())
    // Twelve hours short at 30, four of them served.
    #expect(isClose(found.estimates, [240, 360, 48]))
    #expect(isClose(found.estimatedCosts(of: found.steps[0]), [-120, 120, 0]))
    #expect(isClose(found.estimatedCosts(of: found.steps[1]), [0, 0, 0]))
    #expect(found.steps.map(\.place) == [0, 1])
  }

  @Test("Keeping a queue before the pay costs the pay of whoever serves it")
  func pay() throws {
    var site = try torn()
    site.contracts = [TinySite.contract(hours: 0...4)]
    site.priorities.steps.swapAt(1, 2)
    let found = try estimate(site)
    // Calls, cost, chat. With calls last nobody is paid, since pay then comes first.
    #expect(isClose(found.estimates, [240, 48, 360]))
    #expect(isClose(found.estimatedCosts(of: found.steps[0]), [-120, 48, 0]))
    // With the pay last chat still has nobody, for calls come first.
    #expect(isClose(found.estimatedCosts(of: found.steps[1]), [0, 0, 0]))
  }

  @Test("Tolerance of the first goal is what the second may have")
  func tolerance() throws {
    var site = try torn()
    site.priorities.steps[0].tolerance = 0.1
    let found = try estimate(site)
    // A tenth of 240 is 24, which is 0.8 hours.
    #expect(isClose(found.estimates, [240, 336, 48]))
    #expect(isClose(found.estimatedCosts(of: found.steps[0]), [-120, 96, 0]))
  }

  @Test("Rotas planned in both orders differ by the same, where whole shifts are no matter")
  func planned() throws {
    let site = try torn()
    let trial = PriorityTrial(site: site)
    let check = RotaCheck(site: site, coverage: CoverageModel(site: site))
    let goals = try [site, trial.site(movingToEnd: 0)].map { site in
      let result = try RotaOptimiser(
        site: site,
        coverage: CoverageModel(site: site),
        solving: GLPKSolver(),
        settings: OptimiserSettings(seconds: nil, effort: 2, seed: 1, threads: 1)
      ).run()
      return check.report(on: result.rota).figures.goals
    }
    let found = try estimate(site)
    #expect(isClose(zip(goals[0], goals[1]).map { $0 - $1 }, [-120, 120, 0]))
    #expect(isClose(goals[0], found.estimates))
    #expect(isClose(goals[1], found.steps[0].estimates))
  }

  @Test("The step goes to the end, and the others keep their order and weights")
  func order() throws {
    let site = try torn()
    let moved = PriorityTrial(site: site).site(movingToEnd: 0).priorities.steps
    #expect(moved == [1, 2, 0].map { site.priorities.steps[$0] })
  }

  // MARK: Random sites

  /// Three people of up to two queues on two days, who want different things.
  private func random(_ seed: Int, sharing: Bool = false) throws -> Site {
    var random = SeededGenerator(seed: UInt64(seed))
    let people = (1...3).map { number in
      let queues = [[0: 1.0], [1: 1.0], [0: 1.0, 1: 1.0]].randomElement(using: &random)
      return TinySite.person(number, queues ?? [:])
    }
    var site = try TinySite.site(days: 2, people: people)
    site.queues.append(TinySite.queue("chat", opening: site.opening))
    let required = (0..<24).map { _ in Int.random(in: 0...2, using: &random) }
    site.forecast = TinySite.forecast(site) { queue, interval in
      required[(interval / 24 * 12 + interval / 4 + 3 * queue) % 24]
    }
    site.contracts = [TinySite.contract(hours: 0...Int.random(in: 4...8, using: &random))]
    for person in 0..<3 {
      site.people[person].wishes = [
        Wish(kind: .dayOff(day: Int.random(in: 0...1, using: &random)), strength: person + 1)
      ]
    }
    var goals: [Goal] = [.standards([QueueID(0)]), .standards([QueueID(1)]), .cost, .wishes]
    if sharing {
      try share(&site, &random)
      goals += [.fairness, .stability]
    }
    site.priorities = ordered(goals.shuffled(using: &random), goals.map { _ in 1 })
    return site
  }

  /// Late shifts to be shared fairly, and what two people had before.
  private func share(_ site: inout Site, _ random: inout SeededGenerator) throws {
    let late = ShiftKind(
      name: "late",
      starts: try SmallSite.clock("16:00")...SmallSite.clock("16:00")
    )
    site.fairness = [
      FairnessMeasure(name: "lates", counted: .shifts(of: late), measured: .spread)
    ]
    site.people[0].carryIn.unpopular = ["lates": Double.random(in: 0...6, using: &random)]
    for person in 0..<2 {
      let start = try site.moment(day: person, Bool.random(using: &random) ? "08:00" : "16:00")
      site.people[person].before = [person: [start..<start + Minutes(240)], 1 - person: []]
    }
  }

  @Test("The first goal is never above the best of all rotas", arguments: 0..<24)
  func bound(seed: Int) throws {
    let site = try random(seed, sharing: true)
    let found = try estimate(site)
    for place in 0..<5 {
      var only = site
      let first = place == 0 ? site.priorities.steps[1] : site.priorities.steps[0]
      only.priorities = TinySite.weighted([first.goal], [1])
      let best = try #require(AllRotas(ListedTeam(only))).optimum()
      let index = place == 0 ? 1 : 0
      #expect(found.steps[place].estimates[index] <= best + 1e-4)
    }
    for step in found.steps {
      let costs = found.estimatedCosts(of: step)
      #expect(costs[..<step.place].allSatisfy { abs($0) < 1e-3 })
      #expect(costs[step.place] <= 1e-3 && costs[step.place + 1] >= -1e-3)
    }
  }

  @Test("The weights alone bring the fluid model to the values of the order", arguments: 0..<24)
  func weights(seed: Int) throws {
    let site = try random(seed)
    let coverage = CoverageModel(site: site)
    let problem = try RotaProblem(
      site: site,
      coverage: coverage,
      weights: GoalWeights(site: site, weights: site.worths)
    )
    let solver = GLPKSolver()
    let weights = try PriorityPrices(
      problem: problem,
      coverage: coverage,
      solving: solver,
      cancel: CancelFlag()
    ).weights()
    let model = FluidModel(problem: problem, coverage: coverage)
    let values = try solver.withSolver(for: model.program, cancel: nil) { solver in
      for (goal, weight) in zip(model.goals, weights) { try solver.setCost(weight, of: goal) }
      #expect(try solver.solve(.primal, within: .none).termination == .optimal)
      return model.goals.map { solver.value(of: $0) }
    }
    #expect(isClose(values, try estimate(site).estimates, within: 0.01))
  }

  private func isClose(_ first: [Double], _ second: [Double], within: Double = 1e-3) -> Bool {
    first.count == second.count && zip(first, second).allSatisfy { abs($0 - $1) <= within }
  }
}
