import Demand
import GLPKSolving
import Planning
import RotaTesting
import Rostering
import Testing

@testable import Optimising

@Suite("Certificates that expire within the horizon")
struct CompetenceEndsTests {
  /// Two queues; the first person may serve the first until the second day.
  private func site(nights: Bool) throws -> Site {
    let people = [TinySite.person(1, [0: 1, 1: 1]), TinySite.person(2, [1: 1])]
    var site = try TinySite.site(days: 3, people: people, alwaysOpen: nights)
    site.queues.append(TinySite.queue("mail", opening: site.opening))
    site.priorities.steps[0].goal = .standards([QueueID(0), QueueID(1)])
    if nights {
      site.patterns = [try TinySite.shifts(from: "20:00", to: "22:00", every: 120, paid: [240])]
    }
    site.people[0].competenceEnds = [QueueID(0): site.horizon.date(ofDay: 1)]
    site.forecast = TinySite.forecast(site) { queue, _ in queue == 0 ? 1 : 0 }
    return site
  }

  @Test("The queue is served until then and never after", arguments: [false, true])
  func served(nights: Bool) throws {
    let site = try site(nights: nights)
    let coverage = CoverageModel(site: site)
    let result = try RotaOptimiser(
      site: site,
      coverage: coverage,
      solving: GLPKSolver(),
      settings: OptimiserSettings(seconds: nil, effort: 2, seed: 1, threads: 2)
    ).run()
    let report = RotaCheck(site: site, coverage: coverage).report(on: result.rota)
    #expect(report.violations.map(\.sentence) == [])
    #expect(report.disagreement(with: result.proof) == nil)
    let end = site.horizon.dayStarts[2]
    let calls = result.rota.lines[0].serving.filter { $0.queue == QueueID(0) }
    #expect(!calls.isEmpty)
    #expect(calls.allSatisfy { $0.span.upperBound <= end })
  }

  /// The queues that the first person serves in a rota with which the judge finds nothing wrong.
  private func served(_ site: Site) throws -> Set<QueueID> {
    let coverage = CoverageModel(site: site)
    let result = try RotaOptimiser(
      site: site,
      coverage: coverage,
      solving: GLPKSolver(),
      settings: OptimiserSettings(seconds: nil, effort: 2, seed: 1, threads: 1)
    ).run()
    let report = RotaCheck(site: site, coverage: coverage).report(on: result.rota)
    #expect(report.violations.map(\.sentence) == [])
    #expect(report.disagreement(with: result.proof) == nil)
    return Set(result.rota.lines[0].serving.compactMap(\.queue))
  }

  @Test("In a shift that runs beyond the last day the queue is not served at all")
  func crossing() throws {
    var site = try site(nights: true)
    site.people[0].pins = [.shift(start: try site.moment(day: 1, "22:00"), paid: nil)]
    site.contracts = [TinySite.contract(hours: 4...4)]
    #expect(!(try served(site)).contains(QueueID(0)))
  }

  @Test("Nor in a shift carried in that does")
  func carriedIn() throws {
    var site = try site(nights: true)
    site.people[0].carryIn = CarryIn(lastShiftEnd: Moment(minute: 27 * 60), runOfDays: 1)
    site.people[0].competenceEnds = [QueueID(0): site.horizon.firstDay]
    #expect(!(try served(site)).contains(QueueID(0)))
  }

  @Test("A shift that ends with the last day serves it, and another queue goes on")
  func lastShift() throws {
    var site = try site(nights: true)
    site.people[0].pins = [.shift(start: try site.moment(day: 1, "20:00"), paid: nil)]
    site.people[0].competenceEnds[QueueID(1)] = site.horizon.date(ofDay: 2)
    site.patterns = [try TinySite.shifts(from: "20:00", to: "20:00", every: 60, paid: [240])]
    site.contracts = [TinySite.contract(hours: 4...4)]
    #expect(try served(site) == [QueueID(0)])
    site.people[0].pins = [.shift(start: try site.moment(day: 2, "20:00"), paid: nil)]
    site.forecast = TinySite.forecast(site) { queue, _ in queue }
    #expect(try served(site) == [QueueID(1)])
  }

  @Test("With several that expire the best rota of all is found", arguments: 0..<6)
  func optimum(seed: Int) throws {
    var random = SeededGenerator(seed: UInt64(seed))
    let both = [0: 1.0, 1: 1.0]
    let people = [TinySite.person(1, both), TinySite.person(2, both), TinySite.person(3, [1: 1])]
    var site = try TinySite.site(days: 3, people: people)
    site.queues.append(TinySite.queue("mail", opening: site.opening))
    site.priorities = TinySite.weighted(
      [.standards([QueueID(0)]), .standards([QueueID(1)]), .cost],
      [1, 0.7, 1]
    )
    site.contracts = [TinySite.contract(hours: 4...8)]
    for person in 0..<2 {
      for queue in 0..<2 where person + queue < 2 {
        let last = site.horizon.date(ofDay: Int.random(in: 0...1, using: &random))
        site.people[person].competenceEnds[QueueID(queue)] = last
      }
    }
    let required = (0..<36).map { _ in Int.random(in: 0...2, using: &random) }
    site.forecast = TinySite.forecast(site) { queue, interval in
      required[interval / 4 + 18 * queue]
    }
    let coverage = CoverageModel(site: site)
    let result = try RotaOptimiser(
      site: site,
      coverage: coverage,
      solving: GLPKSolver(),
      settings: OptimiserSettings(seconds: nil, effort: 3, seed: 1, threads: 1)
    ).run()
    let best = try #require(AllRotas(ListedTeam(site))).optimum()
    #expect(result.proof.objective.isClose(to: best, within: 1e-6))
    #expect(result.proof.bound <= best + 1e-6)
    let report = RotaCheck(site: site, coverage: coverage).report(on: result.rota)
    #expect(report.violations.map(\.sentence) == [])
    #expect(report.disagreement(with: result.proof) == nil)
  }
}
