import Demand
import Planning
import RotaTesting
import Rostering
import Testing

@testable import Simulating

@Suite("A rota of a site")
struct RotaTests {
  private let settings = SimulationSettings(replications: 60, seed: 5, threads: 2)

  @Test("The week of a clock change has 167 hours, and contacts come only while it is open")
  func clockChange() throws {
    var site = try SmallSite.withStandards()
    let rota = try SmallSite.rota(for: site)
    site.horizon = try SmallSite.week(firstDay: "2026-03-23").horizon
    #expect(site.horizon.intervalCount == 7 * 48 - 2)
    site.forecast = try SmallSite.week(firstDay: "2026-03-23").forecast
    for index in site.forecast.cells[0].indices where site.forecast.cells[0][index].required > 0 {
      site.forecast.cells[0][index] = .init(contacts: 6, handleSeconds: 300)
    }
    let floor = Floor(site: site, rota: rota, settings: settings)
    var run = FloorRun(floor)
    run.run(seed: 1, replication: 0)
    let open = site.queues[0].opening.openIntervals(in: site.horizon)
    for (index, isOpen) in open.enumerated() where !isOpen {
      #expect(run.count.queues[0][index].contacts == 0)
    }
    #expect(run.count.queues[0].reduce(0) { $0 + $1.contacts } > 500)
  }

  @Test("What is planned is what the judge counts, and the comparison has each day")
  func planned() throws {
    let site = try SmallSite.withStandards()
    let rota = try SmallSite.rota(for: site)
    let report = RotaCheck(site: site, coverage: CoverageModel(site: site)).report(on: rota)
    let comparison = ServiceComparison(site: site, rota: rota, settings: settings)
    // The other queue has a given requirement, and nothing to simulate.
    #expect(comparison.queues.map(\.queue) == [QueueID(0)])
    let calls = try #require(comparison.queues.first)
    let figures = report.figures.queues[0]
    let planned = try #require(calls.all.planned)
    #expect(planned.isClose(to: figures.served / figures.contacts, within: 1e-9))
    #expect(calls.days.count == 7)
    #expect(calls.promises.count == 7)
    // Nobody is there on Saturday and Sunday: nobody is served, and the promise fails.
    #expect(calls.days[5]?.simulated.inTime.value == 0)
    #expect(calls.days[5]?.holds == false)
    #expect(!comparison.holds)
  }

  @Test("Breaks of the rota begin late and shifts end late when everyone is busy")
  func late() throws {
    let site = try SmallSite.withStandards()
    let rota = try SmallSite.rota(for: site)
    let week = ServiceSimulation(site: site, rota: rota, settings: settings).run()
    #expect(week.breakLateSeconds.value > 30)
    #expect(week.shiftEndLateSeconds.value > 30)
    #expect(week.occupancy[0].value > 0.5)
    #expect(week.occupancy[2].value == 0)
  }

  /// A site whose people are taken for far fewer than they are, so that planned is too little.
  private func misjudged() throws -> Site {
    var site = try SmallSite.withStandards()
    site.queues[0].patienceSeconds = 120
    for day in Weekday.allCases { site.calibration[QueueID(0), day] = 0.6 }
    return site
  }

  @Test("With the factors found, planned is simulated at the same rota; verify counts the same")
  func calibrated() throws {
    var site = try misjudged()
    let rota = try SmallSite.rota(for: site)
    let before = ServiceComparison(site: site, rota: rota, settings: settings, explains: false)
    let found = Calibrator(site: site, rota: rota, comparison: before).calibration()
    site.calibration = try #require(found)
    #expect(site.calibration[QueueID(0), .monday] > 0.7)
    let after = ServiceComparison(site: site, rota: rota, settings: settings, explains: false)
    let pairs = zip(before.queues[0].days, after.queues[0].days)
    for (old, new) in pairs where old?.difference != nil {
      let (planned, share) = (new?.planned ?? 0, old?.simulated.inTime.value ?? 0)
      #expect(planned.isClose(to: share, within: 0.005))
    }
    #expect(Calibrator(site: site, rota: rota, comparison: after).calibration() == nil)
    let report = RotaCheck(site: site, coverage: CoverageModel(site: site)).report(on: rota)
    let figures = report.figures.queues[0]
    let planned = try #require(after.queues[0].all.planned)
    #expect(planned.isClose(to: figures.served / figures.contacts, within: 1e-9))
  }

  @Test("The parts of a difference with the right sign are named, the largest first")
  func causes() throws {
    let site = try misjudged()
    let rota = try SmallSite.rota(for: site)
    let calls = ServiceComparison(site: site, rota: rota, settings: settings).queues[0]
    let difference = try #require(calls.all.difference)
    #expect(difference > 0)
    // The simulation knows no factors: all that is not breaks and spells is theirs.
    #expect(calls.parts.first?.cause == .rest)
    for part in calls.parts { #expect(part.share / difference >= 0.25) }
  }
}
