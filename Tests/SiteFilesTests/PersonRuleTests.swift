import Foundation
import Planning
import SiteFiles
import Testing

@Suite("person-rules.csv gives people rules of their own")
struct PersonRuleTests {
  static let site =
    "late_shifts: {shifts: late, most: 3, force: absolute}\n"
    + "  average: {hours_per: week, averaged_over: 17 weeks, most: 48 h, force: absolute, waivable: yes}"

  private func read(_ rows: String) throws -> SiteReading {
    let folder = try RuleFolder.folder(rules: Self.site)
    try folder.put("person-rules.csv", Data("person,rule,value,force\n\(rows)\n".utf8))
    return folder.read()
  }

  @Test("a number, a force, an opt-out, a rule written out, a preset")
  func own() throws {
    let reading = try read(
      """
      p1,late_shifts,0,
      p1,rest_between_shifts,12 h,absolute
      p1,average,none,
      p1,weekly_rest,,soft 2
      p1,pairs,{days_off_together: 2},soft 4
      p2,include,uk-young-workers,
      """
    )
    #expect(reading.problems.map(\.description) == [])
    let site = try #require(reading.site)
    let own = site.people[0].ownRules
    #expect(own["late_shifts"]?.limit == .shifts(of: RuleReadingTests.late, 0...0, per: .week))
    #expect(own["late_shifts"]?.force == .absolute)
    #expect(own["rest_between_shifts"] == .restBetweenShifts(Minutes(720), force: .absolute))
    #expect(own["weekly_rest"] == .weeklyRest(Minutes(1440), force: .soft(strength: 2)))
    #expect(own["pairs"]?.limit == .daysOffTogether(2))
    #expect(own["max_days_per_week"] == nil, "what is the contract's stays the contract's")
    #expect(site.people[0].waivedRules == ["average"])
    #expect(site.rules(of: site.people[0]).map(\.name).contains("average") == false)
    #expect(site.rules(of: site.people[1]).map(\.name).contains("average"))
    #expect(site.people[1].ownRules["young_night"]?.force == .absolute)
    #expect(site.shiftKinds.map(\.name) == ["late", "uk-young-night"])
  }

  @Test(
    "each problem at its place",
    arguments: [
      ("p3,late_shifts,1,", "2:1: unknown person 'p3'. Maybe 'p1'?"),
      (
        "p1,late_shift,1,",
        "2:4: unknown rule 'late_shift', and its value is no rule of its own. Maybe 'late_shifts'?"
      ),
      (
        "p1,late_shifts,5,",
        "2:16: rule 'late_shifts' is absolute and can't be loosened. Maybe 3 or less?"
      ),
      (
        "p1,late_shifts,none,",
        "2:16: rule 'late_shifts' is absolute and can't be given up. Maybe tighten it, or leave it out?"
      ),
      (
        "p1,late_shifts,2,soft 1",
        "2:16: rule 'late_shifts' is absolute and can't be made less firm. Maybe state the softer rule under a name of its own?"
      ),
      ("p1,late_shifts,,", "2:16: value is empty"),
      (
        "p1,late_shifts,2,firm",
        "2:18: force 'firm' is not 'absolute', 'hard' or 'soft' with a strength of 1 to 5"
      ),
      (
        "p1,late_shifts,2,\np1,late_shifts,1,",
        "3:4: rule 'late_shifts' of 'p1' stands in line 2 already"
      ),
      ("p1,own,\"{shifts: lat, most: 2}\",", "2:8: unknown kind of shift 'lat'. Maybe 'late'?"),
      ("p1,own,{shifts,", "2:8: not YAML: did not find expected ',' or '}'"),
      ("p1,include,uk-young,", "2:12: unknown preset 'uk-young'"),
      ("p1,include,uk-young-workers,hard", "2:29: a preset has its own force"),
      ("p1,max_run_of_days,0,", "2:20: max_run_of_days '0' is not between 1 and 366"),
      ("p1,weekly_hours,10 h,", "2:4: 'weekly_hours' is a key of the contract, not of its rules"),
    ]
  )
  func problems(row: String, problem: String) throws {
    let told = try read(row).problems.first?.description
    #expect(told == "person-rules.csv:" + problem)
  }
}
