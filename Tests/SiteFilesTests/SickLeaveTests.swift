import Planning
import SiteFiles
import Testing

@Suite("Sick leave")
struct SickLeaveTests {
  private func read(_ availability: String, pay: String = "") throws -> SiteReading {
    var files = SiteFolder.files
    files["availability.csv"] = "person,kind,start,end,paid,hours,note\n" + availability + "\n"
    if !pay.isEmpty {
      files["site.yaml"] = files["site.yaml"]?.changing("contracts:\n", to: pay + "contracts:\n")
        .changing("pay_per_hour: 20\n", to: "pay_per_hour: 20\n    pay: usual\n")
    }
    return try SiteFolder(files).read()
  }

  @Test("counts as leave does and has pay of its own")
  func counts() throws {
    let pay = "pay:\n  usual:\n    sick_pay: 50 %\n"
    let reading = try read("p1,sick,2026-03-24,2026-03-25,,,", pay: pay)
    let site = try #require(reading.site, "\(reading.problems)")
    let absences = site.people[0].absences
    #expect(absences.map(\.kind) == [.sick, .sick])
    #expect(absences.allSatisfy { $0.credit == site.contracts[0].leaveDayCredit })
    #expect(site.contracts[0].pay.sick == PayShare(0.5))
    #expect(site.contracts[0].pay.leave == .whole)
  }

  @Test("may be unpaid, and cannot lie on leave")
  func unpaidAndTwice() throws {
    let unpaid = try #require(try read("p1,sick,2026-03-24,,no,,").site)
    #expect(unpaid.people[0].absences.map(\.credit) == [.zero])
    let twice = try read("p1,leave,2026-03-24,2026-03-26,,,\np1,sick,2026-03-25,,,,")
    #expect(
      twice.problems.map(\.description) == [
        "availability.csv:3:1: 'p1' is on leave then already (line 2). "
          + "Maybe one should end before the other begins?"
      ]
    )
  }

  @Test("is taken from planners' tables, in a column and in a table of absences")
  func imported() throws {
    let staff = """
      id,team,hours,rate,phone,chat,sick
      amber-01,North,37.5,15.50,x,x,2026-03-03
      amber-02,North,37.5,15.50,x,,
      amber-03,South,20,14.00,,x,

      """
    let absences = """
      employee;from;to;absence type
      amber-02;2026-03-04;2026-03-05;Krank
      amber-03;2026-03-04;;Annual leave
      amber-03;2026-03-06;;unpaid leave
      amber-01;2026-03-06;;jury service

      """
    let made = ImportCase([
      "staff.csv": staff, "absences.csv": absences,
      "demand.csv": ImportCase.demand(date: "2026-03-02"),
    ])
    #expect(
      try made.lines("availability.csv").dropFirst() == [
        "amber-01,sick,2026-03-03,2026-03-03,yes,,",
        "amber-01,leave,2026-03-06,2026-03-06,yes,,",
        "amber-02,sick,2026-03-04,2026-03-05,yes,,",
        "amber-03,leave,2026-03-04,2026-03-04,yes,,",
        "amber-03,leave,2026-03-06,2026-03-06,no,,",
      ]
    )
    #expect(made.says(.found, "'Krank' is sick leave, paid"))
    #expect(made.says(.assumed, "'jury service' is leave, paid"))
    #expect(made.says(.assumed, "min_stay"))
    #expect(try made.read().site != nil)
  }
}
