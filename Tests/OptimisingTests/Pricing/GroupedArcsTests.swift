import Planning
import RotaTesting
import Testing

@testable import Optimising

@Suite("Ways through the open days, those that are alike made one")
struct GroupedArcsTests {
  /// What is told apart.
  private struct Kind: Hashable {
    var next: Int32
    var paid: Double
    var ticks: UInt32
  }

  @Test(
    "From each state the cheapest way of each kind is there, and none is dearer than it need be"
  )
  func cheapest() throws {
    var site = try RuleCase.horizonHours.site(.hard)
    for rule in [RuleCase.earliesInHorizon, .weekendsWorked, .runOfDays, .rest] {
      site.contracts[0].rules.set(try rule.rule(.hard))
    }
    site.contracts[0].weeklyHours = .zero...Minutes(60 * 60)
    // Many starts and long rests, so that several shifts of a length are worth a look.
    site.patterns = [try TinySite.shifts(from: "06:00", to: "22:00", every: 60, paid: [240, 420])]
    let problem = try RotaProblem(
      site: site,
      coverage: SmallSite.coverage(of: site),
      weights: GoalWeights(site: site, weights: site.worths)
    )
    let plan = problem.people[0]
    let priced = PricedDays(
      valuer: ShiftValuer(catalogue: problem.catalogue),
      people: problem.people
    )
    let arcs = GroupedArcs()
    var saved = 0
    for seed in 0..<UInt64(20) {
      var random = RandomSource(seed: seed)
      let values = Slab(repeating: 0.0, count: problem.catalogue.candidates.count)
      for index in 0..<values.count { values[index] = 20 * random.unit() - 5 }
      let costing = LinePricer.Costing(values: values, payFactor: 1, wishFactor: 2)
      priced.price(plan, costing, &random, without: nil)
      priced.select(plan, limits: .max)
      let first = random.below(plan.days.count)
      let days = first..<plan.days.count
      arcs.take(plan, days, priced.days, wishFactor: 2)
      for day in days {
        for state in 0..<plan.graph.layers[day].stateCount {
          let all = ways(plan, day, state, priced.days[day])
          let found = arcs.from(day, state).map { arcs[$0] }
          for arc in found {
            let least = all[Kind(next: arc.next, paid: arc.paid, ticks: arc.ticks)]
            #expect(least.map { arc.cost >= $0 } == true)
          }
          for (kind, least) in all {
            let like = found.filter {
              $0.next == kind.next && $0.paid == kind.paid && $0.ticks == kind.ticks
            }
            #expect(like.map(\.cost).min() == least)
          }
          saved += priced.days[day].count + 1 - found.count
        }
      }
    }
    #expect(saved > 0)
  }

  /// By kind, what the cheapest way on from a state costs.
  private func ways(
    _ plan: PersonPlan,
    _ day: Int,
    _ state: Int,
    _ options: DayOptions
  ) -> [Kind: Double] {
    var least: [Kind: Double] = [:]
    for place in -1..<options.count {
      let symbol = place < 0 ? 0 : options.symbol[place]
      let next = plan.graph.next(day, state, symbol)
      let cost = place < 0 ? options.freeCost : options.cost[place]
      if next < 0 || cost == .infinity { continue }
      let ticks = plan.graph.ticks(day, state, symbol) | (place < 0 ? 0 : options.ticks[place])
      let paid = place < 0 ? 0 : Double(options.paid[place])
      let sum = cost + plan.graph.points(day, state, symbol) * 2
      let kind = Kind(next: Int32(next), paid: paid, ticks: ticks)
      least[kind] = min(least[kind] ?? .infinity, sum)
    }
    return least
  }
}
