import Planning
import Rostering
import RotaTesting
import Testing

@Suite("One fault, one rule")
struct PlantingTests {
  static let all =
    Planting.ofLines + Planting.ofShifts + Planting.ofBreaks + Planting.ofRest + Planting.ofDays
    + Planting.ofHours + Planting.ofPins + Planting.ofServing + Planting.ofEmployment
    + Planting.ofOwnRules + Planting.ofActivities

  @Test("The small site's own rota breaks no rule")
  func cleanRota() throws {
    for days in [1, 7, 9, 14] {
      let site = try SmallSite.week(days: days)
      #expect(judged(try SmallSite.rota(for: site), at: site).violations == [])
    }
  }

  @Test("A planted fault is reported as its rule and as no other", arguments: all)
  func plantedFault(_ planting: Planting) throws {
    let report = try planting.report()
    #expect(report.brokenRules == [planting.rule], "\(report.violations)")
    #expect(!report.isClean)
  }

  @Test("Every rule has a planted fault")
  func everyRuleIsPlanted() {
    #expect(Set(PlantingTests.all.map(\.rule)) == Set(Rule.allCases))
  }

  @Test("A violation names the person, the day and the values")
  func sentence() throws {
    let planting = try #require(Planting.ofRest.first)
    let report = try planting.report()
    let violation = try #require(report.violations.first)
    #expect(report.violations.count == 1)
    #expect(violation.person?.index == 1)
    #expect(violation.day == 1)
    #expect(
      violation.sentence
        == "P02: rests 12:00 h from 2026-03-02 20:00 to 2026-03-03 08:00, less than 12:30 h"
    )
  }
}
