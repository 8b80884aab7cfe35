import Demand
import GLPKSolving
import Planning
import RotaTesting
import Rostering
import Testing

@testable import Optimising

@Suite("Few changed shifts: the goal and the limit, against all rotas of tiny teams")
struct StabilityTests {
  private func plan(_ site: Site, _ mostChanges: Int?, from start: Rota? = nil) throws -> PlanResult
  {
    try RotaOptimiser(
      site: site,
      coverage: CoverageModel(site: site),
      solving: GLPKSolver(),
      settings: OptimiserSettings(seconds: nil, effort: 2, threads: 2, mostChanges: mostChanges)
    ).run(from: start)
  }

  private func report(_ result: PlanResult, _ site: Site) -> CheckReport {
    RotaCheck(site: site, coverage: CoverageModel(site: site)).report(on: result.rota)
  }

  @Test("The best rota of all is found for each limit", arguments: StabilityCase.allCases)
  func optimum(team: StabilityCase) throws {
    for worth in [0, 6.0] {
      let site = try team.site(worth: worth)
      let all = try #require(AllRotas(ListedTeam(site)))
      for most in [nil, 0, 2, 3] where (most ?? .max) >= team.least {
        let best = all.optimum(mostChanges: most ?? .max)
        let result = try plan(site, most)
        let report = report(result, site)
        #expect(result.proof.objective.isClose(to: best, within: 1e-6), "\(worth), \(most ?? -1)")
        #expect(result.proof.bound <= best + 1e-6)
        #expect(report.violations == [])
        #expect(report.disagreement(with: result.proof) == nil)
        #expect(try #require(report.figures.changedShifts) <= most ?? .max)
      }
    }
  }

  @Test("The fewest changes are those of the best of all lines", arguments: StabilityCase.allCases)
  func least(team: StabilityCase) throws {
    let site = try team.site(worth: 1)
    let listed = ListedTeam(site)
    let fewest = listed.lines.map { $0.map(\.changes).min() ?? 0 }
    let result = try plan(site, 0)
    #expect(result.leastChanges.people == fewest)
    #expect(result.leastChanges.total == team.least)
    // A limit that nobody can keep is raised to the least, and that is kept.
    #expect(report(result, site).figures.changedShifts == team.least)
  }

  @Test("What was had stays as it is where nothing else counts more")
  func staysAsItIs() throws {
    let site = try StabilityCase.otherHours.site(worth: 1000)
    let result = try plan(site, nil)
    #expect(report(result, site).figures.changedShifts == 0)
    let spans = result.rota.lines.map { $0.shifts.map(\.span) }
    #expect(spans == site.people.map { ($0.before[0] ?? []) + ($0.before[1] ?? []) })
  }

  @Test("A rota to start from is never made worse")
  func starting() throws {
    let site = try StabilityCase.otherHours.site(worth: 3)
    let first = try plan(site, 2)
    let second = try plan(site, 4, from: first.rota)
    #expect(second.proof.objective <= first.proof.objective + 1e-9)
  }

  @Test("Under random prices the generator's line is the cheapest of all, changes counted")
  func lines() throws {
    for team in StabilityCase.allCases {
      let site = try team.site(worth: 7)
      for person in site.people.indices {
        let alone = site.alone(person)
        let listed = ListedLines(alone)
        let problem = try RotaProblem(
          site: alone,
          coverage: SmallSite.coverage(of: alone),
          weights: GoalWeights(site: alone, weights: alone.worths),
          mostChanges: 1
        )
        let crew = Crew(problem: problem, threads: 1)
        var random = SeededGenerator(seed: 3)
        for _ in 0..<20 {
          let values = (0..<alone.horizon.intervalCount).map { _ in
            Double.random(in: -3...13, using: &random)
          }
          let multiplier = Double.random(in: 0...20, using: &random)
          let choice = crew.price(
            presence: values,
            budget: [0],
            people: [0],
            tallies: [multiplier]
          )[0]
          let knows = !alone.people[0].before.isEmpty
          let best = listed.cheapest(
            values,
            payFactor: problem.weights.cost,
            wishFactor: problem.weights.wishes,
            changeFactor: knows ? 7 + multiplier : 0
          )
          #expect(abs(choice.cost - (try #require(best))) < 1e-7)
        }
      }
    }
  }

  @Test("Under any prices the Lagrangian bound is at most the best rota within the limit")
  func bound() throws {
    for most in [0, 3] {
      let site = try StabilityCase.otherHours.site(worth: 2)
      let listed = ListedTeam(site)
      let best = try #require(AllRotas(listed)).optimum(mostChanges: most)
      let problem = try RotaProblem(
        site: site,
        coverage: listed.coverage,
        weights: GoalWeights(site: site, weights: site.worths),
        mostChanges: most
      )
      let oracle = LagrangianOracle(problem: problem, threads: 1)
      var random = SeededGenerator(seed: 2)
      for _ in 0..<100 {
        var prices = (0..<oracle.layout.count).map { _ in
          Double.random(in: -5...20, using: &random)
        }
        oracle.project(&prices)
        #expect(oracle.evaluate(prices).bound <= best + 1e-7)
      }
    }
  }

  @Test("Column generation ends between the Lagrangian bound and the best rota")
  func linearProgram() throws {
    let site = try StabilityCase.otherHours.site(worth: 2)
    let result = try plan(site, 3)
    #expect(result.proof.boundSource == .linearProgram || result.proof.gap == 0)
  }

  @Test("The same bytes on one thread and on two")
  func threads() throws {
    let site = try StabilityCase.partlyKnown.site(worth: 2)
    let rotas = try [1, 2].map { threads in
      try RotaOptimiser(
        site: site,
        coverage: CoverageModel(site: site),
        solving: GLPKSolver(),
        settings: OptimiserSettings(seconds: nil, effort: 2, threads: threads, mostChanges: 3)
      ).run()
    }
    #expect(rotas[0].rota == rotas[1].rota)
    #expect(rotas[0].proof.bound == rotas[1].proof.bound)
  }
}

@Suite("Limits on the people and the hours that change, against all rotas of tiny teams")
struct ChangeLimitTests {
  private func plan(_ site: Site, people: Int? = nil, hours: Double? = nil) throws -> PlanResult {
    try RotaOptimiser(
      site: site,
      coverage: CoverageModel(site: site),
      solving: GLPKSolver(),
      settings: OptimiserSettings(
        seconds: nil,
        effort: 2,
        threads: 2,
        mostPeople: people,
        mostHours: hours
      )
    ).run()
  }

  /// How many people have another shift than before on any day.
  private func changedPeople(_ rota: Rota, _ site: Site) -> Int {
    zip(site.people, rota.lines).count { person, line in
      person.before.contains { day, spans in
        line.shifts.filter { $0.day == day }.map(\.span) != spans
      }
    }
  }

  @Test(
    "The best rota of all is found for each number of people",
    arguments: StabilityCase.allCases
  )
  func people(team: StabilityCase) throws {
    for worth in [0, 6.0] {
      let site = try team.site(worth: worth)
      let listed = ListedTeam(site)
      let all = try #require(AllRotas(listed))
      let forced = listed.lines.count { ($0.map(\.changes).min() ?? 0) > 0 }
      for most in 0...site.people.count {
        let allowed = max(most, forced)
        let best = all.optimum(mostPeople: allowed)
        let result = try plan(site, people: most)
        #expect(result.proof.objective.isClose(to: best, within: 1e-6), "\(worth), \(most)")
        #expect(result.proof.bound <= best + 1e-6)
        #expect(changedPeople(result.rota, site) <= allowed)
        let report = RotaCheck(site: site, coverage: CoverageModel(site: site))
          .report(on: result.rota)
        #expect(report.violations == [])
        #expect(report.disagreement(with: result.proof) == nil)
      }
    }
  }

  @Test("No more hours change than allowed, or than are forced", arguments: StabilityCase.allCases)
  func hours(team: StabilityCase) throws {
    let site = try team.site(worth: 0)
    var last = Double.infinity
    for most in [0, 4, 8, 40.0] {
      let result = try plan(site, hours: most)
      let changed = zip(site.people, result.rota.lines).reduce(0.0) { sum, entry in
        entry.0.before.reduce(sum) { sum, known in
          let now = entry.1.shifts.filter { $0.day == known.key }.map(\.span)
          let minutes = Set(known.value.flatMap { $0.lowerBound.minute..<$0.upperBound.minute })
            .symmetricDifference(now.flatMap { $0.lowerBound.minute..<$0.upperBound.minute })
          return sum + Double(minutes.count) / 60
        }
      }
      #expect(changed <= max(most, result.leastChanges.hours) + 1e-9)
      // More may change, so it gets no dearer.
      #expect(result.proof.bound <= last + 1e-6)
      last = result.proof.objective
    }
  }
}
