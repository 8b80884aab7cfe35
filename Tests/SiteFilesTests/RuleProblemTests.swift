import Foundation
import Planning
import SiteFiles
import Testing

@Suite("Each problem of a rule is told at its line and column")
struct RuleProblemTests {
  /// A rule on line 43 of site.yaml, and what must be said about it.
  struct Case: CustomTestStringConvertible {
    var rule: String
    var problem: String
    init(_ rule: String, _ problem: String) { (self.rule, self.problem) = (rule, problem) }
    var testDescription: String { rule }
  }

  static let cases: [Case] = [
    .init(
      "own: {shifts: lat, most: 3}",
      "46:17: unknown kind of shift 'lat'. Maybe 'late'?"
    ),
    .init("own: {shifts: late}", "46:8: the rule has neither 'least' nor 'most'"),
    .init("own: {shifts: late, least: 3, most: 2}", "46:30: 'least' is more than 'most'"),
    .init("own: {shifts: late, most: 8}", "46:29: most '8' is not between 0 and 7"),
    .init(
      "own: {shifts: late, most: 3, per: month}",
      "46:37: unknown per 'month'. Known: 'week', 'horizon'"
    ),
    .init(
      "own: {shift: late, most: 3}",
      "46:9: unknown limit 'shift'. Maybe 'shifts'?"
    ),
    .init(
      "own: {shifts: late, mots: 3, most: 3}",
      "46:23: unknown key 'mots'. Maybe 'most'?"
    ),
    .init(
      "own: {shifts: late, most: 3, days_off_together: 2}",
      "46:8: rule 'own' has two limits, 'shifts' and 'days_off_together'; it should have one"
    ),
    .init(
      "own: {force: hard}",
      "46:8: rule 'own' does not say what it limits. Maybe {shifts: night, most: 3, per: week}?"
    ),
    .init(
      "own: {weekly_rest: 24 h, every_weeks: 0}",
      "46:41: every_weeks '0' is not between 1 and 8"
    ),
    .init(
      "own: {weekly_rest: 200 h}",
      "46:22: the rest is longer than a week"
    ),
    .init(
      "own: {rest_between_shifts: 9 h, reduced: 11 h}",
      "46:44: a reduced rest is shorter than the usual one"
    ),
    .init(
      "own: {hours_per: week, averaged_over: 0 weeks, most: 48 h}",
      "46:41: averaged_over '0' is not between 1 and 104"
    ),
    .init(
      "own: {hours_per: horizon, averaged_over: 4 weeks, most: 48 h}",
      "46:44: only hours per week are averaged"
    ),
    .init(
      "own: {hours_per: week, averaged_over: 4 weeks, least: 10 h, most: 48 h}",
      "46:57: an average has no 'least'; only its upper end is held"
    ),
    .init(
      "own: {weekends: free, least: 3, in_every: 2}",
      "46:32: 3 of 2 weekends can't be free"
    ),
    .init("own: {weekends: free, least: 1}", "46:8: 'in_every' is missing"),
    .init(
      "own: {weekends: whole, most: 1}",
      "46:32: 'most' does not go with 'weekends: whole'"
    ),
    .init("own: {after: late}", "46:8: 'never' is missing"),
    .init("own: {days_off_together: 8}", "46:28: days_off_together '8' is not between 1 and 7"),
    .init(
      "own: {spread_of_day: 12}",
      "46:24: spread_of_day '12' is not a time such as '30 min' or '7.5 h'. Maybe '12 min'?"
    ),
    .init(
      "own: {days_off_together: 2, force: sfot}",
      "46:38: force 'sfot' is not 'absolute', 'hard' or 'soft' with a strength of 1 to 5. Maybe 'soft 3'?"
    ),
    .init(
      "own: {days_off_together: 2, force: soft 6}",
      "46:38: the strength of a soft rule '6' is not between 1 and 5"
    ),
    .init(
      "max_runs_of_days: 5",
      "46:3: unknown rule 'max_runs_of_days', and its value is no rule of its own. Maybe 'max_run_of_days'?"
    ),
    .init(
      "own: 5",
      "46:3: unknown rule 'own', and its value is no rule of its own. Maybe {shifts: night, most: 3, per: week}?"
    ),
    .init(
      "weekly_hours: {days_off_together: 2}",
      "46:3: 'weekly_hours' is a key of the contract, not of its rules"
    ),
    .init(
      "include: [uk-workingtime]",
      "46:13: unknown preset 'uk-workingtime'. Maybe 'uk-working-time'?"
    ),
    .init("own: [1, 2]", "46:8: rule 'own' should be a value, but there is a list"),
  ]

  @Test("alone in its file", arguments: cases)
  func planted(rule: Case) throws {
    let told = try RuleFolder.problems(rules: rule.rule)
    #expect(told == ["site.yaml:" + rule.problem])
  }

  /// Many rules on one line of the site's rules.
  private func rules(_ count: Int, _ text: (Int) -> String) -> String {
    (1...count).map { "r\($0): {\(text($0))}" }.joined(separator: "\n  ")
  }

  @Test("rests that two rules may reduce")
  func twoReduced() throws {
    let short = "short: {rest_between_shifts: 12 h, reduced: 10 h}"
    let second = "{rest_between_shifts: 13 h, reduced: 9 h, force: soft 2}"
    let problem = "rests may be reduced by one rule only, not by 'short' and 'nice'. "
    let maybe = "Maybe give one up with 'none'?"
    #expect(
      try RuleFolder.problems(rules: short + "\n  nice: " + second)
        == ["site.yaml:47:3: " + problem + maybe]
    )
    #expect(
      try RuleFolder.problems(rules: short, contract: "{nice: \(second)}")
        == ["site.yaml:41:13: " + problem + maybe]
    )
    // A contract may have its own in the place of the site's.
    #expect(try RuleFolder.problems(rules: short, contract: "{short: none, nice: \(second)}") == [])
    let folder = try RuleFolder.folder(rules: short)
    try folder.put("person-rules.csv", Data("person,rule,value\np1,nice,\"\(second)\"\n".utf8))
    #expect(
      folder.read().problems.map(\.description) == ["person-rules.csv:2:4: " + problem + maybe]
    )
    try folder.put(
      "person-rules.csv",
      Data("person,rule,value\np1,nice,\"\(second)\"\np1,short,none\n".utf8)
    )
    #expect(folder.read().problems == [])
  }

  @Test("more weekly rests of one person than can be held")
  func manyWeeklyRests() throws {
    let text = { (place: Int) in "weekly_rest: \(24 + place) h, force: soft 1" }
    // The usual one is one of them.
    #expect(try RuleFolder.problems(rules: rules(5, text)) == [])
    #expect(
      try RuleFolder.problems(rules: rules(6, text)) == [
        "site.yaml:51:3: there are 7 weekly rests for one person, more than 6. "
          + "Maybe give one up with 'none'?"
      ]
    )
  }

  @Test("more kinds of shift than can be told apart")
  func manyKinds() throws {
    func folder(_ count: Int) throws -> SiteFolder {
      try RuleFolder.folder { text in
        // The usual rules look at the kind 'any'.
        let kinds = (1...count).map { place in
          let minutes = place % 60 < 10 ? "0\(place % 60)" : "\(place % 60)"
          return "  k\(place): {starts: 0\(place / 60):\(minutes)-23:00}\n"
        }
        return text + "  " + rules(count) { "shifts: k\($0), most: 5" } + "\nshift_kinds:\n"
          + kinds.joined()
      }
    }
    #expect(try folder(63).read().problems == [])
    #expect(
      try folder(64).read().problems.map(\.description) == [
        "site.yaml:109:3: the rules of one person tell 65 kinds of shift apart, more than 64. "
          + "Maybe give one up with 'none'?"
      ]
    )
  }

  @Test("an average over fewer weeks than are planned")
  func shortAverage() throws {
    let folder = try RuleFolder.folder { text in
      text.changing("week: 2026-03-23\n", to: "week: 2026-03-23\nweeks: 4\n")
        + "  own: {hours_per: week, averaged_over: 2 weeks, most: 48 h}\n"
    }
    let told = folder.read().problems.filter { $0.file == "site.yaml" }.map(\.description)
    #expect(
      told == [
        "site.yaml:47:41: an average over 2 weeks is shorter than the 4 weeks being planned. "
          + "Maybe '4 weeks'?"
      ]
    )
  }

  @Test("hours that a rule of the contract can't hold")
  func hours() throws {
    let told = try RuleFolder.problems(contract: "{short_week: {hours_per: week, most: 30 h}}")
    #expect(
      told == [
        "site.yaml:37:19: weekly_hours '37.5 h' are more than rule 'short_week' allows. "
          + "Maybe '30 h'?"
      ]
    )
    let soft = "{short_week: {hours_per: week, most: 30 h, force: soft 2}}"
    #expect(try RuleFolder.problems(contract: soft) == [])
  }

  /// What a contract may not do to the site's absolute rules.
  static let refused: [Case] = [
    .init(
      "{own: 4}",
      "41:18: rule 'own' (the law, 3) is absolute and can't be loosened. Maybe 3 or less?"
    ),
    .init(
      "{own: {shifts: any, most: 2}}",
      "41:18: rule 'own' (the law, 3) is absolute and can't be loosened. Maybe 3 or less?"
    ),
    .init(
      "{own: {force: hard}}",
      "41:18: rule 'own' (the law, 3) is absolute and can't be made less firm. "
        + "Maybe state the softer rule under a name of its own?"
    ),
    .init(
      "{own: {shifts: late, most: 2, force: soft 2}}",
      "41:18: rule 'own' (the law, 3) is absolute and can't be made less firm. "
        + "Maybe state the softer rule under a name of its own?"
    ),
    .init(
      "{own: none}",
      "41:18: rule 'own' (the law, 3) is absolute and can't be given up. "
        + "Maybe tighten it, or leave it out?"
    ),
    .init(
      "{own: {waivable: yes}}",
      "41:18: rule 'own' (the law, 3) is absolute and can't be made waivable"
    ),
  ]

  @Test(
    "an absolute rule can't be loosened, softened or given up by a contract",
    arguments: refused
  )
  func absolute(contract: Case) throws {
    let rule = "own: {shifts: late, most: 3, force: absolute, source: \"the law, 3\"}"
    let told = try RuleFolder.problems(rules: rule, contract: contract.rule)
    #expect(told == ["site.yaml:" + contract.problem])
  }

  @Test("unless it says that it may be waived")
  func waivable() throws {
    let rule = "own: {shifts: late, most: 3, force: absolute, waivable: yes}"
    #expect(
      try RuleFolder.site(rules: rule, contract: "{own: none}").contracts[0].rules["own"] == nil
    )
    let loose = try RuleFolder.site(
      rules: rule,
      contract: "{own: {shifts: late, most: 5, force: hard}}"
    )
    #expect(loose.contracts[0].rules["own"]?.force == .hard)
  }

  @Test(
    "kinds of shift",
    arguments: [
      Case(
        "early: {}",
        "47:10: kind of shift 'early' sets no condition. Maybe starts: 05:00-08:00? Every shift is of the kind 'any'"
      ),
      Case("any: {starts: 05:00-08:00}", "47:3: 'any' has a meaning of its own"),
      Case("uk-night: {starts: 05:00-08:00}", "47:3: 'uk-night' is a kind of a preset"),
      Case(
        "early: {starts: 22:00-06:00}",
        "47:19: starts '22:00-06:00' runs over midnight. Maybe 'touches' says it, or two kinds?"
      ),
      Case("early: {starts: 5}", "47:19: starts '5' is not two times such as '22:00-06:00'"),
      Case(
        "early: {touches: 23:00-06:00, at_least: 8 h}",
        "47:20: no shift covers 8 h of '23:00-06:00'"
      ),
      Case("early: {starts: 05:00-08:00, at_least: 3 h}", "47:42: 'at_least' goes with 'touches'"),
      Case("early: {patterns: [dya]}", "47:22: unknown pattern 'dya'. Maybe 'day'?"),
      Case(
        "early: {weekdays: saturn}",
        "47:21: weekdays 'saturn' is not days such as 'mon-fri' or 'sat, sun'"
      ),
    ]
  )
  func kinds(kind: Case) throws {
    let folder = try RuleFolder.folder { $0 + "shift_kinds:\n  \(kind.rule)\n" }
    #expect(folder.read().problems.map(\.description) == ["site.yaml:" + kind.problem])
  }
}
