import Demand
import Foundation
import Planning
import Rostering
import RotaTesting
import Testing

@Suite("Promises kept and missed")
struct PromiseTests {
  /// The small site's day rota on the curve of 3, 2 and 1 contacts.
  ///
  /// From 8:00 one person, from 9:00 two but for two lunches and 16:30, from 17:00 one until 17:30:
  /// 13 half hours of two (5 contacts) and 6 of one (3 contacts) are 83 contacts.
  private static let servedOnCurve = 83.0

  private func curveGoal(_ window: ServiceStandard.Window, days: Int = 1) throws -> Double {
    var site = try SmallSite.withStandards(window: window, days: days)
    site.priorities.steps[0].goal = .standards([QueueID(0)])
    return try #require(judged(try SmallSite.rota(for: site), at: site).curveGoals.first)
  }

  @Test("Over a day, surplus of one interval makes up for another")
  func overADay() throws {
    // 24 open half hours of 6 contacts, 80 % of them promised: 115.2.
    let goal = try curveGoal(.day)
    #expect(goal.isClose(to: 115.2 - PromiseTests.servedOnCurve, within: 1e-9))
  }

  @Test("Over intervals, it does not")
  func overIntervals() throws {
    // 4.8 promised each: 13 kept with 5, 6 with 3 miss 1.8, 5 with nobody miss all.
    let goal = try curveGoal(.interval)
    #expect(goal.isClose(to: 6 * 1.8 + 5 * 4.8, within: 1e-9))
  }

  @Test("Over a week, five days stand for seven")
  func overAWeek() throws {
    let goal = try curveGoal(.week, days: 7)
    #expect(goal.isClose(to: 7 * 115.2 - 5 * PromiseTests.servedOnCurve, within: 1e-9))
  }

  @Test("People are shown the waiting-line formula, while the objective keeps to its curve")
  func twoCounts() throws {
    let site = try SmallSite.withStandards(days: 1)
    let report = judged(try SmallSite.rota(for: site), at: site)
    // Erlang C of 1 erlang: with 1 person the queue has no end; with 2, 1 in 3 waits, and of them
    // exp(-(2 - 1) * 20 / 300) longer than 20 seconds. Two are there in 13 half hours.
    let served = 13 * 6 * (1 - exp(-20.0 / 300) / 3)
    #expect(report.figures.queues[0].served.isClose(to: served, within: 1e-6))
    #expect(report.figures.queues[0].missed.isClose(to: 115.2 - served, within: 1e-6))
    let difference = report.figures.goals[0] - report.curveGoals[0]
    #expect(difference.isClose(to: PromiseTests.servedOnCurve - served, within: 1e-6))
  }

  @Test("What people are shown is counted window by window, and no contact is served twice")
  func shown() throws {
    let site = try backOffice()
    let report = report(at: site, rota: try SmallSite.rota(for: site))
    let queue = report.figures.queues[0]
    // Each person does 30 minutes / 300 seconds = 6 contacts a half hour: 32 of them could do 192
    // of a day's 144.
    #expect(queue.contacts.isClose(to: 2 * 144, within: 1e-9))
    #expect(queue.promised.isClose(to: 2 * 115.2, within: 1e-9))
    #expect(queue.served.isClose(to: 2 * 144, within: 1e-9))
    #expect(queue.missed == 0)
  }

  @Test("A day without anyone misses all that was promised, whatever another day did")
  func missedDay() throws {
    let site = try backOffice()
    var rota = try SmallSite.rota(for: site)
    rota.work(0, [], serving: 0, at: site)
    rota.work(1, [rota.lines[1].shifts[0]], serving: 0, at: site)
    let report = report(at: site, rota: rota)
    // 16 half hours of one person.
    #expect(report.figures.queues[0].served.isClose(to: 96, within: 1e-9))
    #expect(report.figures.queues[0].missed.isClose(to: 19.2 + 115.2, within: 1e-9))
  }

  /// Two days on which contacts may be done at any open time, so that their curve is a straight
  /// line by any reckoning.
  private func backOffice() throws -> Site {
    var site = try SmallSite.withStandards(days: 2)
    site.queues[0].channel = .backOffice
    return site
  }

  private func report(at site: Site, rota: Rota) -> CheckReport {
    var coverage = SmallSite.coverage(of: site)
    let line = CoverageCurve(steps: [.init(width: .max, served: 6)])
    coverage.curves[0] = coverage.curves[0].map { $0 == nil ? nil : line }
    return RotaCheck(site: site, coverage: coverage).report(on: rota)
  }
}
