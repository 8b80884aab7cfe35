import Demand
import GLPKSolving
import Optimising
import Planning
import RotaTesting
import Rostering
import Testing

@testable import Contingency

@Suite("Respond")
struct RespondTests {
  /// One queue wanted by 2 from 8 to 20, A and B there from 8 for 8 hours, C off.
  private func floor() throws -> SmallFloor {
    try SmallFloor(
      required: [Array(repeating: 2, count: 24)],
      people: [[0: 1], [0: 1], [0: 1]],
      shifts: [[(8, 8)], [(8, 8)], [nil]]
    )
  }

  private func result(
    _ floor: SmallFloor,
    _ disruptions: [Disruption],
    _ responses: [Response],
    _ thresholds: [Threshold]
  ) throws -> ScenarioResult {
    try Contingencies(floor.setting, solving: GLPKSolver()).result(
      of: Scenario(
        name: "case",
        disruptions: disruptions,
        warning: Minutes(24 * 60),
        responses: responses,
        thresholds: thresholds
      ),
      source: .risk,
      group: "case"
    )
  }

  private func absent(_ person: Int, _ floor: SmallFloor) -> Disruption {
    Disruption(.absence(Absentees([PersonID(person)])), spans: [floor.span(0, 24)])
  }

  @Test("who is off comes in for the shortest shift that is enough, and costs what the ledger says")
  func callIn() throws {
    var floor = try floor()
    // Two are wanted from 8 to 12 only.
    for hour in 0..<24 where !(8..<12).contains(hour) {
      floor.site.forecast.cells[0][hour].required = 0
    }
    let response = Response(
      .callIn([PersonID(2)]),
      cost: ResponseCost(each: Money(minorUnits: 500), payFactor: 1.5)
    )
    let found = try result(
      floor,
      [absent(0, floor)],
      [response],
      [Threshold(.shortfall(QueueID(0), most: 0))]
    )
    #expect(found.heldAt == .respond)
    let answer = try #require(found[.respond])
    #expect(answer.taken.count == 1)
    #expect(answer.taken.first?.person == "P2")
    #expect(answer.taken.first.map { [$0.from, $0.to] } == [480, 720])
    // 4 h at 12.00 are 48.00, half as much again 24.00, and 5.00 for coming in.
    #expect(answer.cost == 7700)
    #expect(
      found.timeline
        == GapTimeline(
          from: 480,
          step: 60,
          rows: [
            GapTimeline.Row(
              queue: 0,
              wanted: [2, 2, 2, 2],
              people: [[1, 1, 1, 1], [2, 2, 2, 2]]
            )
          ]
        )
    )
    #expect(found.violations.isEmpty)
  }

  @Test("a response's cost is the ledger's difference where it has no fee")
  func ledgerDifference() throws {
    let floor = try floor()
    let setting = floor.setting
    let week = DisruptedWeek([absent(0, floor)], to: floor.rota, at: floor.site)
    let world = setting.world(of: week)
    let held = Hold(setting: setting).answer(week, in: world)
    let appraisal = Appraisal(held.rota, of: week, in: world, standing: floor.setting.standingPay)
    let thresholds = [Threshold(.shortfall(QueueID(0), most: 0))]
    let base = Answer(
      week: week,
      world: world,
      rota: held.rota,
      appraisal: appraisal,
      findings: appraisal.findings(thresholds)
    )
    let scenario = Scenario(
      name: "case",
      disruptions: [],
      warning: Minutes(1440),
      responses: [Response(.callIn([PersonID(2)])), Response(.lengthen(most: Minutes(240)))],
      thresholds: thresholds
    )
    let answer = try Respond(setting: setting, solving: GLPKSolver())
      .answer(scenario, holding: held, base)
    #expect(!answer.taken.isEmpty)
    let difference =
      PayLedger(of: answer.rota, at: answer.week.site).total
      - PayLedger(of: held.rota, at: week.site).total
    #expect(answer.cost == difference)
    #expect(answer.lack < base.lack)
  }

  @Test("a meal is moved out of the hour in which somebody is missing")
  func movedBreak() throws {
    let floor = try floor()
    // Both have their meal at 12; one is wanted all day, so nobody is there from 12 to 13.
    var site = floor.site
    for hour in 0..<24 { site.forecast.cells[0][hour].required = (8..<17).contains(hour) ? 1 : 0 }
    var other = floor
    other.site = site
    let found = try result(
      other,
      [Disruption(.demand([QueueID(0)], factor: 1), spans: [floor.span(8, 9)])],
      [Response(.moveBreaks)],
      [Threshold(.shortfall(QueueID(0), most: 0))]
    )
    #expect(found.heldAt == .respond)
    #expect(found[.respond]?.taken.count == 1)
    #expect(found[.respond]?.cost == 0)
  }

  @Test("people of an agency come for no less than their least, and are judged like all others")
  func agency() throws {
    let floor = try floor()
    let response = Response(
      .agency(people: 2, queues: [QueueID(0)], least: Minutes(240)),
      cost: ResponseCost(each: Money(minorUnits: 1000), perHour: Money(minorUnits: 2000))
    )
    let found = try result(
      floor,
      [Disruption(.absence(Absentees([PersonID(0)])), spans: [floor.span(8, 12)])],
      [response],
      [Threshold(.shortfall(QueueID(0), most: 1))]
    )
    let answer = try #require(found.best)
    // From 17 to 20 two are wanted and nobody is there; one short is allowed: one person from 16.
    #expect(answer.holds)
    #expect(found.violations.isEmpty)
    let hours = answer.taken.reduce(0.0) { $0 + Double($1.to - $1.from) / 60 * $1.count }
    let people = answer.taken.reduce(0) { $0 + $1.count }
    #expect(answer.cost == Int(people * 1000 + hours * 2000))
    #expect(answer.taken.allSatisfy { $0.to - $0.from >= 240 })
  }

  @Test("with all known before, a new plan lacks less than the week can be answered with")
  func foresight() throws {
    let floor = try floor()
    let scenario = Scenario(
      name: "case",
      disruptions: [absent(0, floor)],
      warning: .zero,
      responses: [],
      thresholds: [Threshold(.shortfall(QueueID(0), most: 0))]
    )
    let (week, faults) = try Contingencies(floor.setting, solving: GLPKSolver())
      .foreseen(scenario)
    func lack(_ level: LevelResult) -> Double { level.findings.reduce(0) { $0 + $1.lack } }
    // B alone is there for 8 of 12 hours in which two are wanted; C works 8 more at most.
    #expect(lack(week.answered) == 16)
    #expect(lack(week.foreseen) == 8)
    #expect(week.foreseen.peopleChanged >= 1)
    #expect(faults == [])
    let regret = try #require(Regret([week, week]))
    #expect(regret.attained[0].isClose(to: 8.0 / 24, within: 1e-9))
    #expect(regret.attainedError == [0])
    #expect(regret.holding == 0 && regret.holdingForeseen == 0)
  }

  @Test("responses never lack more than holding does", arguments: 0..<12)
  func monotone(seed: Int) throws {
    var random = SeededGenerator(seed: UInt64(seed))
    let required = (0..<2).map { _ in (0..<24).map { _ in Int.random(in: 0...2, using: &random) } }
    let floor = try SmallFloor(
      required: required,
      people: [[0: 1], [0: 1, 1: 1], [1: 1], [0: 1, 1: 1], [0: 1]],
      shifts: [[(8, 8)], [(9, 6)], [(10, 8)], [nil], [(12, 4)]]
    )
    let found = try result(
      floor,
      [absent(Int.random(in: 0..<5, using: &random), floor)],
      [
        Response(.moveBreaks), Response(.callIn([PersonID(3)]), notice: Minutes(60), limit: 1),
        Response(.lengthen(most: Minutes(120)), cost: ResponseCost(payFactor: 1.5)),
      ],
      [Threshold(.shortfall(QueueID(0), most: 1)), Threshold(.shortfall(QueueID(1), most: 1))]
    )
    let lacks = found.levels.map { $0.findings.reduce(0) { $0 + $1.lack } }
    #expect(zip(lacks, lacks.dropFirst()).allSatisfy { $0 >= $1 - 1e-9 })
    #expect(found.violations == [])
  }
}
