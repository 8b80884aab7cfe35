import Foundation
import Planning
import Testing

@Suite("Dates of the calendar")
struct LocalDateTests {
  @Test("every day of eight centuries follows the one before, and its weekday too")
  func successors() throws {
    var date = try #require(LocalDate("1600-01-01"))
    var weekday = date.weekday
    #expect(weekday == .saturday, "1 January 1600 was a Saturday")
    var broken: [LocalDate] = []
    for _ in 0..<292_194 {
      let next = date.adding(days: 1)
      let follows =
        next.days(since: date) == 1 && next > date && next.adding(days: -1) == date
        && next.weekday.rawValue == (weekday.rawValue + 1) % 7
      if !follows { broken.append(date) }
      (date, weekday) = (next, next.weekday)
    }
    #expect(broken == [])
    #expect(date.description == "2400-01-01")
  }

  @Test(
    "leap years follow the Gregorian rule",
    arguments: [(2000, true), (1900, false), (2024, true), (2026, false), (2100, false)]
  )
  func leapYears(year: Int, isLeap: Bool) {
    #expect((LocalDate(year: year, month: 2, day: 29) != nil) == isLeap)
  }

  @Test(
    "what is no date is refused",
    arguments: [
      "", "2026-3-2", "2026-02-30", "2026-13-01", "0000-01-01", "26-03-02", "2026-03-02 ",
      "2026/03/02", "2026-03-+2", "٢٠٢٦-03-02", "-2026-03-02",
    ]
  )
  func refused(text: String) { #expect(LocalDate(text) == nil) }

  @Test("a date far away is reached in one step")
  func farAway() throws {
    let date = try #require(LocalDate("2026-03-02"))
    #expect(date.adding(days: 146_097).description == "2426-03-02", "400 years are 146,097 days")
    #expect(date.adding(days: -146_097).description == "1626-03-02")
  }
}
