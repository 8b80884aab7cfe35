import Foundation
import Planning
import SiteFiles
import Testing

@Suite("Tables say roles, employment, certificates and all that is carried in")
struct StaffTermsTests {
  private func staff(_ row: String) throws -> SiteReading {
    var files = SiteFolder.files
    files["staff.csv"] =
      "id,name,team,cost_centre,contract,competences,roles,employed_from,employed_until\n"
      + "p2,Two,A,main,full-time,calls,,,\np1,\(row)\n"
    return try SiteFolder(files).read()
  }

  @Test("roles, employment and competences that end")
  func staff() throws {
    let reading = try staff(
      "One,A,main,full-time,calls until 2026-03-26; work=0.8 until 2026-12-31,"
        + "supervisor; first aider,2026-03-24,2026-03-28"
    )
    #expect(reading.problems.map(\.description) == [])
    let person = try #require(reading.site).people[1]
    #expect(person.competences == [QueueID(0): 1, QueueID(1): 0.8])
    #expect(
      person.competenceEnds
        == [
          QueueID(0): LocalDate("2026-03-26"), QueueID(1): LocalDate("2026-12-31"),
        ].compactMapValues(\.self)
    )
    #expect(person.roles == ["supervisor", "first aider"])
    #expect(
      person.employment
        == Employment(first: LocalDate("2026-03-24"), last: LocalDate("2026-03-28"))
    )
  }

  @Test("count makes so many people alike, and their ids are taken")
  func count() throws {
    var files = SiteFolder.files
    let head = "id,name,team,cost_centre,contract,competences,count\n"
    files["staff.csv"] =
      head
      + "p1,,A,main,full-time,calls,\np2,Two,A,main,full-time,calls,\na,,B,main,full-time,work,3\n"
    let people = try #require(try SiteFolder(files).read().site).people
    #expect(people.map(\.id) == ["p1", "p2", "a-1", "a-2", "a-3"])
    #expect(people.map(\.name) == ["p1", "Two", "a-1", "a-2", "a-3"])
    files["staff.csv"] =
      head
      + "p1,,A,main,full-time,calls,\np2,,A,main,full-time,calls,\na-2,,A,main,full-time,calls,\na,Ann,B,main,full-time,work,2\n"
    #expect(
      try SiteFolder(files).read().problems.map(\.description)
        == ["staff.csv:5:1: id 'a-2' stands in line 4 already"]
    )
    files["staff.csv"] =
      head
      + "p1,,A,main,full-time,calls,\np2,,A,main,full-time,calls,\na,,B,main,full-time,work,0\n"
    #expect(try SiteFolder(files).read().problems.count == 1)
  }

  @Test("without them nothing changes, and someone who has left is told in a note")
  func absent() throws {
    let person = try #require(try staff("One,A,main,full-time,calls,,,").site).people[1]
    #expect(person.roles == [] && person.competenceEnds == [:])
    #expect(person.employment == Employment())
    let left = try staff("One,A,main,full-time,calls,,,2026-03-01")
    #expect(
      left.notes.map(\.description)
        .contains("staff.csv:3:33: 'p1' is not employed in the weeks being planned")
    )
  }

  @Test(
    "each problem of staff.csv",
    arguments: [
      ("One,A,main,full-time,calls until,,,", "3:25: there is no date behind 'until'"),
      (
        "One,A,main,full-time,calls until friday,,,",
        "3:25: until 'friday' is not a date such as '2026-03-02'"
      ),
      (
        "One,A,main,full-time,clals until 2026-03-26,,,",
        "3:25: unknown queue 'clals'. Maybe 'calls'?"
      ),
      ("One,A,main,full-time,until 2026-03-26,,,", "3:25: there is no queue before 'until'"),
      (
        "One,A,main,full-time,calls,,soon,",
        "3:32: employed_from 'soon' is not a date such as '2026-03-02'"
      ),
      (
        "One,A,main,full-time,calls,,2026-03-25,2026-03-24",
        "3:43: employed_until '2026-03-24' is before employed_from"
      ),
    ]
  )
  func staffProblems(row: String, problem: String) throws {
    let told = try staff(row).problems.first { $0.file == "staff.csv" }?.description
    #expect(told == "staff.csv:" + problem)
  }

  @Test("nothing is pinned for someone who is not employed then")
  func pinned() throws {
    var files = SiteFolder.files
    files["staff.csv"] = files["staff.csv"]?
      .changing("latest_start\n", to: "latest_start,employed_until\n")
      .changing("work=0.8,,\n", to: "work=0.8,,,\n")
      .changing("08:00,09:30\n", to: "08:00,09:30,2026-03-25\n")
    #expect(
      try SiteFolder(files).read().problems.map(\.description)
        == ["availability.csv:3:12: 'p2' is not employed then"]
    )
  }

  private static let columns =
    "person,last_shift_start,last_shift_end,last_pattern,owed_rest,run_of_days,run_of_days_off,"
    + "runs,counts,weekends,weekly_hours"

  private func carryIn(_ row: String) throws -> SiteReading {
    let folder = try RuleFolder.folder()
    try folder.put("carry-in.csv", Data("\(Self.columns)\np1,\(row)\n".utf8))
    return folder.read()
  }

  @Test("everything that rules look back on")
  func carried() throws {
    let reading = try carryIn(
      "2026-03-22 12:00,2026-03-22 20:00,day,2 h,3,,late=2; uk-night=1,late=5; any=9,"
        + "worked; free; worked,38 h; 40.5 h"
    )
    #expect(reading.problems.map(\.description) == [])
    let site = try #require(reading.site)
    #expect(
      site.people[0].carryIn
        == CarryIn(
          lastShiftEnd: Moment(minute: -240),
          runOfDays: 3,
          lastShiftStart: Moment(minute: -720),
          lastPattern: PatternID(0),
          owedRest: Minutes(120),
          runOfDaysOff: 0,
          runs: ["late": 2, "uk-night": 1],
          counts: ["late": 5, "any": 9],
          weekends: [true, false, true],
          weeklyHours: [Minutes(2280), Minutes(2430)]
        )
    )
    #expect(site.shiftKinds.map(\.name) == ["late", "uk-night"])
  }

  @Test("days off, or nothing known of them")
  func daysOff() throws {
    #expect(try #require(carryIn(",,,,0,4,,,,").site).people[0].carryIn.runOfDaysOff == 4)
    #expect(try #require(carryIn(",,,,0,,,,,").site).people[0].carryIn.runOfDaysOff == nil)
  }

  @Test(
    "each problem of carry-in.csv",
    arguments: [
      (",,,2 h,,,,,,", "2:7: owed_rest goes with 'last_shift_end'"),
      ("2026-03-22 12:00,,,,,,,,,", "2:4: last_shift_start goes with 'last_shift_end'"),
      ("2026-03-22 21:00,2026-03-22 20:00,,,1,,,,,", "2:4: the last shift starts after its end"),
      ("2026-03-20 21:00,2026-03-22 20:00,,,1,,,,,", "2:4: the last shift is longer than a day"),
      (
        "2026-03-23 01:00,2026-03-23 02:00,,,1,,,,,",
        "2:4: the last shift before the weeks starts within them"
      ),
      (",2026-03-22 20:00,dya,,1,,,,,", "2:22: unknown pattern 'dya'. Maybe 'day'?"),
      (
        ",,,,2,1,,,,",
        "2:10: the day before the weeks was worked (run_of_days) and free (run_of_days_off)"
      ),
      (",,,,1,,late=2,,,", "2:11: a run of 2 days of 'late' is longer than run_of_days, 1"),
      (",,,,1,,lat=1,,,", "2:11: unknown kind of shift 'lat'. Maybe 'late'?"),
      (",,,,1,,late,,,", "2:11: runs 'late' is not a kind of shift and a number such as 'night=3'"),
      (",,,,,,,late=1; late=2,,", "2:11: 'late' stands twice"),
      (",,,,,,,,wrked,", "2:12: unknown weekend 'wrked'. Maybe 'worked'?"),
      (",,,,,,,,,200 h", "2:13: weekly_hours '200 h' is not between 0 min and 168 h"),
    ]
  )
  func carryInProblems(row: String, problem: String) throws {
    let told = try carryIn(row).problems.first?.description
    #expect(told == "carry-in.csv:" + problem)
  }
}
