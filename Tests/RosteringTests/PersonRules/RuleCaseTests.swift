import Planning
import Rostering
import Testing

@Suite("Rules of a person, both sides of each limit")
struct RuleCaseTests {
  static let all =
    RuleCase.ofRest + RuleCase.ofHours + RuleCase.ofShifts + RuleCase.ofRuns + RuleCase.ofDaysOff
    + RuleCase.ofWeekends + RuleCase.ofSuccession + RuleCase.ofStarts + RuleCase.ofLengths

  @Test("What a law or a contract forbids is told with its amount", arguments: all)
  func firm(_ rule: RuleCase) throws {
    for force in [Force.absolute, .hard] {
      let report = try rule.report(force)
      #expect(report.softBreaches == [])
      #expect(report.figures.softRulePoints == 0)
      #expect(amounts(report.violations.map { ($0.day, $0.amount) }) == rule.broken)
      for violation in report.violations {
        #expect(violation.rule == rule.rule)
        #expect(violation.name == "own")
        #expect(violation.force == force)
        #expect(violation.source == "agreed")
        #expect(violation.person == PersonID(0))
        #expect(violation.sentence.hasPrefix("P01: "))
        #expect(violation.sentence.hasSuffix(" (rule own)"))
      }
    }
  }

  @Test("What is wished counts strength times amount among the wishes", arguments: all)
  func soft(_ rule: RuleCase) throws {
    let report = try rule.report(.soft(strength: 3))
    #expect(report.violations == [])
    #expect(amounts(report.softBreaches.map { ($0.day, $0.amount) }) == rule.broken)
    #expect(report.softBreaches.allSatisfy { $0.rule == rule.rule && $0.name == "own" })
    let points = 3 * rule.broken.values.reduce(0, +)
    #expect(report.figures.softRulePoints == points)
    let unmet = Double(report.figures.wishesUnmetStrength)
    #expect(report.figures.goals[3] == points + unmet)
    #expect(report.curveGoals[3] == points + unmet)
  }

  @Test("Every kind of limit is tried on both sides")
  func everyLimit() {
    let limits = Set(Rule.allCases.drop { $0 != .restBetweenShifts }).subtracting([
      .presenceTogether, .activitiesHeld,
    ])
    #expect(Set(RuleCaseTests.all.filter { !$0.broken.isEmpty }.map(\.rule)) == limits)
    #expect(Set(RuleCaseTests.all.filter(\.broken.isEmpty).map(\.rule)) == limits)
  }

  private func amounts(_ found: [(day: Int?, amount: Double)]) -> [Int: Double] {
    Dictionary(found.map { ($0.day ?? -99, $0.amount) }) { $0 + $1 }
  }
}
