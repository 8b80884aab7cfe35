import Demand
import Planning
import RotaTesting
import Rostering
import Testing

@testable import Contingency

/// Each kind of event, its effect worked out by hand.
@Suite("What events do to a week")
struct EffectTests {
  /// Two queues, all wanted 2 and 1 from 8 to 20; three people from 8: A and B for 8 hours (until 17
  /// with a meal at 12), C for 4 hours.
  private func floor(days: Int = 1) throws -> SmallFloor {
    let hours = 24 * days
    return try SmallFloor(
      required: [Array(repeating: 2, count: hours), Array(repeating: 1, count: hours)],
      people: [[0: 1], [0: 1, 1: 1], [1: 1]],
      shifts: [(8, 8), (8, 8), (8, 4)].map { shift in (0..<days).map { _ in shift } },
      days: days
    )
  }

  /// The same with contacts: 10 an hour on each queue, of 300 s.
  private func contacts() throws -> SmallFloor {
    var floor = try floor()
    let open = floor.site.opening.openIntervals(in: floor.site.horizon)
    for queue in 0...1 {
      floor.site.queues[queue].target = .standard(
        ServiceStandard(share: 0.8, withinSeconds: 20, window: .day)
      )
      floor.site.forecast.cells[queue] = open.map {
        DemandForecast.Cell(contacts: $0 ? 10 : 0, handleSeconds: 300)
      }
    }
    return floor
  }

  private func week(_ floor: SmallFloor, _ kinds: [Disruption.Kind], _ span: Span) -> DisruptedWeek
  {
    DisruptedWeek(kinds.map { Disruption($0, spans: [span]) }, to: floor.rota, at: floor.site)
  }

  private func contacts(_ week: DisruptedWeek, _ queue: Int) -> [Double] {
    week.site.forecast.cells[queue].map(\.contacts)
  }

  @Test("who is absent all day has no shift, and its pay as a credit")
  func absentAllDay() throws {
    let floor = try floor()
    let struck = week(floor, [.absence(Absentees([PersonID(0)]))], floor.span(0, 24))
    #expect(struck.rota.lines[0].shifts.isEmpty && struck.rota.lines[0].serving.isEmpty)
    #expect(struck.rota.lines[1] == floor.rota.lines[1])
    #expect(struck.touched == (8..<17).map(Interval.init))
    // 8 hours at 12.00 are paid all the same.
    #expect(PayLedger(of: struck.rota, at: struck.site).total == floor.setting.pay)
  }

  @Test("who leaves at 13 is away for the rest; the meal before stands")
  func leavesEarly() throws {
    let floor = try floor()
    let struck = week(floor, [.absence(Absentees([PersonID(0)]))], floor.span(13, 24))
    let shift = try #require(struck.rota.lines[0].shifts.first)
    #expect(shift.span == floor.span(8, 17))
    #expect(shift.activities == [PlannedActivity(name: "away", span: floor.span(13, 17))])
    #expect(struck.rota.lines[0].serving.map(\.span) == [floor.span(8, 12)])
    #expect(struck.touched == (13..<17).map(Interval.init))
  }

  @Test("a late start is time away; a team is lost with all its people")
  func lateAndTeam() throws {
    let floor = try floor()
    let late = week(
      floor,
      [.lateStart(Absentees([PersonID(2)]), by: Minutes(90))],
      floor.span(8, 9)
    )
    // An hour and a half is two whole intervals.
    #expect(late.rota.lines[2].serving.map(\.span) == [floor.span(10, 12)])
    let even = Absentees([PersonID(0), PersonID(2)])
    let lost = week(floor, [.absence(even)], floor.span(0, 24))
    #expect(lost.rota.lines.map(\.shifts.count) == [0, 1, 0])
  }

  @Test("demand and handle time grow in their hours; people wanted are rounded up")
  func scaled() throws {
    let floor = try contacts()
    let struck = week(
      floor,
      [.demand([QueueID(0)], factor: 1.5), .handleTime([QueueID(0)], factor: 1.2)],
      floor.span(9, 11)
    )
    #expect(contacts(struck, 0)[8...11] == [10, 15, 15, 10])
    #expect(struck.site.forecast.cells[0][9].handleSeconds.isClose(to: 360, within: 1e-9))
    #expect(struck.changedQueues == [QueueID(0)])
    let people = week(try self.floor(), [.demand([QueueID(0)], factor: 1.2)], floor.span(9, 10))
    // 2 · 1.2 = 2.4 people are 3.
    #expect(people.site.forecast.cells[0][8...10].map(\.required) == [2, 3, 2])
  }

  @Test("arrivals moved by an hour come in an hour later, on top of what is there")
  func moved() throws {
    let floor = try contacts()
    let struck = week(floor, [.moved([QueueID(0)], by: Minutes(60))], floor.span(9, 11))
    // 9 and 10 move to 10 and 11.
    #expect(contacts(struck, 0)[8...12] == [10, 0, 10, 20, 10])
    #expect(contacts(struck, 0).reduce(0, +) == 120)
  }

  @Test("a channel down: shares come in elsewhere after a delay, the rest is lost")
  func channelDown() throws {
    let floor = try contacts()
    let struck = week(
      floor,
      [.channelDown(QueueID(0), to: [QueueID(1): 0.6], after: Minutes(60))],
      floor.span(9, 10)
    )
    #expect(contacts(struck, 0)[8...10] == [10, 0, 10])
    #expect(contacts(struck, 1)[9...11] == [10, 16, 10])
    #expect(struck.lost[0][9].isClose(to: 4, within: 1e-9))
  }

  @Test("an outage: nobody serves, half try again in the hour after, half are lost")
  func outage() throws {
    let floor = try contacts()
    let struck = week(floor, [.outage([QueueID(0)], returning: 0.5)], floor.span(9, 11))
    #expect(contacts(struck, 0)[8...12] == [10, 0, 0, 20, 10])
    #expect(struck.lost[0][9...10] == [5, 5])
    #expect(!struck.canServe(PersonID(0), QueueID(0), at: Interval(9)))
    #expect(struck.canServe(PersonID(0), QueueID(0), at: Interval(11)))
  }

  @Test("an outage of work that waits loses nothing: it piles up")
  func outageOfWork() throws {
    var floor = try contacts()
    floor.site.queues[0].channel = .backOffice
    let struck = week(floor, [.outage([QueueID(0)], returning: 0.5)], floor.span(9, 11))
    #expect(contacts(struck, 0) == floor.site.forecast.cells[0].map(\.contacts))
    #expect(struck.lost.isEmpty)
    #expect(!struck.canServe(PersonID(0), QueueID(0), at: Interval(10)))
  }

  @Test("a competence lost, a new queue, a budget cut")
  func others() throws {
    let floor = try contacts()
    let lost = week(
      floor,
      [.competenceLost(QueueID(1), Absentees([PersonID(1)]))],
      floor.span(8, 12)
    )
    #expect(!lost.canServe(PersonID(1), QueueID(1), at: Interval(8)))
    #expect(lost.canServe(PersonID(1), QueueID(0), at: Interval(8)))
    #expect(lost.canServe(PersonID(1), QueueID(1), at: Interval(12)))

    let new = NewQueue(
      name: "recall",
      like: QueueID(0),
      servedBy: QueueID(1),
      contactsPerHour: 6,
      handleSeconds: 120
    )
    let opened = week(floor, [.newQueue(new)], floor.span(10, 12))
    #expect(contacts(opened, 2)[9...12] == [0, 6, 6, 0])
    #expect(opened.site.people.map { $0.competences[QueueID(2)] } == [nil, 1, 1])

    let cut = week(floor, [.budget([CostCentreID(0)], factor: 0.9)], floor.span(0, 24))
    #expect(cut.site.costCentres[0].budget == Money(minorUnits: 90_000))
    #expect(cut.touched.isEmpty)
  }

  @Test("nothing that happens breaks a rule by itself")
  func nothingBroken() throws {
    let floor = try floor()
    let kinds: [Disruption.Kind] = [
      .absence(Absentees([PersonID(0)])), .lateStart(Absentees([PersonID(1)]), by: Minutes(60)),
      .outage([QueueID(1)], returning: 0),
    ]
    for from in 7...16 {
      let struck = week(floor, kinds, floor.span(from, from + 3))
      let world = floor.setting.world(of: struck)
      #expect(world.check.violations(in: struck.rota).map(\.sentence) == [])
    }
  }
}
