import Demand
import Planning
import Rostering
import RotaTesting
import Testing

@Suite("Figures and goals")
struct FiguresTests {
  @Test("The load of an interval is the proficiency of those who serve in it")
  func load() throws {
    let site = try SmallSite.week()
    let load = judged(try SmallSite.rota(for: site), at: site).figures.load
    func people(_ queue: Int, _ time: String) throws -> Double {
      load[queue][try site.moment(onDay: 0, time).minute / 30]
    }
    #expect(try people(0, "08:00") == 1)  // P02
    #expect(try people(0, "09:00") == 2)  // P01 and P02
    #expect(try people(0, "12:00") == 1)  // P02 has lunch
    #expect(try people(0, "17:00") == 1)  // P01
    #expect(try people(0, "17:30") == 0)
    #expect(try people(1, "10:30") == 0.8)  // P03
    #expect(try people(1, "11:00") == 1.8)  // P03 and P04
    #expect(try people(1, "15:00") == 0)  // P04 has lunch
  }

  @Test("Gaps against a requirement are hours and money")
  func requirement() throws {
    let site = try SmallSite.day()
    let queues = judged(try SmallSite.rota(for: site), at: site).figures.queues
    // Calls want 1 from 8, 2 from 9 to 17, 1 until 20; there are 1 from 8, 2 from 9 but for the two
    // lunches of half an hour and the half hour from 16:30, 1 until 17:30, then nobody.
    #expect(queues[0].shortfallHours.isClose(to: 4, within: 1e-9))
    #expect(queues[0].surplusHours.isClose(to: 0, within: 1e-9))
    #expect(queues[0].requirementCost.isClose(to: 4 * 30, within: 1e-9))
    // Chat wants 1 all day: 0 from 8 and at 15:00 and from 19:30, 0.8 from 9, 1.8 from 11 to 13.
    #expect(queues[1].shortfallHours.isClose(to: 1 + 2 * 0.2 + 0.5 + 0.5, within: 1e-9))
    #expect(queues[1].surplusHours.isClose(to: 2 * 0.8, within: 1e-9))
    #expect(queues[1].requirementCost.isClose(to: 2.4 * 30 + 1.6 * 2, within: 1e-9))
    #expect(queues.map(\.missed) == [0, 0])
  }

  @Test("Pay stands against the budget of each cost centre")
  func centres() throws {
    let site = try SmallSite.week()
    let figures = judged(try SmallSite.rota(for: site), at: site).figures
    #expect(figures.centres.map(\.pay.minorUnits) == [120_000, 48_600])
    #expect(figures.centres.map(\.over.minorUnits) == [0, 3600])
    #expect(figures.pay == Money(minorUnits: 168_600))
  }

  @Test("A cost centre without a budget can't be over it")
  func noBudget() throws {
    var site = try SmallSite.week()
    site.costCentres[1].budget = nil
    let figures = judged(try SmallSite.rota(for: site), at: site).figures
    #expect(figures.centres[1].over == .zero)
    #expect(figures.goals[1] == 0)
  }

  @Test("A wish is unmet where a shift starts against it")
  func wishes() throws {
    let site = try SmallSite.week()
    let figures = judged(try SmallSite.rota(for: site), at: site).figures
    #expect((figures.wishCount, figures.wishesGranted) == (2, 1))
    #expect(figures.wishesUnmetStrength == 2)
  }

  @Test(
    "A wished start is granted at both ends of its window, and on a day off",
    arguments: [
      ("10:00-18:30 lunch 14:00", 0), ("11:00-19:30 lunch 15:00", 0),
      ("09:30-18:00 lunch 13:00", 2), ("11:30-20:00 lunch 15:00", 2), ("", 0),
    ]
  )
  func wishedStart(text: String, unmet: Int) throws {
    let site = try SmallSite.week()
    var rota = try SmallSite.rota(for: site)
    let shifts = text.isEmpty ? [] : [try site.shift(onDay: 0, text)]
    rota.work(0, shifts, serving: 0, at: site)
    #expect(judged(rota, at: site).figures.wishesUnmetStrength == unmet)
  }

  @Test("Goals stand in the order of the priorities, in their units")
  func goals() throws {
    var site = try SmallSite.day()
    site.costCentres[0].budget = Money(minorUnits: 20_000)
    let report = judged(try SmallSite.rota(for: site), at: site)
    // 8 h + 8 h at 15.00, 4 h + 8 h at 13.50.
    let expected: [Double] = [120 + 2.4 * 30 + 1.6 * 2, 40, 240 + 162, 2]
    for (goal, value) in zip(report.figures.goals, expected) {
      #expect(goal.isClose(to: value, within: 1e-9))
    }
    site.priorities.steps.reverse()
    site.priorities.steps[3].goal = .standards([QueueID(1)])
    let reversed = judged(try SmallSite.rota(for: site), at: site).figures.goals
    #expect(reversed[0] == 2)
    #expect(reversed[3].isClose(to: 2.4 * 30 + 1.6 * 2, within: 1e-9))
  }
}
