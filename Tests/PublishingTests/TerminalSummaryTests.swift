import Foundation
import Planning
import Publishing
import Rostering
import Testing

@Suite("Terminal summary")
struct TerminalSummaryTests {
  @Test("The whole summary of a small plan, figure by figure")
  func wholeText() throws {
    let violation = Violation(
      rule: .restBetweenShifts,
      person: PersonID(1),
      day: 5,
      sentence: "9 h of rest before the shift, 11 h wanted"
    )
    let text = TerminalSummary(
      site: try TinyPlan.site(),
      record: TinyPlan.record,
      violations: [violation],
      next: "rota verify build/demo"
    ).text
    #expect(text == TerminalSummaryTests.expected)
  }

  @Test("No line is wider than 80 columns, however long the names and sentences")
  func width() throws {
    var site = try TinyPlan.site()
    site.name = String(repeating: "Very Long Bay ", count: 9)
    site.queues[0].name = String(repeating: "billing", count: 20)
    site.queues[1].name = String(repeating: "desk", count: 30)
    site.costCentres[0].name = String(repeating: "Voice ", count: 30)
    let violations = (0..<40).map { number in
      Violation(
        rule: .presenceIsServed,
        person: PersonID(0),
        day: 1,
        sentence: String(repeating: "word ", count: 10 + number)
      )
    }
    let text = TerminalSummary(
      site: site,
      record: TinyPlan.record,
      violations: violations,
      next: String(repeating: "next ", count: 30)
    ).text
    #expect(text.split(separator: "\n").allSatisfy { $0.count <= 80 })
    #expect(text.contains("Rules broken: 40"))
    #expect(text.contains("- and 20 more"))
  }

  @Test("A rota that keeps every rule and promise says so and lists nothing")
  func nothingAmiss() throws {
    var record = TinyPlan.record
    record.figures.queues = []
    record.figures.centres = []
    record.figures.wishCount = 0
    record.figures.wishesGranted = 0
    let text = TerminalSummary(
      site: try TinyPlan.site(),
      record: record,
      violations: [],
      next: "done"
    ).text
    #expect(text.contains("Every rule is kept."))
    #expect(!text.contains("Not reached"))
    #expect(!text.contains("Wishes"))
    #expect(text.hasSuffix("\n\nNext: done\n"))
  }

  /// Worked by hand: 21.5 of 30 contacts are 71.7 %; 8 hours of 2 people are 16 hours; the gap is
  /// 95 / 12,345 = 0.7696 %, rounded up.
  static let expected = """
    Tiny Bay, 2026-10-19 to 2026-10-25: 3 shifts for 2 people

    Queue    Standard           Promised  Planned  Missed  Short h
    billing  in 20 s, each day     80.0%    71.7%     3.2      1.5

    Queue  Required h  Short h  Surplus h  Cost GBP
    desk         16.0     16.0       10.0    800.00

    Cost centre      Cost GBP  Budget    Left
    Voice              123.45  100.00  -23.45
    Night        1,234,567.00    none       -
    All          1,234,690.45

    Wishes: 1 of 3 granted

    Within 0.77% of the best possible: weighed cost 12,345.00 against a proven bound
      12,250.00 (Lagrangian); stopped at the gap of 1.00% asked for.

    Not reached:
    - billing: 3.2 of 24.0 promised contacts, worst on Monday 19 October with 0.0%
      in time
    - desk: 16.0 required hours without a person
    - Voice: 23.45 GBP above the budget
    - 2 wishes not granted

    Rules broken: 1
    - restBetweenShifts P02 2026-10-24: 9 h of rest before the shift, 11 h wanted

    Next: rota verify build/demo

    """
}
