import Planning
import Testing

@testable import SiteFiles

@Suite("The presets are read by the reader of site.yaml and give what the law says")
struct PresetTests {
  @Test("without a problem", arguments: Preset.all.map(\.name))
  func sound(name: String) throws {
    let preset = try #require(Preset.named(name))
    let reader = PresetReader(weeks: 8)
    let rules = reader.rules(of: preset)
    #expect(reader.title(of: preset) != "")
    #expect(reader.findings.problems.map(\.description) == [])
    #expect(!rules.isEmpty)
    for (held, replaced) in rules {
      #expect(held.rule.force == .absolute)
      #expect(held.rule.source?.contains(name.hasPrefix("uk-") ? "regulation" : "Article") == true)
      #expect(replaced.allSatisfy { Preset.named($0) != nil })
    }
    for line in preset.text.split(separator: "\n") { #expect(line.count <= 100) }
  }

  @Test("names of presets and of their kinds are their own")
  func names() {
    let names = Preset.all.map(\.name)
    let kinds = PresetReader.kinds.map(\.name)
    #expect(Set(names).count == names.count)
    #expect(Set(kinds).count == kinds.count && kinds.count == 8)
  }

  static let weeklyRests: [(String, Double)] = [("uk-working-time", 24), ("eu-working-time", 35)]

  @Test("adults: 11 h between shifts, weekly rest, 48 h on average", arguments: weeklyRests)
  func adult(name: String, rest: Double) throws {
    let rules = try rules("include: [\(name)]")
    #expect(
      rules["rest_between_shifts"]?.limit == .restBetweenShifts(least: Minutes(660), reduced: nil)
    )
    #expect(rules["weekly_rest"]?.limit == .weeklyRest(least: Minutes(hours: rest), everyWeeks: 1))
    #expect(rules["average_48"]?.limit == .hours(.zero...Minutes(2880), per: .average(weeks: 17)))
  }

  @Test(
    "young workers: 8 h a day, 40 h a week, 12 h and 48 h of rest, no nights",
    arguments: [
      ("uk-young-workers", 22), ("uk-young-workers-late", 23), ("eu-young-workers", 22),
      ("eu-young-workers-late", 23),
    ]
  )
  func young(name: String, hour: Int) throws {
    let rules = try rules("include: [\(name)]")
    #expect(
      rules["rest_between_shifts"]?.limit == .restBetweenShifts(least: Minutes(720), reduced: nil)
    )
    #expect(rules["weekly_rest"]?.limit == .weeklyRest(least: Minutes(2880), everyWeeks: 1))
    #expect(rules["young_day"]?.limit == .shiftLength(of: .any, .zero...Minutes(480)))
    #expect(rules["young_week"]?.limit == .hours(.zero...Minutes(2400), per: .week))
    guard case .shifts(let kind, let range, .week)? = rules["young_night"]?.limit else {
      Issue.record("no rule about nights")
      return
    }
    #expect(range == 0...0)
    #expect(kind.touches?.from.minute == hour * 60 && kind.touches?.to.minute == hour * 60 - 960)
    #expect(kind.touches?.atLeast == Minutes(1))
  }

  @Test("night workers: 8 h in 24 on average, or at most", arguments: ["uk", "eu"])
  func nights(prefix: String) throws {
    let rules = try rules(
      "include: [\(prefix)-working-time, \(prefix)-night-workers, \(prefix)-night-hazards]"
    )
    #expect(
      rules["night_average"]?.limit == .hours(.zero...Minutes(2880), per: .average(weeks: 17))
    )
    guard case .shiftLength(let kind, let lengths)? = rules["night_length"]?.limit else {
      Issue.record("no rule about the length of nights")
      return
    }
    #expect(kind.name == "\(prefix)-hazard-night" && lengths == .zero...Minutes(480))
  }

  @Test("a second preset chooses what the law leaves to choose")
  func choice() throws {
    let fortnight = try rules("include: [uk-working-time, uk-weekly-rest-fortnight]")
    #expect(fortnight["weekly_rest"]?.limit == .weeklyRest(least: Minutes(2880), everyWeeks: 2))
    let day = try rules("include: [eu-working-time, eu-weekly-rest-24]")
    #expect(day["weekly_rest"]?.limit == .weeklyRest(least: Minutes(1440), everyWeeks: 1))
  }

  @Test("a contract's preset comes on top of the site's, and the tighter of two laws holds")
  func levels() throws {
    let young = try rules("include: [uk-working-time]", contract: "{include: [uk-young-workers]}")
    #expect(young.restBetweenShifts == Minutes(720))
    #expect(young["average_48"] != nil && young["young_week"] != nil)
    let backwards = try rules(
      "include: [uk-young-workers]",
      contract: "{include: [uk-working-time]}"
    )
    #expect(backwards.restBetweenShifts == Minutes(720), "including never loosens")
  }

  @Test("a site may tighten, not loosen; only the 48-hour average may be waived")
  func tightening() throws {
    let tight = try rules("include: [uk-working-time]\n  weekly_rest: 35 h")
    #expect(tight["weekly_rest"]?.force == .absolute && tight.weeklyRest == Minutes(2100))
    #expect(tight["weekly_rest"]?.source == "Working Time Regulations 1998, regulation 11(1)")
    #expect(try rules("include: [uk-working-time]\n  average_48: none")["average_48"] == nil)
    let loose = try folder("include: [uk-working-time]\n  rest_between_shifts: 10 h", nil)
    #expect(
      loose.read().problems.map(\.message) == [
        "rule 'rest_between_shifts' (Working Time Regulations 1998, regulation 10(1)) is absolute "
          + "and can't be loosened"
      ]
    )
    #expect(loose.read().problems.map(\.hint) == ["Maybe '11 h' or more?"])
  }

  private func rules(_ rules: String, contract: String? = nil) throws -> WorkingTimeRules {
    let reading = try folder(rules, contract).read()
    #expect(reading.problems.map(\.description) == [])
    return try #require(reading.site).contracts[0].rules
  }

  /// The small site whose rests come from presets.
  private func folder(_ rules: String, _ contract: String?) throws -> SiteFolder {
    try RuleFolder.folder { text in
      var text = text.changing(
        "  rest_between_shifts: 11 h\n  weekly_rest: 24 h\n",
        to: "  \(rules)\n"
      )
      if let contract {
        text = text.changing("leave_day: 7.5 h\n", to: "leave_day: 7.5 h\n    rules: \(contract)\n")
      }
      return text
    }
  }
}
