import Planning
import RotaTesting
import Testing

@testable import Optimising

@Suite("Hours as the generator has them")
struct CompiledHoursTests {
  /// Shifts of four hours on each day, so many days of the week closed.
  private func plan(
    days: Int,
    hours: ClosedRange<Int>,
    on weekdays: [Weekday]? = nil,
    _ rules: [PersonRule] = []
  ) throws -> PersonPlan {
    var site = try TinySite.site(days: days, people: [TinySite.person()])
    site.contracts = [TinySite.contract(hours: hours, rules: WorkingTimeRules(rules))]
    if let weekdays { site.patterns[0].weekdays = Set(weekdays) }
    return try RotaProblem(
      site: site,
      coverage: SmallSite.coverage(of: site),
      weights: GoalWeights(site: site, weights: site.worths)
    ).people[0]
  }

  @Test("A week counts no more hours than its days' longest shifts make")
  func reachOfWeek() throws {
    let plan = try plan(days: 7, hours: 0...60)
    #expect(plan.weeks.map { $0.paid.upperBound * plan.unit } == [7 * 240])
    let closed = try self.plan(days: 7, hours: 0...60, on: [.monday, .friday])
    #expect(closed.weeks.map { $0.paid.upperBound * closed.unit } == [2 * 240])
  }

  @Test("A contract of fewer hours than the days could make stands as it is")
  func contract() throws {
    let plan = try plan(days: 7, hours: 8...12)
    #expect(plan.weeks.map(\.paid) == [2...3])
    #expect(plan.unit == 240)
  }

  @Test("A contract of more hours than can be worked is told, and is not cut to fit")
  func outOfReach() {
    #expect(throws: ImpossiblePeople.self) { try plan(days: 7, hours: 40...40) }
  }

  @Test("No week counts more than all weeks together may have")
  func reachOfAll() throws {
    let most = PersonRule(
      name: "hours",
      limit: .hours(Minutes(0)...Minutes(4 * 240), per: .horizon)
    )
    let plan = try plan(days: 14, hours: 0...60, [most])
    #expect(plan.weeks.map(\.paid.upperBound) == [4, 4])
    #expect(plan.total?.most == [4, 4])
    #expect(plan.total?.cap == 4)
  }

  @Test("Averages are counted up to the most that the last week lets them come to")
  func cap() throws {
    let average = PersonRule(
      name: "hours",
      limit: .hours(Minutes(0)...Minutes(3 * 240), per: .average(weeks: 2))
    )
    let plan = try plan(days: 14, hours: 0...60, [average])
    let total = try #require(plan.total)
    #expect(total.most.last == 6)
    #expect(total.cap == 6)
  }
}
