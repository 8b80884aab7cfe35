import Planning
import Publishing
import Rostering
import RotaTesting

/// Two rotas of the small site's week with a change of each kind between them.
struct ChangedWeek {
  var before: SitedRota
  var after: SitedRota

  init() throws {
    var site = try SmallSite.withStandards(window: .day)
    site.people[1].name = "Birch"
    var standby = site.patterns[0]
    (standby.name, standby.standbyPay) = ("on call", 0.25)
    site.patterns.append(standby)
    before = SitedRota(site: site, rota: try SmallSite.rota(for: site))
    after = before
    var lines = after.rota.lines
    // P01: Monday an hour later, Tuesday lunch alone, Wednesday's morning on chat.
    lines[0].shifts[0] = try site.shift(onDay: 0, "10:00-18:30 lunch 13:30")
    lines[0].shifts[1] = try site.shift(onDay: 1, "09:00-17:30 lunch 13:00")
    lines[0].serving[4].queue = QueueID(1)
    // P02: Thursday off.
    lines[1].shifts.remove(at: 3)
    // P03: the whole of Monday without a queue.
    lines[2].serving[0].queue = nil
    // P04: a day more, and Monday longer.
    lines[3].shifts[0] = try site.shift(onDay: 0, "11:00-20:00 lunch 15:00")
    lines[3].shifts.append(try site.shift(onDay: 4, "11:00-19:30 lunch 15:00"))
    after.rota.lines = lines
  }

  /// The report, with figures set by hand: pay 1,686.00 and 1,650.50, one wish granted more.
  func report(withNotice: Bool = true) throws -> ChangesReport {
    // Published on Sunday at noon: Monday's shifts start 21 and 23 hours later.
    let notice = ShortNotice(published: Moment(minute: -12 * 60), period: Minutes(48 * 60))
    return ChangesReport(
      before: plan("old", before, pay: 168_600, served: 21.5, granted: 0),
      after: plan("new", after, pay: 165_050, served: 22.4, granted: 1),
      changes: try RotaChanges(from: before, to: after),
      notice: withNotice ? notice : nil
    )
  }

  private func plan(
    _ name: String,
    _ planned: SitedRota,
    pay: Int,
    served: Double,
    granted: Int
  ) -> ChangesReport.Plan {
    func queue(_ id: Int, served: Double, short: Double) -> RotaFigures.QueueFigures {
      RotaFigures.QueueFigures(
        queue: QueueID(id),
        contacts: 30,
        promised: 24,
        served: served,
        missed: 24 - served,
        shortfallHours: short,
        surplusHours: 2,
        requirementCost: 0
      )
    }
    let over = Money(minorUnits: pay - 168_000)
    let figures = RotaFigures(
      queues: [queue(0, served: served, short: 1), queue(1, served: 0, short: served / 2)],
      centres: [
        .init(
          centre: CostCentreID(0),
          pay: Money(minorUnits: pay),
          budget: Money(minorUnits: 168_000),
          over: max(.zero, over)
        )
      ],
      pay: Money(minorUnits: pay),
      wishCount: 2,
      wishesGranted: granted,
      wishesUnmetStrength: 3,
      load: [],
      goals: []
    )
    return ChangesReport.Plan(name: name, site: planned.site, figures: figures)
  }
}
