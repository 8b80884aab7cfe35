import Foundation
import Planning
import SiteFiles
import Testing

@Suite("Each problem of fairness and of unpopular hours is told at its line and column")
struct FairnessProblemTests {
  typealias Case = RuleProblemTests.Case

  static let measures: [Case] = [
    .init("x: {hours_of: lat}", "49:17: unknown kind of shift 'lat'. Maybe 'late'?"),
    .init(
      "x: {hours_of: late, among: teams}",
      "49:30: unknown among 'teams'. Maybe 'team'?"
    ),
    .init(
      "x: {hours_of: late, measured: spred}",
      "49:33: unknown measured 'spred'. Maybe 'spread'?"
    ),
    .init(
      "x: {hours_of: late, wishes: not granted}",
      "49:6: a measure has one of 'hours_of', 'clock' and 'wishes', not 2"
    ),
    .init("x: {among: team}", "49:6: a measure has one of 'hours_of', 'clock' and 'wishes', not 0"),
    .init("x: {hours_of: late, days: mon-fri}", "49:29: 'days' goes with 'clock'"),
    .init(
      "x: {clock: 18:00, days: mon-fri}",
      "49:14: clock '18:00' is not two times such as '22:00-06:00'"
    ),
    .init(
      "x: {clock: 18:00-22:00, days: sometimes}",
      "49:33: days 'sometimes' is not days such as 'mon-fri' or 'sat, sun'"
    ),
    .init("x: {wishes: refused}", "49:15: unknown wishes 'refused'. Known: 'not granted'"),
    .init(
      "x: late",
      "49:6: fairness 'x' should be a mapping. Known: 'hours_of', 'clock', 'days', 'wishes', "
        + "'among', 'measured'"
    ),
  ]

  @Test("a measure", arguments: measures)
  func measure(planted: Case) throws {
    let told = try RuleFolder.problems(more: "fairness:\n  \(planted.rule)")
    #expect(told == ["site.yaml:" + planted.problem])
  }

  @Test(
    "what people had before",
    arguments: [
      Case("nihgts=4 h", "2:6: unknown measure of fairness 'nihgts'. Maybe 'nights'?"),
      Case(
        "nights=4",
        "2:6: unpopular '4' is not a time such as '30 min' or '7.5 h'. Maybe '4 min'?"
      ),
      Case("refused=2 h", "2:6: unpopular '2 h' is not a whole number"),
      Case(
        "nights",
        "2:6: unpopular 'nights' is not a measure of fairness and an amount such as 'nights=12 h'"
      ),
    ]
  )
  func unpopular(planted: Case) throws {
    let folder = try RuleFolder.folder(
      more: "fairness:\n  nights: {hours_of: late}\n  refused: {wishes: not granted}"
    )
    let rows = "person,run_of_days,unpopular\np1,0,\(planted.rule)\n"
    try folder.put("carry-in.csv", Data(rows.utf8))
    let told = folder.read().problems.map(\.description)
    #expect(told == ["carry-in.csv:" + planted.problem])
  }

  @Test("and what is sound is read: hours of a kind, of the clock, and wishes")
  func sound() throws {
    let folder = try RuleFolder.folder(
      more: "fairness:\n  nights: {hours_of: late, among: team, measured: spread}\n"
        + "  early: {clock: 05:00-07:00, days: mon-fri}\n  refused: {wishes: not granted}"
    )
    let rows = "person,run_of_days,unpopular\np1,0,nights=4.5 h; refused=3\n"
    try folder.put("carry-in.csv", Data(rows.utf8))
    let reading = folder.read()
    #expect(reading.problems.map(\.description) == [])
    let site = try #require(reading.site)
    #expect(site.fairness.map(\.name) == ["nights", "early", "refused"])
    #expect(site.fairness[0].among == .team && site.fairness[0].measured == .spread)
    #expect(site.fairness[1].among == .everyone && site.fairness[1].measured == .worst)
    #expect(site.people[0].carryIn.unpopular == ["nights": 4.5, "refused": 3])
    #expect(site.priorities.steps.last?.goal == .fairness)
  }
}
