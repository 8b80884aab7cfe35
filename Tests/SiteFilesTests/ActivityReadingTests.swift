import Planning
import SiteFiles
import Testing

@Suite("activities.csv")
struct ActivityReadingTests {
  private static let header = "name,person,team,length,days,from,to,together,times,force\n"

  /// What reading the small site gives with these rows of activities.csv.
  private func reading(_ rows: String...) throws -> SiteReading {
    var files = SiteFolder.files
    files["activities.csv"] = Self.header + rows.map { $0 + "\n" }.joined()
    return try SiteFolder(files).read()
  }

  private func time(_ text: String) throws -> TimeOfDay { try #require(TimeOfDay(text)) }

  @Test("A row says what is attended by whom and when")
  func row() throws {
    let reading = try reading("talk,,A,30 min,\"tue, thu\",09:00,12:00,yes,weekly,soft 4")
    #expect(reading.problems.isEmpty)
    let activity = Activity(
      name: "talk",
      attendees: [PersonID(0), PersonID(1)],
      length: Minutes(30),
      windows: [
        Activity.Window(
          days: .weekdays([.tuesday, .thursday]),
          from: try time("09:00"),
          to: try time("12:00")
        )
      ],
      isTogether: true,
      times: .weekly,
      force: .soft(strength: 4)
    )
    #expect(reading.site?.activities == [activity])
  }

  @Test("What is left out has its default: any time, alone, once, hard")
  func defaults() throws {
    let site = try #require(try reading("coaching,p2,,1 h,,,,,,").site)
    let activity = try #require(site.activities.first)
    #expect(activity.attendees == [PersonID(1)])
    #expect(activity.windows == [Activity.Window(days: .weekdays(Set(Weekday.allCases)))])
    #expect(!activity.isTogether && activity.times == .once && activity.force == .hard)
  }

  @Test("Rows with the same name and attendees are windows of one activity")
  func windows() throws {
    let reading = try reading(
      "coaching,p1; p2,,1 h,mon,09:00,11:00,no,once,hard",
      "coaching,p2|p1,,,2026-03-25,13:00,,,,",
      "coaching,,A,1 h,2026-04-25,13:00,,,,",
      "other,p1,,1 h,fri,,,,,"
    )
    #expect(reading.problems.map(\.description) == [])
    let site = try #require(reading.site)
    #expect(site.activities.map(\.name) == ["coaching", "other"])
    #expect(site.activities[0].windows.count == 2)
    let date = try #require(LocalDate("2026-03-25"))
    #expect(site.activities[0].windows[1].days == .date(date))
    let notes = reading.notes.filter { $0.file == "activities.csv" }.map(\.message)
    #expect(notes == ["1 rows of dates outside the weeks being planned are left out"])
  }

  @Test("A window may run over midnight into a shift that does")
  func overMidnight() throws {
    let site = try #require(try reading("drill,p1,,1 h,sat,23:00,02:00,,,").site)
    let span = site.activities[0].windows[0].span(onDay: 5, of: site.horizon)
    #expect(span?.length == Minutes(180))
    #expect(site.activities[0].windows[0].span(onDay: 4, of: site.horizon) == nil)
  }

  @Test("What only lies outside the weeks is left out")
  func outside() throws {
    let reading = try reading("talk,p1,,1 h,2026-04-25,09:00,12:00,,,")
    #expect(reading.site?.activities == [])
    #expect(reading.notes.contains { $0.file == "activities.csv" })
  }

  static let planted: [(rows: [String], told: [String])] = [
    (["talk,p9,,1 h,,,,,,"], ["2:6: unknown person 'p9'. Maybe 'p1'?"]),
    (["talk,p1; p22,,1 h,,,,,,"], ["2:6: unknown person 'p22'. Maybe 'p2'?"]),
    (["talk,,B,1 h,,,,,,"], ["2:7: unknown team 'B'. Maybe 'A'?"]),
    (["talk,,,1 h,,,,,,"], ["2:1: nobody attends: 'person' and 'team' are empty"]),
    ([",p1,,1 h,,,,,,"], ["2:1: name is empty"]),
    (["talk,p1,,,,,,,,"], ["2:10: length is empty"]),
    (
      ["talk,p1,,45 min,,,,,,"],
      ["2:10: length '45 min' is not a whole number of intervals of 30 min. Maybe '1 h'?"]
    ),
    (
      ["talk,p1,,30,,,,,,"],
      [
        "2:10: length '30' is not a time such as '30 min' or '7.5 h'. "
          + "Maybe '30 min'?"
      ]
    ),
    (
      ["talk,p1,,1 h,tues,,,,,"],
      ["2:14: days 'tues' is not days such as 'mon-fri' or 'sat, sun'. Maybe 'tue'?"]
    ),
    (
      ["talk,p1,,1 h,2026-13-01,,,,,"],
      ["2:14: days '2026-13-01' is not a date such as '2026-03-02'"]
    ),
    (["talk,p1,,1 h,,9,,,,"], ["2:15: from '9' is not a time such as '07:30'"]),
    (
      ["talk,p1,,2 h,,09:00,10:30,,,"],
      ["2:21: between 09:00 and 10:30 there is no room for 2 h"]
    ),
    (["talk,p1,,1 h,,,,maybe,,"], ["2:17: together 'maybe' is neither 'yes' nor 'no'"]),
    (["talk,p1,,1 h,,,,,wekly,"], ["2:18: unknown times 'wekly'. Maybe 'weekly'?"]),
    (
      ["talk,p1,,1 h,,,,,,firm"],
      ["2:19: force 'firm' is not 'absolute', 'hard' or 'soft' with a strength of 1 to 5"]
    ),
    (
      ["talk,p1,,1 h,mon,,,,,", "talk,p1,,30 min,tue,,,,,"],
      [
        "3:10: length '30 min' is not that of 'talk' in line 2. "
          + "Maybe leave it empty, or use another name?"
      ]
    ),
    (
      ["talk,p1,,1 h,,,,,,", "talk,,A,1 h,,,,,,"],
      ["3:1: 'p1' attends another 'talk' in line 2. Maybe give them different names?"]
    ),
    (
      ["talk,p1,,1 h,mon-fri,20:00,23:00,,,"],
      ["2:1: no shift of 'p1''s contract holds 'talk' inside its windows"]
    ),
    (
      (1...7).map { "talk \($0),p1,,1 h,,,,,," },
      ["8:1: 'p1' attends more than 6 activities"]
    ),
  ]

  @Test("Each problem is told at its place", arguments: planted)
  func problem(rows: [String], told: [String]) throws {
    var files = SiteFolder.files
    files["activities.csv"] = Self.header + rows.map { $0 + "\n" }.joined()
    let reading = try SiteFolder(files).read()
    #expect(reading.site == nil)
    #expect(reading.problems.map(\.description) == told.map { "activities.csv:\($0)" })
  }

  @Test("Only wished for, it may be of someone whose contract can't hold it")
  func soft() throws {
    #expect(try reading("talk,p1,,1 h,mon-fri,20:00,23:00,,,soft 1").problems.isEmpty)
  }

  @Test("The windows of a week without its days leave no time")
  func noTime() throws {
    var files = SiteFolder.files
    files["activities.csv"] = Self.header + "talk,p1,,3 h,sun,22:00,02:00,,,\n"
    let reading = try SiteFolder(files).read()
    #expect(
      reading.problems.map(\.description)
        == ["activities.csv:2:1: there is no time for 'talk' in the weeks being planned"]
    )
  }
}
