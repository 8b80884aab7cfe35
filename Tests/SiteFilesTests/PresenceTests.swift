import Foundation
import Planning
import SiteFiles
import Testing

@Suite("Presence says how many people are there together")
struct PresenceTests {
  private func reading(_ presence: String) throws -> SiteReading {
    let folder = try RuleFolder.folder(more: "presence:\n  \(presence)")
    let staff = """
      id,name,team,roles,cost_centre,contract,competences
      p1,One,Amber,supervisor; mentor,main,full-time,calls; work=0.8
      p2,Two,Amber,trainee,main,full-time,calls

      """
    try folder.put("staff.csv", Data(staff.utf8))
    for name in ["availability.csv", "wishes.csv", "carry-in.csv"] { try folder.remove(name) }
    return folder.read()
  }

  @Test("seats, a supervisor, mentors, a team")
  func sound() throws {
    let reading = try reading(
      """
      seats: {count: everyone, most: 40}
        lead: {count: role supervisor, least: 1, hours: {mon-fri: "09:00-17:00"}, force: soft 4}
        mentors: {count: role mentor, one_for_each: 3, of: role trainee}
        amber: {count: team Amber, least: 1, most: 2, force: absolute}
      """
    )
    #expect(reading.problems.map(\.description) == [])
    let site = try #require(reading.site)
    let rules = site.presenceRules
    #expect(rules.map(\.name) == ["seats", "lead", "mentors", "amber"])
    #expect(rules[0].counted == .everyone && rules[0].most == 40 && rules[0].least == 0)
    #expect(rules[0].hours == site.opening, "where nothing is said it holds while the site is open")
    #expect(rules[1].counted == .role("supervisor") && rules[1].force == .soft(strength: 4))
    #expect(rules[1].hours.ranges[.saturday] == nil)
    #expect(rules[1].hours.ranges[.monday]?.map(\.lowerBound.minute) == [540])
    #expect(rules[2].ratio == PresenceRule.Ratio(others: .role("trainee"), each: 3))
    #expect(rules[3].counted == .team("Amber") && rules[3].force == .absolute)
    #expect(site.people[0].roles == ["supervisor", "mentor"])
  }

  @Test(
    "each problem at its place",
    arguments: [
      (
        "lead: {count: role supervisr, least: 1}",
        "49:17: nobody has the role 'supervisr' in staff.csv. Maybe 'supervisor'?"
      ),
      (
        "lead: {count: team Ambre, least: 1}",
        "49:17: nobody is of team 'Ambre' in staff.csv. Maybe 'Amber'?"
      ),
      (
        "lead: {count: supervisor, least: 1}",
        "49:17: count 'supervisor' is not 'everyone', 'team' and a name, or 'role' and a name. Maybe 'role supervisor' or 'team supervisor'?"
      ),
      (
        "lead: {count: everyone}",
        "49:9: the rule has none of 'least', 'most' and 'one_for_each'. Maybe least: 1?"
      ),
      (
        "lead: {count: everyone, least: 0}",
        "49:9: the rule has none of 'least', 'most' and 'one_for_each'. Maybe least: 1?"
      ),
      ("lead: {count: everyone, least: 2, most: 1}", "49:34: 'least' is more than 'most'"),
      ("lead: {count: everyone, least: 3}", "49:34: least 3 of 'everyone' can't be: there are 2"),
      (
        "lead: {count: role mentor, one_for_each: 0, of: role trainee}",
        "49:44: one_for_each '0' is not between 1 and 1000"
      ),
      ("lead: {count: role mentor, one_for_each: 3}", "49:9: 'of' is missing"),
      ("lead: {count: role mentor, of: role trainee}", "49:9: 'one_for_each' is missing"),
      (
        "lead: {count: everyone, least: 1, hours: 06:00-09:00}",
        "49:44: the rule holds on mon 06:00-09:00, when the site is not open"
      ),
      (
        "lead: {count: everyone, least: 1, hours: 9-17}",
        "49:44: hours '9-17' is not 'always', 'closed' or hours such as '07:00-22:00'"
      ),
      ("lead: {cuont: everyone, least: 1}", "49:9: 'count' is missing"),
    ]
  )
  func problems(rule: String, problem: String) throws {
    let told = try reading(rule).problems.first?.description
    #expect(told == "site.yaml:" + problem)
  }
}
