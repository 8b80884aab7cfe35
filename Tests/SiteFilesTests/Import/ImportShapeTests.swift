import Foundation
import Planning
import SiteFiles
import Testing

@Suite("Import: the ways in which demand and people are laid out")
struct ImportShapeTests {
  private func site(
    _ files: [String: String],
    _ options: ImportOptions = ImportOptions()
  ) throws
    -> Site
  {
    let made = ImportCase(files, options)
    #expect(made.problems == [])
    let reading = try made.read()
    return try #require(reading.site, "\(reading.problems)")
  }

  private func contacts(_ site: Site) -> [[Double]] {
    site.forecast.cells.map { $0.map(\.contacts).filter { $0 > 0 } }
  }

  @Test("a column for each queue, with its handle times")
  func wideQueues() throws {
    let demand = """
      Start,Phone calls,Phone AHT (s),Chat calls,Chat AHT (s),Total
      2026-03-02 09:00,10,300,4,400,14
      2026-03-02 09:30,12,310,5,410,17

      """
    let site = try site(["s.csv": ImportCase.staff, "d.csv": demand])
    #expect(site.queues.map(\.name) == ["phone", "chat"])
    #expect(contacts(site) == [[10, 12], [4, 5]])
  }

  @Test("a column for each queue, named by the queue alone")
  func plainQueues() throws {
    let demand = """
      date,time,phone,chat,total
      02 Mar 2026,0800-0830,10,4,14
      02 Mar 2026,0830-0900,12,5,17
      Total,,22,9,31

      """
    let made = ImportCase(["s.csv": ImportCase.staff, "d.csv": demand])
    #expect(made.problems == [])
    #expect(made.meaning(of: "total") == nil)
    #expect(made.says(.leftOut, "the row 'Total' is a sum"))
    #expect(made.says(.assumed, "a contact of phone takes 300 s"))
    #expect(try contacts(#require(try made.read().site)) == [[10, 12], [4, 5]])
  }

  @Test("calls, chats and mails beside each other are queues")
  func channels() throws {
    let demand = """
      date,time,Calls,Chats,Emails,AHT s
      2026-03-02,08:00,10,4,2,300
      2026-03-02,08:30,12,5,3,310

      """
    let site = try site(["s.csv": "id,hours\namber-01,37.5\n", "d.csv": demand])
    #expect(site.queues.map(\.name) == ["Calls", "Chats", "Emails"])
    #expect(contacts(site) == [[10, 12], [4, 5], [2, 3]])
    #expect(site.forecast.cells[2].map(\.handleSeconds).max() == 310)
  }

  @Test("a column for each day of the week, the week told")
  func wideDays() throws {
    var options = ImportOptions()
    options.week = LocalDate("2026-03-02")
    options.queue = "phone"
    let demand = "Time;Mon;Tue;Wed\n09:00;10;11;12\n09:15;1;2;3\n"
    let site = try site(["s.csv": ImportCase.staff, "d.csv": demand], options)
    #expect(site.horizon.interval.count == 15)
    #expect(contacts(site) == [[10, 1, 11, 2, 12, 3]])
    options.week = nil
    let made = ImportCase(["s.csv": ImportCase.staff, "d.csv": demand], options)
    #expect(made.problems.first?.contains("no date says which week") == true)
  }

  @Test("a column for each date")
  func wideDates() throws {
    let demand = "Uhrzeit;02.03.2026;03.03.2026\n09:00;10;11\n10:00;1;2\n"
    let site = try site(["s.csv": ImportCase.staff, "phone.csv": demand])
    #expect(site.queues.map(\.name) == ["phone"])
    #expect(site.horizon.interval.count == 60)
    #expect(contacts(site) == [[10, 1, 11, 2]])
  }

  @Test("required people in place of contacts")
  func required() throws {
    let demand = "date,time,queue,required\n2026-03-02,09:00,phone,3\n2026-03-02,09:30,phone,2.4\n"
    let site = try site(["s.csv": ImportCase.staff, "d.csv": demand])
    #expect(site.forecast.cells[0].map(\.required).filter { $0 > 0 } == [3, 3])
  }

  @Test("competences in one cell, quoted cells with line breaks, names in two columns")
  func people() throws {
    let staff = """
      First name,Last name,Hours,Skills,Remark
      A,One,37.5,"phone; chat=0.8","first line
      second line"
      B,Two,"16-24","chat
      phone",
      C,Three,37:30,first aid; phone,

      """
    let made = ImportCase([
      "s.csv": staff, "d.csv": ImportCase.demand(date: "2026-03-02"),
    ])
    #expect(made.problems == [])
    #expect(made.says(.leftOut, "competence 'first aid', once"))
    let lines = try made.lines("staff.csv").dropFirst()
    #expect(lines.map { String($0.prefix(5)) } == ["A One", "B Two", "C Thr"])
    #expect(lines.first?.contains("\"phone; chat=0.8\"") == true)
    let site = try #require(try made.read().site)
    #expect(site.people.allSatisfy { $0.competences.count >= 1 })
  }

  @Test("a file of leave apart; who is nobody is told with the nearest name")
  func leaveFile() throws {
    let leave = "person,from,to\namber-01,2026-03-03,2026-03-05\namber-2,2026-03-03,2026-03-03\n"
    let made = ImportCase([
      "a.csv": ImportCase.staff, "b.csv": ImportCase.demand(date: "2026-03-02"), "c.csv": leave,
    ])
    #expect(
      made.problems == ["c.csv:3:1: 'amber-2' is nobody of the staff files. Maybe 'amber-02'?"]
    )
  }

  @Test("what the planner says of a column counts before its name")
  func mapping() throws {
    var options = ImportOptions()
    options.mappings = [
      ImportOptions.Mapping(header: "Wer", meaning: "person"),
      ImportOptions.Mapping(file: "s.csv", header: "Hotline 1", meaning: "queue:phone"),
    ]
    let staff = "Wer,Hours,Hotline 1,chat\namber-01,37.5,x,\namber-02,37.5,,x\n"
    let site = try site(
      ["s.csv": staff, "d.csv": ImportCase.demand(date: "2026-03-02")],
      options
    )
    #expect(site.people.map(\.id) == ["amber-01", "amber-02"])
    options.mappings = [ImportOptions.Mapping(header: "Wr", meaning: "person")]
    let made = ImportCase(
      ["s.csv": staff, "d.csv": ImportCase.demand(date: "2026-03-02")],
      options
    )
    #expect(made.problems.contains { $0.contains("'Wr', which no file has. Maybe 'Wer'?") })
  }

  @Test(
    "times of day",
    arguments: [
      ["9:00", "9:30"], ["09:00:00", "09:30:00"], ["9.00", "9.30"], ["9", "9.5"], ["9,0", "9,5"],
      ["9 am", "9:30 AM"], ["0900", "0930"], ["9h", "9h30"], ["0.375", "0.3958"],
      ["0,375", "0,39583333"], ["09:00-09:30", "09:30-10:00"], ["9:00 Uhr", "9:30 Uhr"],
      ["9.00", "9.3"],
    ]
  )
  func times(_ texts: [String]) throws {
    let rows = texts.map { "2026-03-02;\($0);phone;3;300" }.joined(separator: "\n")
    let demand = "date;time;queue;calls;aht s\n\(rows)\n"
    let made = ImportCase(["s.csv": ImportCase.staff, "d.csv": demand])
    #expect(made.problems == [])
    #expect(
      try made.lines("demand.csv").dropFirst().map { String($0.prefix(22)) }
        == ["phone,2026-03-02 09:00", "phone,2026-03-02 09:30"]
    )
  }

  @Test("an hour that can be read in two ways is refused")
  func openTimes() {
    let demand = "date,time,queue,calls\n2026-03-02,9.1,phone,3\n2026-03-02,9.4,phone,3\n"
    let made = ImportCase(["s.csv": ImportCase.staff, "d.csv": demand])
    #expect(made.problems.first?.contains("hours and minutes or as hours with decimals") == true)
  }

  @Test("a decimal mark that nothing settles is refused in a file with tabs, told otherwise")
  func decimal() throws {
    let demand =
      "date\ttime\tqueue\tcalls\n2026-03-02\t09:00\tphone\t1,250\n"
      + "2026-03-02\t09:30\tphone\t1,500\n"
    let files = ["s.csv": ImportCase.staff, "d.csv": demand]
    #expect(
      ImportCase(files).problems == [
        "d.csv:2:24: '1,250' can be read with a decimal comma or with thousands. "
          + "Say --decimal comma or --decimal point"
      ]
    )
    var options = ImportOptions()
    options.decimal = .point
    #expect(try contacts(site(files, options)) == [[1250, 1500]])
    options.decimal = .comma
    #expect(try contacts(site(files, options)) == [[1.25, 1.5]])
  }

  @Test("a column with nearly the name of a queue is refused, or left out when told")
  func misspelled() throws {
    let staff = """
      id,hours,phnoe,chat
      P01,40,1,1
      P02,40,1,

      """
    let demand = """
      date,time,phone,chat
      2026-03-02,08:00,10,4
      2026-03-02,08:30,12,5

      """
    let made = ImportCase(["s.csv": staff, "d.csv": demand])
    #expect(
      made.problems == [
        "s.csv:1:10: column 'phnoe' is no queue of the demand, and 'phone' has no column. "
          + "Maybe 'phone', or --map 'phnoe=ignore'?"
      ]
    )
  }

  @Test("shifts fit the day on which the site is open for the shortest time, too")
  func shortDay() throws {
    var demand = "date,time,phone\n"
    for day in 2...6 {
      for hour in 8..<18 { demand += "2026-03-0\(day),\(hour < 10 ? "0" : "")\(hour):00,10\n" }
    }
    for hour in 8..<13 { demand += "2026-03-07,\(hour < 10 ? "0" : "")\(hour):00,10\n" }
    let staff = """
      id,hours,phone
      P01,38.5,1

      """
    let made = ImportCase(["s.csv": staff, "d.csv": demand])
    #expect(made.problems == [])
    #expect(made.says(.assumed, "for on its shortest day the site is open for 5 h"))
    let site = try #require(try made.read().site)
    let lengths = site.patterns[0].paidLengths
    let most = site.contracts[0].weeklyHours.lowerBound
    // Four of the longest and one on Saturday make the hours.
    let longest = try #require(lengths.max())
    #expect(lengths.min() == Minutes(300))
    #expect(longest.count * 4 + 300 >= most.count)
  }
}
