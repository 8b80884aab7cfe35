import Planning
import SiteFiles
import Testing

@Suite("Each limit of site.yaml is read into its noun")
struct RuleReadingTests {
  /// A rule as a planner writes it, and what it must become.
  struct Case: CustomTestStringConvertible {
    var text: String
    var limit: PersonRule.Limit
    init(_ text: String, _ limit: PersonRule.Limit) { (self.text, self.limit) = (text, limit) }
    var testDescription: String { text }
  }

  static let late = ShiftKind(
    name: "late",
    ends: TimeOfDay(minute: 1200).flatMap { from in TimeOfDay(minute: 1440).map { from...$0 } }
  )
  static func hours(_ count: Double) -> Minutes { Minutes(hours: count) }

  static let cases: [Case] = [
    .init(
      "{rest_between_shifts: 11 h, reduced: 9 h}",
      .restBetweenShifts(least: hours(11), reduced: hours(9))
    ),
    .init("{rest_between_shifts: 12 h}", .restBetweenShifts(least: hours(12), reduced: nil)),
    .init("{weekly_rest: 48 h, every_weeks: 2}", .weeklyRest(least: hours(48), everyWeeks: 2)),
    .init("{hours_per: week, most: 40 h}", .hours(.zero...hours(40), per: .week)),
    .init("{hours_per: week, least: 20 h}", .hours(hours(20)...hours(168), per: .week)),
    .init(
      "{hours_per: horizon, least: 60 h, most: 80 h}",
      .hours(hours(60)...hours(80), per: .horizon)
    ),
    .init(
      "{hours_per: week, averaged_over: 17 weeks, most: 48 h}",
      .hours(.zero...hours(48), per: .average(weeks: 17))
    ),
    .init(
      "{hours_per: week, averaged_over: 8, most: 48 h}",
      .hours(.zero...hours(48), per: .average(weeks: 8))
    ),
    .init("{shifts: late, most: 3}", .shifts(of: late, 0...3, per: .week)),
    .init("{shifts: any, least: 2, per: horizon}", .shifts(of: .any, 2...366, per: .horizon)),
    .init("{run_of: late, least: 2, most: 4}", .run(of: late, 2...4)),
    .init("{run_of: days off, least: 2}", .daysOffRun(2...366)),
    .init("{days_off_together: 2}", .daysOffTogether(2)),
    .init("{weekends: worked, most: 2}", .weekendsWorked(most: 2)),
    .init("{weekends: free, least: 1, in_every: 2}", .freeWeekends(least: 1, inEvery: 2)),
    .init("{weekends: whole}", .wholeWeekends),
    .init("{after: late, never: any}", .succession(after: late, never: .any, withinDays: 1)),
    .init(
      "{after: late, never: late, within_days: 3}",
      .succession(after: late, never: late, withinDays: 3)
    ),
    .init("{same_start_within: 30 min}", .sameStart(within: Minutes(30))),
    .init("{length_of: late, most: 7 h}", .shiftLength(of: late, .zero...hours(7))),
    .init("{spread_of_day: 12 h}", .spread(most: hours(12))),
  ]

  @Test("in words", arguments: cases)
  func limit(rule: Case) throws {
    let site = try RuleFolder.site(rules: "own: \(rule.text)")
    #expect(site.contracts[0].rules["own"] == PersonRule(name: "own", limit: rule.limit))
    #expect(site.shiftKinds.first { $0.name == "late" } == Self.late)
  }

  @Test(
    "with a force and a source",
    arguments: [
      ("absolute", Force.absolute), ("hard", .hard), ("soft 1", .soft(strength: 1)),
      ("soft 5", .soft(strength: 5)),
    ]
  )
  func force(text: String, force: Force) throws {
    let rule = "own: {days_off_together: 2, force: \(text), source: staff handbook 4.2}"
    let own = try #require(RuleFolder.site(rules: rule).contracts[0].rules["own"])
    #expect(own.force == force)
    #expect(own.source == "staff handbook 4.2")
  }

  @Test("the four usual ones may be mappings, with a force")
  func usual() throws {
    let folder = try RuleFolder.folder { text in
      text.changing(
        "rest_between_shifts: 11 h",
        to: "rest_between_shifts: {least: 11 h, reduced: 9 h, force: absolute}"
      )
      .changing("weekly_rest: 24 h", to: "weekly_rest: {least: 48 h, every_weeks: 2}")
      .changing("max_days_per_week: 5", to: "max_days_per_week: {most: 5, force: soft 2}")
    }
    let reading = folder.read()
    #expect(reading.problems.map(\.description) == [])
    let rules = try #require(reading.site).contracts[0].rules
    #expect(
      rules.list == [
        .restBetweenShifts(Self.hours(11), reduced: Self.hours(9), force: .absolute),
        .weeklyRest(Self.hours(48), everyWeeks: 2), .maxDaysPerWeek(5, force: .soft(strength: 2)),
        .maxRunOfDays(6),
      ]
    )
  }

  @Test("the four alone read as they always have")
  func plain() throws {
    let site = try #require(SiteFolder().read().site)
    #expect(
      site.contracts[0].rules
        == WorkingTimeRules(
          restBetweenShifts: Self.hours(11),
          weeklyRest: Self.hours(24),
          maxDaysPerWeek: 5,
          maxRunOfDays: 6
        )
    )
    #expect(site.shiftKinds == [] && site.presenceRules == [])
  }

  @Test("a contract replaces, renumbers, softens and gives up what the site states")
  func contract() throws {
    let site = try RuleFolder.site(
      rules: "own: {shifts: late, most: 3}\n  wish: {days_off_together: 2, force: soft 4}",
      contract: "{own: 2, wish: none, max_run_of_days: none, max_days_per_week: 4, "
        + "weekly_rest: {force: soft 3}, more: {weekends: whole}}"
    )
    let rules = site.contracts[0].rules
    #expect(rules["own"]?.limit == .shifts(of: Self.late, 0...2, per: .week))
    #expect(rules["wish"] == nil && rules["max_run_of_days"] == nil)
    #expect(rules.maxDaysPerWeek == 4)
    #expect(rules["weekly_rest"] == .weeklyRest(Self.hours(24), force: .soft(strength: 3)))
    #expect(rules["more"]?.limit == .wholeWeekends)
  }

  @Test("what is not said again stays: the force of a rule that gets a new number")
  func forceStays() throws {
    let site = try RuleFolder.site(
      rules: "own: {shifts: late, least: 1, most: 3, force: soft 4, source: agreed}",
      contract: "{own: 2-4}"
    )
    let own = try #require(site.contracts[0].rules["own"])
    #expect(own.limit == .shifts(of: Self.late, 2...4, per: .week))
    #expect(own.force == .soft(strength: 4) && own.source == "agreed")
  }

  @Test("an absolute rule may be tightened, and stays absolute")
  func tightened() throws {
    let site = try RuleFolder.site(
      rules: "own: {hours_per: week, averaged_over: 17 weeks, most: 48 h, force: absolute}",
      contract: "{own: {hours_per: week, most: 45 h}}"
    )
    let own = try #require(site.contracts[0].rules["own"])
    #expect(own.limit == .hours(.zero...Self.hours(45), per: .week))
    #expect(own.force == .absolute)
  }
}
