import Demand
import GLPKSolving
import Planning
import Rostering
import RotaTesting
import Testing

@testable import Optimising

/// What a price list says is held against all rotas of teams that have one thing more.
@Suite("Price lists")
struct PriceListTests {
  private func plan(_ site: Site) throws -> PlanResult {
    try RotaOptimiser(
      site: site,
      coverage: CoverageModel(site: site),
      solving: GLPKSolver(),
      settings: OptimiserSettings(seconds: nil, effort: 2, seed: 1, threads: 1)
    ).run()
  }

  private func optimum(_ site: Site) throws -> Double {
    try #require(AllRotas(ListedTeam(site))).optimum()
  }

  /// The first two people of a team: with a third, all rotas can still be gone through.
  private func pair(_ team: TeamCase) throws -> Site {
    var site = try team.site()
    site.people = Array(site.people.prefix(2))
    for index in site.people.indices { site.people[index].wishes = [] }
    return site
  }

  @Test(
    "With one of a price list's people more, no rota weighs less than the bound less their price",
    arguments: [TeamCase.twoQueues, .partRates]
  )
  func nextPerson(team: TeamCase) throws {
    let site = try pair(team)
    let result = try plan(site)
    let prices = try #require(result.prices)
    try #require(!prices.people.isEmpty)
    var gained = 0
    for person in prices.people {
      var larger = site
      var newcomer = TinySite.person(9, [:])
      newcomer.competences = person.competences
      newcomer.contract = person.contract
      newcomer.costCentre = site.people[0].costCentre
      larger.people.append(newcomer)
      let best = try optimum(larger)
      #expect(best >= result.pricedBound - person.net - 1e-3, "\(person)")
      #expect(person.worth >= 0 && person.pay > 0)
      if best < result.proof.objective - 1 { gained += 1 }
    }
    // Else the test would say nothing.
    #expect(gained > 0)
  }

  @Test("Over a year fewer sorts of people are priced than over weeks, and some still")
  func mostPeople() {
    let most = [7, 28, 84, 182, 364].map(NextPersonPricer.mostPeople(overDays:))
    #expect(most == [240, 240, 238, 109, 54])
  }

  @Test("With one person less needed for an hour, the same", arguments: [TeamCase.twoQueues])
  func nextHour(team: TeamCase) throws {
    let site = try pair(team)
    let result = try plan(site)
    let prices = try #require(result.prices)
    var gained = 0
    for queue in site.queues.indices {
      for interval in stride(from: 0, to: site.horizon.intervalCount, by: 3)
      where site.forecast.cells[queue][interval].required > 0 {
        var easier = site
        easier.forecast.cells[queue][interval].required -= 1
        let best = try optimum(easier)
        let price = prices.hours[queue][interval]
        #expect(best >= result.pricedBound - price - 1e-3, "queue \(queue) at \(interval)")
        if best < result.proof.objective - 1 { gained += 1 }
      }
    }
    #expect(gained > 0)
    #expect(prices.hours.count == site.queues.count)
    #expect(prices.hours.allSatisfy { $0.count == site.horizon.dayCount * 24 })
  }

  @Test("With more money in a budget, the same")
  func nextMoney() throws {
    let site = try pair(.budget)
    let result = try plan(site)
    let prices = try #require(result.prices)
    #expect(prices.budgets.count == 2)
    #expect(prices.budgets[1] == 0)
    for more in [1, 10] {
      var richer = site
      richer.costCentres[0].budget = Money(minorUnits: 11_000 + more * 100)
      let best = try optimum(richer)
      #expect(best >= result.pricedBound - Double(more) * prices.budgets[0] - 1e-3)
    }
  }

  @Test("The same plan has the same prices, whatever the threads")
  func sameWhateverTheThreads() throws {
    let site = try TeamCase.weekPromise.site()
    let lists = try [1, 2].map { threads in
      try RotaOptimiser(
        site: site,
        coverage: CoverageModel(site: site),
        solving: GLPKSolver(),
        settings: OptimiserSettings(seconds: nil, effort: 2, seed: 7, threads: threads)
      ).run().prices
    }
    #expect(lists[0] != nil)
    #expect(lists[0] == lists[1])
  }
}
