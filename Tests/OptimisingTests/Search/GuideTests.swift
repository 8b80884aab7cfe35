import Planning
import RotaTesting
import Testing

@testable import Optimising

@Suite("Replies drawn towards the prices of a bound")
struct GuideTests {
  private func problem() throws -> RotaProblem {
    let site = try SmallSite.week()
    return try RotaProblem(
      site: site,
      coverage: SmallSite.coverage(of: site),
      weights: GoalWeights(site: site, weights: site.worths)
    )
  }

  @Test("A share of the way: none leaves the gains as they are, all makes them the prices")
  func share() throws {
    let problem = try problem()
    let layout = PriceLayout(problem: problem)
    let prices = (0..<layout.count).map { $0 < layout.presenceCount ? Double($0 % 17) : 0 }
    let guide = Guide(problem: problem, prices: prices)
    let gains = Slab(repeating: 3.0, count: problem.intervalCount)
    guide.draw(gains, of: 1, by: 0)
    #expect((0..<gains.count).allSatisfy { gains[$0] == 3 })
    guide.draw(gains, of: 1, by: 0.25)
    #expect(gains[2] == 3 + 0.25 * (prices[layout.presence(1, 2)] - 3))
    guide.draw(gains, of: 1, by: 1)
    #expect((0..<gains.count).allSatisfy { gains[$0] == prices[layout.presence(1, $0)] })
  }

  @Test("Drawn all the way, a reply is the best line at the prices, whoever else is there")
  func reply() throws {
    let problem = try problem()
    let oracle = LagrangianOracle(problem: problem, threads: 1)
    var random = RandomSource(seed: 4)
    var prices = (0..<oracle.layout.count).map { _ in 12 * random.unit() }
    oracle.project(&prices)
    for place in oracle.layout.presenceCount..<prices.count { prices[place] = 0 }
    let guide = Guide(problem: problem, prices: prices)
    let reply = BestReply(problem: problem)
    let state = RotaState(problem: problem)
    var worth = Worth(problem: problem)
    worth.take(
      contact: worth.contact,
      budget: problem.budgets.map { _ in 0 },
      tally: problem.tallies.firstMultipliers.map { _ in 0 }
    )
    for person in problem.people.indices {
      let line = reply.line(
        for: person,
        in: state,
        worth: worth,
        guided: (by: guide, share: 1),
        &random
      )
      let best = try #require(oracle.lines(of: [person], Crew.Asks(), at: prices).lines[0])
      #expect(cost(line, person, problem, prices) <= cost(best, person, problem, prices) + 1e-7)
      state.set(person, to: line)
    }
  }

  private func cost(
    _ line: PersonLine,
    _ person: Int,
    _ problem: RotaProblem,
    _ prices: [Double]
  ) -> Double {
    let (layout, plan) = (PriceLayout(problem: problem), problem.people[person])
    let worth = line.presence.enumerated().reduce(0) { sum, entry in
      sum + prices[layout.presence(line.profile(at: entry.offset, plan), Int(entry.element))]
    }
    return line.pay * problem.weights.cost + line.unmet * problem.weights.wishes - worth
  }
}
