import Demand
import GLPKSolving
import LinearPrograms
import Planning
import Rostering
import RotaTesting
import Testing

@testable import Optimising

@Suite("The whole engine on small sites")
struct WholeEngineTests {
  private func plan(
    _ site: Site,
    effort: Int = 2,
    seed: UInt64 = 1,
    threads: Int = 2,
    cancel: CancelFlag = CancelFlag()
  ) throws -> PlanResult {
    try RotaOptimiser(
      site: site,
      coverage: CoverageModel(site: site),
      solving: GLPKSolver(),
      settings: OptimiserSettings(
        seconds: nil,
        effort: effort,
        seed: seed,
        threads: threads
      )
    ).run(cancel: cancel)
  }

  private func report(_ result: PlanResult, _ site: Site) -> CheckReport {
    RotaCheck(site: site, coverage: CoverageModel(site: site)).report(on: result.rota)
  }

  @Test("The judge finds every rule kept and the same objective", arguments: TeamCase.allCases)
  func agreesWithTheJudge(team: TeamCase) throws {
    let site = try team.site()
    let result = try plan(site)
    let report = report(result, site)
    #expect(report.violations == [])
    #expect(report.disagreement(with: result.proof) == nil)
    #expect(result.proof.bound <= result.proof.objective + 1e-6)
  }

  @Test("Tiny teams get the best rota of all", arguments: [TeamCase.twoQueues, .budget, .wishes])
  func findsTheBest(team: TeamCase) throws {
    let listed = ListedTeam(try team.site())
    let best = try #require(AllRotas(listed)).optimum()
    for seed in 1...3 {
      let result = try plan(listed.site, effort: 5, seed: UInt64(seed))
      #expect(result.proof.objective.isClose(to: best, within: 1e-6))
      #expect(result.proof.bound <= best + 1e-6)
    }
  }

  @Test("The same seed gives the same rota on one thread and on two")
  func sameWhateverTheThreads() throws {
    let site = try TeamCase.weekPromise.site()
    let results = try [1, 2, 2].map { try plan(site, seed: 7, threads: $0) }
    for result in results.dropFirst() {
      #expect(result.rota == results[0].rota)
      #expect(result.proof.objective == results[0].proof.objective)
      #expect(result.proof.bound == results[0].proof.bound)
    }
  }

  @Test("Cancelled before it starts, it still gives a rota that keeps every rule")
  func cancelledAtOnce() throws {
    let site = try SmallSite.withStandards(window: .day, days: 7)
    let cancel = CancelFlag()
    cancel.cancel()
    let result = try plan(site, cancel: cancel)
    #expect(report(result, site).violations == [])
    #expect(result.proof.stopped == .interrupted)
  }

  @Test("Whose contract no week can fill is planned with the most hours there are, and named")
  func impossiblePerson() throws {
    var site = try TeamCase.twoQueues.site()
    site.contracts[0].weeklyHours = Minutes(39 * 60)...Minutes(40 * 60)
    let result = try plan(site)
    #expect(result.concessions.map(\.clash.person.index) == [0, 1, 2])
    for concession in result.concessions {
      guard case .rule(let rule, _) = concession.change else {
        Issue.record("something else than the hours was given up")
        continue
      }
      #expect(rule.name == "weekly_hours")
      #expect(rule.limit == .hours(Minutes(10 * 60)...Minutes(40 * 60), per: .week))
    }
  }

  @Test("A site that expects nothing is planned at the least cost")
  func nothingExpected() throws {
    var site = try TeamCase.twoQueues.site()
    site.forecast = TinySite.forecast(site) { _, _ in 0 }
    let result = try plan(site)
    #expect(report(result, site).violations == [])
    // Three people of at least 4 hours at 12.00.
    #expect(report(result, site).figures.pay == Money(minorUnits: 3 * 4 * 1200))
  }

  @Test("People whose queues are never open are planned and serve nothing")
  func nothingToServe() throws {
    var site = try TeamCase.twoQueues.site()
    site.queues[1].opening = OpeningHours([:])
    site.forecast = TinySite.forecast(site) { queue, _ in queue == 0 ? 1 : 0 }
    let result = try plan(site)
    #expect(report(result, site).violations == [])
    #expect(result.rota.lines[2].serving.allSatisfy { $0.queue == nil })
  }

  @Test("A week with a clock change and nights is planned within the rules")
  func nightsOverAClockChange() throws {
    let site = try SmallSite.nights(firstDay: "2026-03-23", days: 7)
    #expect(report(try plan(site), site).violations == [])
  }

  @Test("The first priority is served first, whichever of two queues it is", arguments: [0, 1])
  func orderDecides(first: Int) throws {
    var site = try TinySite.site(days: 1, people: [TinySite.person(1, [0: 1, 1: 1])])
    site.queues.append(TinySite.queue("chat", opening: site.opening))
    site.forecast = TinySite.forecast(site) { _, _ in 1 }
    site.contracts = [TinySite.contract(hours: 4...4)]
    // The worths pull the other way.
    site.priorities = Priorities(
      mode: .ordered,
      steps: [
        Priority(goal: .standards([QueueID(first)]), tolerance: 0, worth: 0.5),
        Priority(goal: .standards([QueueID(1 - first)]), tolerance: 0, worth: 1),
        Priority(goal: .cost, worth: 0.01),
      ]
    )
    let result = try plan(site)
    let served = Set(result.rota.lines[0].serving.compactMap(\.queue))
    #expect(served == [QueueID(first)])
    #expect(result.proof.weights[0] > result.proof.weights[1])
  }

  @Test("The written model costs what the rota costs when the rota's lines are fixed in it")
  func writtenModel() throws {
    let site = try TeamCase.twoQueues.site()
    let result = try plan(site)
    let optimiser = RotaOptimiser(
      site: site,
      coverage: CoverageModel(site: site),
      solving: GLPKSolver(),
      settings: OptimiserSettings()
    )
    let program = try optimiser.model(of: result, naming: .ids)
    #expect(program.problems().isEmpty)
    let objective = try GLPKSolver().withSolver(for: program, cancel: nil) { solver in
      for (index, column) in program.columns.enumerated() where column.isInteger {
        let isOwn = column.name?.hasSuffix("_l0") == true
        try solver.setBounds(isOwn ? .exactly(1) : .exactly(0), of: ColumnID(index))
      }
      return try solver.solve(.primal, within: .none).objective
    }
    #expect(objective.isClose(to: result.proof.objective, within: 1e-6))
  }
}
