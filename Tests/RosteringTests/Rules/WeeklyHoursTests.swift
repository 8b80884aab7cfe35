import Planning
import Rostering
import RotaTesting
import Testing

@Suite("Weekly hours")
struct WeeklyHoursTests {
  /// The weeks, by their first day, whose hours break the contract of P01.
  private func brokenWeeks(
    _ hours: ClosedRange<Minutes>,
    workedDays: [Int] = [],
    absences: [Absence] = [],
    days: Int = 14
  ) throws -> [Int] {
    var site = try SmallSite.week(days: days)
    site.contracts[0].weeklyHours = hours
    site.people[0].absences = absences
    let shifts = try workedDays.map { try site.shift(onDay: $0, "08:00-12:00") }
    let line = site.line(of: 0, shifts, serving: 0)
    return judged(Rota(lines: [line]), at: site).violations
      .filter { $0.rule == .hours && $0.person == PersonID(0) }.compactMap(\.day)
  }

  private func leave(_ from: Int, _ to: Int, credit: Int) -> Absence {
    Absence(
      kind: .leave,
      span: Moment(minute: from * 1440)..<Moment(minute: to * 1440),
      credit: Minutes(credit)
    )
  }

  @Test("Each week is judged by the shifts that start in it, both ends of the range included")
  func everyWeek() throws {
    let worked = [0, 2, 7, 9, 11]
    #expect(try brokenWeeks(Minutes(480)...Minutes(720), workedDays: worked) == [])
    #expect(try brokenWeeks(Minutes(481)...Minutes(720), workedDays: worked) == [0])
    #expect(try brokenWeeks(Minutes(480)...Minutes(719), workedDays: worked) == [7])
  }

  @Test("A last week of fewer days has the same hours to keep")
  func partOfAWeek() throws {
    #expect(
      try brokenWeeks(Minutes(480)...Minutes(720), workedDays: [0, 2, 7], days: 9) == [7]
    )
  }

  @Test("A leave counts in the week in which it starts, or in the first")
  func leaveCounts() throws {
    let week = Minutes(240)...Minutes(240)
    #expect(
      try brokenWeeks(week, absences: [leave(6, 9, credit: 240), leave(7, 8, credit: 240)]) == []
    )
    #expect(
      try brokenWeeks(week, absences: [leave(-2, 1, credit: 240), leave(13, 20, credit: 240)])
        == []
    )
  }

  @Test("A leave that is over before the weeks planned, or begins after them, counts nowhere")
  func leaveOutside() throws {
    let none = Minutes.zero...Minutes.zero
    #expect(
      try brokenWeeks(none, absences: [leave(-2, 0, credit: 240), leave(14, 15, credit: 240)])
        == []
    )
    #expect(try brokenWeeks(none, absences: [leave(-2, 1, credit: 240)]) == [0])
  }
}
