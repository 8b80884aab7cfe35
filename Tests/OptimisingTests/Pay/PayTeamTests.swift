import Demand
import GLPKSolving
import Planning
import RotaTesting
import Rostering
import Testing

@testable import Optimising

@Suite("What is minimised is the ledger")
struct PayTeamTests {
  private func problem(_ site: Site) throws -> RotaProblem {
    try RotaProblem(
      site: site,
      coverage: SmallSite.coverage(of: site),
      weights: GoalWeights(site: site, weights: site.worths)
    )
  }

  @Test(
    "Tiny teams get the best rota of all, and no bound lies above it",
    arguments: PayCase.allCases
  )
  func findsTheBest(team: PayCase) throws {
    let listed = ListedTeam(try team.site())
    let all = try #require(AllRotas(listed))
    for seed in 1...2 {
      let result = try RotaOptimiser(
        site: listed.site,
        coverage: listed.coverage,
        solving: GLPKSolver(),
        settings: OptimiserSettings(seconds: nil, effort: 5, seed: UInt64(seed), threads: 2)
      ).run()
      let best = all.optimum(hardWeight: result.proof.budgetWeight)
      #expect(result.proof.objective.isClose(to: best, within: 1e-6))
      #expect(result.proof.bound <= best + 1e-6)
      let report = RotaCheck(site: listed.site, coverage: listed.coverage).report(on: result.rota)
      #expect(report.violations == [])
      #expect(report.disagreement(with: result.proof) == nil)
    }
  }

  @Test(
    "Under random prices no listed line is cheaper than what is found",
    arguments: PayCase.allCases
  )
  func cheapest(team: PayCase) throws {
    let site = try team.site().alone(0)
    let listed = ListedLines(site)
    let problem = try problem(site)
    let crew = Crew(problem: problem, threads: 1)
    let slack = problem.people[0].exact?.slack ?? 0
    var random = SeededGenerator(seed: 11)
    for _ in 0..<25 {
      let values = (0..<site.horizon.intervalCount).map { _ in
        Double.random(in: -4...28, using: &random)
      }
      let factor = Double.random(in: 0...0.5, using: &random)
      let choice = crew.price(presence: values, budget: [factor], people: [0])[0]
      let best = try #require(
        listed.cheapest(
          values,
          payFactor: problem.weights.cost + factor,
          wishFactor: problem.weights.wishes
        )
      )
      #expect(choice.cost <= best + 1e-7)
      // Where weeks are rounded as a whole, by as much less as that may be.
      #expect(choice.cost >= best - 2 * slack * (1 + factor) - 1e-7)
    }
  }

  @Test(
    "Ledger and objective agree to the penny on random rotas of random sites",
    arguments: 1...30
  )
  func agreement(seed: Int) throws {
    var random = SeededGenerator(seed: UInt64(seed))
    var site = try PayCase.allCases[seed % PayCase.allCases.count].site()
    site.contracts[0].payPerHour = Money(minorUnits: Int.random(in: 700...4000, using: &random))
    site.contracts[0].pay.leave = PayShare(Double(Int.random(in: 50...100, using: &random)) / 100)
    site.contracts[0].pay.rounding = PayRounding(
      PayRounding.Unit.allCases[seed / 2 % 3],
      PayRounding.Direction.allCases[seed / 3 % 4]
    )
    let day = site.horizon.dayStarts[1]
    site.people[2].absences = [
      Absence(kind: .leave, span: day..<day + Minutes(1440), credit: Minutes(205))
    ]
    let problem = try problem(site)
    let state = RotaState(problem: problem)
    let crew = Crew(problem: problem, threads: 1)
    let builder = LineBuilder(problem: problem)
    for person in problem.people.indices {
      let values = (0..<problem.profiles.count * site.horizon.intervalCount).map { _ in
        Double.random(in: -10...30, using: &random)
      }
      let choice = crew.price(presence: values, budget: [0], people: [person])[0]
      state.set(
        person,
        to: builder.line(person, choice, under: crew.intervalValues(of: person))
      )
    }
    let rota = RotaMaker(problem: problem).rota(of: state)
    let ledger = PayLedger(of: rota, at: site)
    #expect(abs(state.pay.reduce(0, +) - site.currency.major(ledger.total)) < 1e-7)
    let report = RotaCheck(site: site, coverage: SmallSite.coverage(of: site)).report(on: rota)
    let caps = report.budgetCost(hardWeight: problem.weights.firmMoney)
    #expect(abs(problem.tallies.cost(state.amounts) - caps) < 1e-6)
    // From what stands, the pay of another rota is that of its ledger.
    var (other, later) = (rota, site)
    other.lines[0].shifts.removeAll()
    later.people[1].absences.append(
      Absence(kind: .leave, span: day..<day + Minutes(1440), credit: Minutes(95))
    )
    let centres = site.costCentres.count
    #expect(
      StandingPay(of: rota, at: site).totals(of: other, at: later)
        == PayLedger(of: other, at: later).totals(centreCount: centres)
    )
    // The way back from the rota finds the same lines.
    let back = try LinesOfRota(problem: problem).lines(of: rota)
    #expect(zip(back, state.lines).allSatisfy { abs($0.pay - ($1?.pay ?? 0)) < 1e-9 })
    // Every sum of lines agrees with every other.
    #expect(ledger.totals { $0.kind.rawValue }.reduce(.zero) { $0 + $1.amount } == ledger.total)
    #expect(ledger.totals { $0.person }.reduce(.zero) { $0 + $1.amount } == ledger.total)
  }

  @Test("An unpaid break goes where it saves a premium, if nobody is missed for it")
  func breakInPremium() throws {
    var site = try PayCase.highest.site()
    site.people = [site.people[0]]
    site.contracts[0].weeklyHours = Minutes(300)...Minutes(300)
    site.forecast = TinySite.forecast(site) { _, _ in 0 }
    site.contracts[0].pay.premiums = [
      Premium(
        name: "eleven",
        window: PayWindow(
          from: try SmallSite.clock("11:00"),
          to: try SmallSite.clock("12:00")
        ),
        rate: .share(.whole)
      )
    ]
    site.patterns[0].startWindow = try SmallSite.clock("08:00")...SmallSite.clock("08:00")
    let result = try RotaOptimiser(
      site: site,
      coverage: SmallSite.coverage(of: site),
      solving: GLPKSolver(),
      settings: OptimiserSettings(seconds: nil, effort: 1, seed: 1, threads: 1)
    ).run()
    let ledger = PayLedger(of: result.rota, at: site)
    // Five hours at 12.37, and the meal from 11:00 to 12:00.
    #expect(ledger.total == Money(minorUnits: 6185))
    #expect(ledger.entries.map(\.kind) == [.base])
  }

  @Test("A hard budget below the cheapest rota is missed by as little as there is, with the reason")
  func shortage() throws {
    var site = try PayCase.hardBudget.site()
    site.contracts[0].pay = PayTerms()
    // Three people of at least 4 hours at 12.37: 148.44.
    site.budgets[0].limit = Money(minorUnits: 12_000)
    let result = try RotaOptimiser(
      site: site,
      coverage: SmallSite.coverage(of: site),
      solving: GLPKSolver(),
      settings: OptimiserSettings(seconds: nil, effort: 3, seed: 1, threads: 1)
    ).run()
    let report = RotaCheck(site: site, coverage: SmallSite.coverage(of: site))
      .report(on: result.rota)
    #expect(report.violations == [])
    let figures = report.budgets[0]
    #expect(figures.planned == Money(minorUnits: 14_844) && figures.isBroken)
    let shortage = CheapestPay(site: site).shortage(of: figures)
    #expect(shortage.least == Money(minorUnits: 14_844) && shortage.isProven)
    #expect(shortage.without == [.init(rule: "weekly_hours", least: .zero)])
  }
}
