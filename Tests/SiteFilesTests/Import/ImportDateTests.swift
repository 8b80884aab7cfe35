import Planning
import SiteFiles
import Testing

@Suite("Import: dates are never guessed")
struct ImportDateTests {
  private func made(_ dates: [String], _ options: ImportOptions = ImportOptions()) -> ImportCase {
    let rows = dates.flatMap { date in
      ["09:00", "09:30"].map { "\"\(date)\",\($0),phone,3,300" }
    }
    let demand = "date,time,queue,calls,aht s\n" + rows.joined(separator: "\n") + "\n"
    return ImportCase(["staff.csv": ImportCase.staff, "demand.csv": demand], options)
  }

  private func first(_ made: ImportCase) throws -> String {
    try #require(try made.read().site).horizon.firstDay.description
  }

  @Test("03/11/2026 is refused with both readings, and asked about")
  func ambiguous() throws {
    let made = made(["03/11/2026", "04/11/2026"])
    #expect(
      made.problems == [
        "demand.csv:2:1: '03/11/2026' is 3 November 2026 (--dates dmy) or 11 March 2026 "
          + "(--dates mdy), and no date of the file settles which. Say which with --dates"
      ]
    )
    let question = try #require(made.result.report.question)
    #expect(question.readings.map(\.order) == [.dmy, .mdy])
    #expect(question.readings.map(\.date) == ["3 November 2026", "11 March 2026"])
    #expect(made.result.files.isEmpty)
  }

  @Test("with two digits of the year there may be three readings")
  func threeReadings() throws {
    let question = try #require(made(["03/11/26"]).result.report.question)
    #expect(
      question.readings.map(\.date) == ["3 November 2026", "11 March 2026", "26 November 2003"]
    )
  }

  @Test("and read as told", arguments: [("dmy", "2026-11-03"), ("mdy", "2026-03-11")])
  func told(_ order: String, _ day: String) throws {
    var options = ImportOptions()
    options.dates = ImportOptions.DateOrder(rawValue: order)
    #expect(try first(made(["03/11/2026"], options)) == day)
  }

  @Test(
    "what settles the order",
    arguments: [
      (["03/11/2026", "13/11/2026"], "2026-11-03", "'13/11/2026' is a date in no other order"),
      (["11/03/2026", "11/13/2026"], "2026-11-03", "'11/13/2026' is a date in no other order"),
      (["03.11.2026"], "2026-11-03", "dates are day, month, year"),
      (["11/11/2026"], "2026-11-11", ""), (["2026-11-03"], "2026-11-03", ""),
      (["2026/11/03"], "2026-11-03", ""), (["3 Nov 2026"], "2026-11-03", ""),
      (["Di 03. November 2026"], "2026-11-03", ""), (["November 3, 2026"], "2026-11-03", ""),
      (["46329"], "2026-11-03", ""),
    ]
  )
  func settled(_ dates: [String], _ day: String, _ words: String) throws {
    let made = made(dates)
    #expect(made.problems == [])
    #expect(try first(made) == day)
    #expect(words.isEmpty || made.says(.found, words))
  }

  @Test("two orders in one file are a problem at the second")
  func both() {
    let made = made(["13/11/2026", "11/14/2026"])
    #expect(
      made.problems.first?.hasPrefix(
        "demand.csv:4:1: '11/14/2026' and '13/11/2026' in line 2 are in different orders"
      ) == true
    )
  }

  @Test("a date of another order than told is a problem", arguments: ["31/12/2026", "2026-13-01"])
  func wrong(_ date: String) {
    var options = ImportOptions()
    options.dates = .mdy
    let made = made([date], options)
    #expect(made.problems.first?.contains("'\(date)'") == true)
    #expect(made.result.files.isEmpty)
  }

  @Test("leave is read in the order of its own file, and stretches in one cell are cut")
  func leave() throws {
    let staff = """
      id,hours,phone,leave
      amber-01,37.5,x,03/03/2026 - 04/03/2026; 06/03/2026
      amber-02,37.5,x,13/03/2026

      """
    let made = ImportCase([
      "staff.csv": staff, "demand.csv": ImportCase.demand(date: "2026-03-02"),
    ])
    #expect(made.problems == [])
    #expect(
      try made.lines("availability.csv").dropFirst().map { String($0.prefix(35)) } == [
        "amber-01,leave,2026-03-03,2026-03-0", "amber-01,leave,2026-03-06,2026-03-0",
        "amber-02,leave,2026-03-13,2026-03-1",
      ]
    )
    #expect(try made.text("availability.csv").contains("2026-03-03,2026-03-04,yes"))
  }
}
