import Demand
import GLPKSolving
import Optimising
import Planning
import RotaTesting
import Rostering
import Testing

@testable import Contingency

/// What people may agree to, how long they are away, and what stays where it was.
@Suite("Who may be asked for what")
struct AgreementTests {
  /// One queue wanted by 2 from 8 to 12, A and B there, C off; each may work 4 hours a week.
  private func floor() throws -> SmallFloor {
    var floor = try SmallFloor(
      required: [(0..<24).map { (8..<12).contains($0) ? 2 : 0 }],
      people: [[0: 1], [0: 1], [0: 1]],
      shifts: [[(8, 4)], [(8, 4)], [nil]]
    )
    floor.site.contracts[0].weeklyHours = .zero...Minutes(3 * 60)
    return floor
  }

  private func result(_ response: Response) throws -> ScenarioResult {
    let floor = try floor()
    return try Contingencies(floor.setting, solving: GLPKSolver()).result(
      of: Scenario(
        name: "case",
        disruptions: [
          Disruption(.absence(Absentees([PersonID(0)])), spans: [floor.span(0, 24)])
        ],
        warning: Minutes(24 * 60),
        responses: [response],
        thresholds: [Threshold(.shortfall(QueueID(0), most: 0))]
      ),
      source: .draw,
      group: "case"
    )
  }

  @Test("hours beyond the contract are worked by agreement only, and no more of them than agreed")
  func beyondContract() throws {
    let call = Response.Kind.callIn([PersonID(2)])
    #expect(try result(Response(call)).heldAt == nil)
    #expect(try result(Response(call, beyondContract: Minutes(30))).heldAt == nil)
    let agreed = try result(Response(call, beyondContract: Minutes(60)))
    #expect(agreed.heldAt == .respond)
    #expect(agreed.violations == [])
  }

  @Test("whoever is away is away for all of the time, before and after the shift as well")
  func awayThroughout() throws {
    let floor = try floor()
    let week = DisruptedWeek(
      [Disruption(.absence(Absentees([PersonID(0)])), spans: [floor.span(6, 20)])],
      to: floor.rota,
      at: floor.site
    )
    let spans = week.site.people[0].absences.map(\.span)
      .sorted { $0.lowerBound < $1.lowerBound }
    #expect(spans == [floor.span(6, 8), floor.span(8, 12), floor.span(12, 20)])
  }

  @Test(
    "a stay goes on where a break was, so that no part of it is too short",
    arguments: [0, 120]
  )
  func stayGoesOn(least: Int) throws {
    var floor = try SmallFloor(
      required: [Array(repeating: 1, count: 24)],
      people: [[0: 1]],
      shifts: [[(8, 8)]]
    )
    floor.site.queues[0].leastStay = Minutes(least)
    var shift = floor.rota.lines[0].shifts[0]
    shift.breaks[0].span = floor.span(11, 12)
    let line = LineEdit(site: floor.site).line(floor.rota.lines[0], shifts: [shift])
    let queue = QueueID(0)
    let after =
      least > 0
      ? [ServingBlock(queue: queue, span: floor.span(12, 17))]
      : [
        ServingBlock(queue: nil, span: floor.span(12, 13)),
        ServingBlock(queue: queue, span: floor.span(13, 17)),
      ]
    #expect(line.serving == [ServingBlock(queue: queue, span: floor.span(8, 11))] + after)
  }

  @Test("time on a queue of which nothing is expected any more is idle, and nothing else is")
  func idleTime() throws {
    let floor = try floor()
    var week = DisruptedWeek(site: floor.site, rota: floor.rota)
    week.changedQueues = [QueueID(0)]
    var world = floor.setting.world(of: week)
    world.coverage.curves[0][8] = nil
    let idle = IdleTime(week: week, world: world).rota(floor.rota)
    for person in 0..<2 {
      #expect(
        idle.lines[person].serving == [
          ServingBlock(queue: nil, span: floor.span(8, 9)),
          ServingBlock(queue: QueueID(0), span: floor.span(9, 12)),
        ]
      )
      #expect(idle.lines[person].shifts == floor.rota.lines[person].shifts)
    }
  }

  @Test("what must hold comes before the goals where people are moved between queues")
  func mustsFirst() throws {
    // Two queues with a standard over the day, one person who serves either: the goals weigh the
    // first a hundred times more, and only the second must hold.
    var floor = try SmallFloor(
      required: [Array(repeating: 1, count: 24), Array(repeating: 1, count: 24)],
      people: [[0: 1, 1: 1], [0: 1, 1: 1]],
      shifts: [[(8, 8)], [(8, 8)]]
    )
    let standard = ServiceStandard(share: 0.8, withinSeconds: 20, window: .day)
    for queue in 0..<2 {
      floor.site.queues[queue].target = .standard(standard)
      for hour in 8..<17 {
        floor.site.forecast.cells[queue][hour] = DemandForecast.Cell(
          contacts: 4,
          handleSeconds: 300
        )
      }
    }
    floor.site.priorities = Priorities(
      mode: .weighted,
      steps: [
        Priority(goal: .standards([QueueID(0)]), worth: 100),
        Priority(goal: .standards([QueueID(1)]), worth: 1),
      ]
    )
    var week = DisruptedWeek([], to: floor.rota, at: floor.site)
    week.touched = (0..<24).map(Interval.init)
    let world = floor.setting.world(of: week)
    let thresholds = [Threshold(.standard(QueueID(1), within: 0.3))]
    let musts = Musts(thresholds, of: week, in: world)
    #expect(musts.shares == [Musts.rest, 1])
    let lowered = musts.coverage.windows.filter { $0.queue == QueueID(1) }
    #expect(!lowered.isEmpty)
    #expect(lowered.allSatisfy { $0.promised.isClose(to: 0.5 * $0.contacts, within: 1e-9) })
    let kept = zip(musts.coverage.windows, world.coverage.windows)
      .filter { $0.0.queue == QueueID(0) }
    #expect(kept.allSatisfy { $0.0 == $0.1 })

    let setting = floor.setting
    let hold = Hold(setting: setting)
    func answer(_ held: Hold.Held) -> Answer {
      let appraisal = Appraisal(held.rota, of: week, in: world, standing: setting.standingPay)
      let findings = appraisal.findings(thresholds)
      return Answer(
        week: week,
        world: world,
        rota: held.rota,
        appraisal: appraisal,
        findings: findings
      )
    }
    #expect(hold.answer(week, in: world, for: thresholds, answer: answer).answer.holds)
  }
}
