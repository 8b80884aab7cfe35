import Demand
import GLPKSolving
import Optimising
import Planning
import RotaTesting
import Rostering
import Testing

@testable import Contingency

@Suite("What a response is worth in advance")
struct ResponseTrialsTests {
  /// Two queues wanted by 1 each from 8 to 16; A on the first, B on the second, C off who serves both.
  private func floor() throws -> SmallFloor {
    let wanted = (0..<24).map { (8..<12).contains($0) ? 1 : 0 }
    return try SmallFloor(
      required: [wanted, wanted],
      people: [[0: 1], [1: 1], [0: 1, 1: 1], [1: 1]],
      shifts: [[(8, 4)], [(8, 4)], [nil], [(8, 4)]]
    )
  }

  private func worths(
    _ floor: SmallFloor,
    training: [(person: PersonID, queue: QueueID)] = [],
    prices: [String: Money] = [:]
  ) throws -> [ResponseWorth] {
    let risk = Risk(
      name: "A is ill",
      owner: "",
      likelihood: 0.25,
      trigger: "",
      warning: Minutes(24 * 60),
      disruptions: [
        Disruption(.absence(Absentees([PersonID(0)])), spans: [floor.span(0, 24)])
      ],
      responses: [
        Response(.callIn([PersonID(2)]), cost: ResponseCost(each: Money(minorUnits: 500))),
        Response(.lengthen(most: Minutes(60))),
        Response(.lower(QueueID(0), by: 0.1)),
      ],
      thresholds: [Threshold(.shortfall(QueueID(0), most: 0))]
    )
    return try ResponseTrials(
      floor.setting,
      register: RiskRegister(risks: [risk], absenceRates: floor.site.people.map { _ in 0 }),
      seed: 1,
      draws: 3,
      solving: GLPKSolver()
    ).worths(training: training, prices: prices)
  }

  @Test("By hand: what is lost without it, less what it costs, by the chance of the risk")
  func byHand() throws {
    let floor = try floor()
    let found = try worths(floor, prices: ["call_in": Money(minorUnits: 1000)])
    #expect(Set(found.map(\.thing)) == [.response("call_in"), .response("lengthen")])
    let call = try #require(found.first { $0.thing == .response("call_in") })
    // Four hours at 30.00 are short without C, and none with them; C's 4 h at 12.00 and 5.00 for
    // coming in are 53.00: 67.00 in one week of four.
    let use = try #require(call.uses.first)
    #expect(abs(use.worth - 67) < 1e-6 && use.likelihood == 0.25 && use.saves == 1)
    #expect(abs(call.expected - 16.75) < 1e-6 && call.saving == 0.25)
    #expect(call.isWorthIt(in: floor.site.currency) == true)
    let long = try #require(found.first { $0.thing == .response("lengthen") })
    #expect(long.uses.isEmpty && long.expected == 0 && long.price == nil)
    #expect(long.isWorthIt(in: floor.site.currency) == nil)
  }

  @Test("Somebody spare who is trained spares the call, and its cost")
  func training() throws {
    let floor = try floor()
    let found = try worths(
      floor,
      training: [(PersonID(3), QueueID(0))],
      prices: ["training": Money(minorUnits: 2000)]
    )
    let trained = try #require(found.first { $0.thing == .training(PersonID(3), QueueID(0)) })
    // D, who is one too many on the second queue, takes the first: the 53.00 are saved, and the 2.00
    // for each of four hours that somebody is too many.
    let use = try #require(trained.uses.first)
    #expect(abs(use.worth - 61) < 1e-6 && use.saves == 0)
    #expect(trained.isWorthIt(in: floor.site.currency) == false)
  }

  @Test("Whom to train goes by the plan's prices, hour by hour")
  func choice() throws {
    let floor = try floor()
    var hours = [Array(repeating: 0.0, count: 24), Array(repeating: 1.0, count: 24)]
    for hour in 8..<12 { hours[0][hour] = 10 }
    let prices = PriceList(hours: hours, budgets: [0], people: [])
    let best = TrainingChoice(site: floor.site, rota: floor.rota, prices: prices).best(5)
    // B and D serve the second queue in those hours; A gains nothing there.
    #expect(best.map(\.person) == [PersonID(1), PersonID(3)])
    #expect(best.allSatisfy { $0.queue == QueueID(0) })
  }
}
