import Planning
import RotaTesting
import Testing

@testable import Optimising

@Suite("Lines that are asked for more than to be cheap")
struct LineAskTests {
  private func problem(_ site: Site) throws -> RotaProblem {
    try RotaProblem(
      site: site,
      coverage: SmallSite.coverage(of: site),
      weights: GoalWeights(site: site, weights: site.worths)
    )
  }

  private func prices(_ problem: RotaProblem, _ random: inout SeededGenerator) -> [Double] {
    (0..<problem.profiles.count * problem.intervalCount).map { _ in
      Double.random(in: -8...24, using: &random)
    }
  }

  @Test(
    "Below a ceiling the best line is found, and at the best line's own cost none",
    arguments: PricingCase.allCases
  )
  func ceilings(of rule: PricingCase) throws {
    let problem = try problem(try rule.site())
    let crew = Crew(problem: problem, threads: 1)
    var random = SeededGenerator(seed: 5)
    for _ in 0..<10 {
      let values = prices(problem, &random)
      let best = crew.price(presence: values, budget: [0], people: [0])[0].cost
      for above in [1e-4, 1, 40] {
        let asks = Crew.Asks(budget: [0], ceilings: [best + above])
        guard case .line(let choice) = crew.find(asks, presence: values, people: [0])[0] else {
          Issue.record("the best line costs less than the ceiling")
          return
        }
        #expect(abs(choice.cost - best) < 1e-7)
      }
      let asks = Crew.Asks(budget: [0], ceilings: [best - 1e-4])
      switch crew.find(asks, presence: values, people: [0])[0] {
      case .none(let doubt): #expect(doubt == 0)
      case .line(let choice): #expect(choice.cost >= best - 1e-7)
      }
    }
  }

  @Test("A shift that is charged is left where another line costs less than both together")
  func charges() throws {
    var site = try TinySite.site(days: 7, people: [TinySite.person()])
    site.contracts = [TinySite.contract(hours: 8...8)]
    let problem = try problem(site)
    var values = Array(repeating: 0.0, count: site.horizon.intervalCount)
    for interval in site.horizon.intervals(ofDay: 2) { values[interval] = 5 }
    for interval in site.horizon.intervals(ofDay: 4) { values[interval] = 3 }
    for interval in site.horizon.intervals(ofDay: 5) { values[interval] = 1 }
    let crew = Crew(problem: problem, threads: 1)
    func days(_ charges: LineCharges?) throws -> [Int] {
      let asks = Crew.Asks(budget: [0], charges: charges.map { [0: $0] } ?? [:])
      guard case .line(let choice) = crew.find(asks, presence: values, people: [0])[0] else {
        return []
      }
      return choice.candidates.indices.filter { choice.candidates[$0] >= 0 }
    }
    #expect(try days(nil) == [2, 4])
    var off = LineCharges(each: 100)
    off.ask(for: -1, on: 2, isWanted: true)
    #expect(try days(off) == [4, 5])
    var on = LineCharges(each: 100)
    on.ask(for: -1, on: 5, isWanted: false)
    #expect(try days(on) == [2, 5])
    // Four hours on the fifth day instead of the sixth are worth 8 more.
    var small = LineCharges(each: 7)
    small.ask(for: -1, on: 5, isWanted: false)
    #expect(try days(small) == [2, 4])
    #expect(small.charge(on: [-1, -1, 0, -1, 0, -1, -1]) == 7)
    #expect(small.charge(on: [-1, -1, 0, -1, -1, 0, -1]) == 0)
  }

  @Test("People with the same plan are priced as one, and what tells them apart is seen")
  func alikes() throws {
    var site = try SmallSite.week()
    let twin = site.people[0]
    var other = twin
    other.wishes = [Wish(kind: .dayOff(day: 1), strength: 3)]
    site.people += [twin, other]
    let problem = try problem(site)
    let count = site.people.count
    let kinds = Alikes(problem).kinds(of: [count - 2, 0, count - 1])
    #expect(kinds.ones == [count - 2, count - 1])
    #expect(kinds.places == [0, 0, 1])
    var random = SeededGenerator(seed: 3)
    let values = prices(problem, &random)
    let crew = Crew(problem: problem, threads: 1)
    let all = crew.price(presence: values, budget: [0, 0], people: Array(0..<count))
    for person in 0..<count {
      let alone = crew.price(presence: values, budget: [0, 0], people: [person])
      #expect(all[person].cost == alone[0].cost)
      #expect(all[person].candidates == alone[0].candidates)
    }
  }
}
