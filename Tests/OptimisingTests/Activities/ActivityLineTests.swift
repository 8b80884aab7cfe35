import Planning
import RotaTesting
import Rostering
import Testing

@testable import Optimising

@Suite("The generator with activities to place, against all lines")
struct ActivityLineTests {
  private func problem(_ site: Site) throws -> RotaProblem {
    try RotaProblem(
      site: site,
      coverage: SmallSite.coverage(of: site),
      weights: GoalWeights(site: site, weights: site.worths)
    )
  }

  @Test("Under random prices nothing listed is cheaper", arguments: ActivityCase.allCases)
  func cheapest(of activity: ActivityCase) throws {
    let site = try activity.site()
    let listed = ListedLines(site)
    let problem = try problem(site)
    let crew = Crew(problem: problem, threads: 1)
    var random = SeededGenerator(seed: 5)
    for round in 0..<40 {
      // Where nobody is wanted, an activity attended twice would be a gain.
      let least = round % 4 == 3 ? -20.0 : -3
      let values = (0..<site.horizon.intervalCount).map { _ in
        Double.random(in: least...least + 16, using: &random)
      }
      let choice = crew.price(presence: values, budget: [0], people: [0])[0]
      let best = try #require(
        listed.cheapest(
          values,
          payFactor: problem.weights.cost,
          wishFactor: problem.weights.wishes
        )
      )
      #expect(abs(choice.cost - best) < 1e-7)
      try expectJudged(choice, crew, problem, worth: values)
    }
  }

  /// The judge has nothing to say and counts the same, and the line costs what the choice does.
  private func expectJudged(
    _ choice: LinePricer.Choice,
    _ crew: Crew,
    _ problem: RotaProblem,
    worth values: [Double]
  ) throws {
    let line = LineBuilder(problem: problem).line(0, choice, under: crew.intervalValues(of: 0))
    let state = RotaState(problem: problem)
    state.load([line])
    let rota = RotaMaker(problem: problem).rota(of: state)
    let check = RotaCheck(site: problem.site, coverage: SmallSite.coverage(of: problem.site))
    let report = check.report(on: rota)
    #expect(report.violations.map(\.sentence) == [])
    #expect(abs(problem.site.currency.major(report.figures.pay) - line.pay) < 1e-9)
    #expect(report.softBreaches.reduce(0) { $0 + $1.points } == line.unmet)
    let cost = problem.weights.cost * line.pay + problem.weights.wishes * line.unmet
    #expect(abs(cost - line.presence.reduce(0) { $0 + values[Int($1)] } - choice.cost) < 1e-7)
    #expect(try LinesOfRota(problem: problem).lines(of: rota) == [line])
  }

  @Test("Prices decide on which day and where in the shift")
  func prices() throws {
    var site = try ActivityCase.once.site()
    site.patterns = [try TinySite.shifts(from: "08:00", to: "08:00", every: 60, paid: [240])]
    let problem = try problem(site)
    let crew = Crew(problem: problem, threads: 1)
    // On Tuesday at 11:00 presence is worth nothing, elsewhere much.
    let cheap = try site.moment(day: 1, "11:00").minute / 60
    let values = (0..<site.horizon.intervalCount).map { $0 == cheap ? 0.0 : 30 }
    let choice = crew.price(presence: values, budget: [0], people: [0])[0]
    let line = LineBuilder(problem: problem).line(0, choice, under: crew.intervalValues(of: 0))
    #expect(line.attended.map(\.start) == [Int32(cheap)])
    #expect(choice.held == [0, 1, 0])
  }

  @Test("Each case forbids something that would be allowed without it, or makes it a point")
  func binds() throws {
    for activity in ActivityCase.allCases {
      let site = try activity.site()
      var free = site
      free.activities = []
      let (bound, all) = (ListedLines(site).lines, ListedLines(free).lines)
      #expect(!bound.isEmpty)
      let isSoft = site.activities.allSatisfy { $0.force.strength != nil }
      if isSoft {
        #expect(bound.contains { $0.unmet > 0 } && bound.contains { $0.unmet == 0 }, "\(activity)")
      } else {
        // Not every choice of shifts can hold what must be held.
        let shifts = { (lines: [ListedLines.Line]) in
          Set(lines.map { $0.groups.map { $0?.variants.first?.span } })
        }
        let binds = shifts(bound).count < shifts(all).count
        #expect(binds || activity == .aroundPin, "\(activity)")
      }
    }
  }
}
