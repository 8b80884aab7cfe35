import Demand
import Planning
import Rostering
import RotaTesting
import Testing

@testable import Optimising

/// A tiny week whose explanations can be worked out by hand: one queue, shifts from 8 to 12 and
/// from 16 to 20, one person needed each hour.
struct ExplainCase {
  var site: Site
  /// By person, then day: `e` early, `l` late, `-` off.
  var week: [String]

  init(_ week: [String], change: (inout Site) throws -> Void = { _ in }) throws {
    let people = week.indices.map { TinySite.person($0 + 1) }
    site = try TinySite.site(days: week[0].count, people: people)
    self.week = week
    try change(&site)
  }

  var rota: Rota {
    get throws { Rota(lines: try week.indices.map { try line($0, Array(week[$0])) }) }
  }

  var weights: [Double] { site.worths }
  var coverage: CoverageModel { CoverageModel(site: site) }
  var check: RotaCheck { RotaCheck(site: site, coverage: coverage) }

  func explainer() throws -> RotaExplainer {
    try RotaExplainer(site: site, coverage: coverage, rota: try rota, weights: weights)
  }

  func line(_ person: Int, _ days: [Character]) throws -> Line {
    let shifts = try days.enumerated().compactMap { day, kind in
      try kind == "-" ? nil : shift(day, kind)
    }
    return site.line(of: person, shifts, serving: 0)
  }

  func shift(_ day: Int, _ kind: Character) throws -> Shift {
    try site.shift(onDay: day, kind == "e" ? "08:00-12:00" : "16:00-20:00", pattern: "shift")
  }

  func kind(_ shift: Shift?) -> Character {
    guard let shift else { return "-" }
    return site.horizon.wallClock(at: shift.span.lowerBound).time.minute == 480 ? "e" : "l"
  }

  /// The objective of the plan with some people's weeks replaced, counted by the judge.
  func objective(_ replaced: [Int: [Character]] = [:]) throws -> Double {
    var rota = try rota
    for (person, days) in replaced { rota.lines[person] = try line(person, days) }
    return check.report(on: rota).objective(weights: weights)
  }

  /// Every week of a person that keeps their rules.
  func weeks(of person: Int) throws -> [[Character]] {
    var all: [[Character]] = [[]]
    for _ in week[person] { all = all.flatMap { days in ["e", "l", "-"].map { days + [$0] } } }
    return try all.filter { days in
      var rota = try rota
      rota.lines[person] = try line(person, days)
      return check.violations(in: rota).allSatisfy { $0.person?.index != person }
    }
  }

  /// The week of a person with the changes that an explanation tells.
  func week(
    of person: Int,
    _ changes: [PersonDayExplanation.ChangedDay],
    _ day: Int? = nil,
    _ shift: Shift? = nil
  ) -> [Character] {
    var days = Array(week[person])
    for change in changes { days[change.day] = kind(change.after) }
    if let day { days[day] = kind(shift) }
    return days
  }
}
