import Planning
import Rostering
import RotaTesting
import Testing

@Suite("Weekly rest")
struct WeeklyRestTests {
  /// Whether P01 rests long enough, working four hours from 8:00 on some days of two weeks.
  private func rests(
    _ days: [Int],
    needed: Minutes,
    carryIn: CarryIn = CarryIn(),
    horizon: Int = 14
  ) throws -> Bool {
    var site = try SmallSite.week(days: horizon)
    site.contracts[0].rules = WorkingTimeRules(weeklyRest: needed)
    site.people[0].carryIn = carryIn
    let shifts = try days.map { try site.shift(onDay: $0, "08:00-12:00") }
    let line = site.line(of: 0, shifts, serving: 0)
    let violations = judged(Rota(lines: [line]), at: site).violations
    return !violations.contains { $0.rule == .weeklyRest }
  }

  @Test("A rest that runs over the week's end counts as far as it lies in the week")
  func clippedAtTheWeeksEnd() throws {
    // From Saturday 12:00 to Sunday midnight are 36 hours, although it goes on until Tuesday.
    let days = Array(0...5) + [8, 10, 12]
    #expect(try rests(days, needed: Minutes(36 * 60)))
    #expect(try !rests(days, needed: Minutes(36 * 60 + 30)))
  }

  @Test("Each week needs a rest of its own")
  func everyWeek() throws {
    #expect(try !rests([0] + Array(7...13), needed: Minutes(36 * 60)))
    #expect(try rests([0] + Array(7...13), needed: Minutes(20 * 60)))
  }

  @Test("A shift carried in shortens the first week's rest")
  func carriedIn() throws {
    // Free until Wednesday 8:00: 56 hours, of which a shift until Monday 6:00 takes 6.
    let days = Array(2...6) + [7]
    let night = CarryIn(lastShiftEnd: Moment(minute: 6 * 60))
    let evening = CarryIn(lastShiftEnd: Moment(minute: -6 * 60))
    #expect(try rests(days, needed: Minutes(50 * 60), carryIn: night))
    #expect(try !rests(days, needed: Minutes(51 * 60), carryIn: night))
    #expect(try rests(days, needed: Minutes(56 * 60), carryIn: evening))
    #expect(try !rests(days, needed: Minutes(57 * 60), carryIn: evening))
  }

  @Test("A night over the week's end takes its morning from the next week's rest")
  func nightOverTheWeeksEnd() throws {
    var site = try SmallSite.nights(days: 14)
    site.contracts[0].rules = WorkingTimeRules(weeklyRest: Minutes(48 * 60 - 6 * 60))
    let night = try site.shift(onDay: 6, "22:00-06:30 meal 02:00", pattern: "night")
    let days = try [9, 10, 11, 12, 13].map { try site.shift(onDay: $0, "08:00-12:00") }
    // Free from Monday 6:30 to Wednesday 8:00: 49:30.
    #expect(rulesBroken(at: site, [night] + days) == [])
    site.contracts[0].rules.weeklyRest = Minutes(50 * 60)
    #expect(rulesBroken(at: site, [night] + days) == [.weeklyRest])
  }

  @Test("A last week of fewer days rests after the horizon's end")
  func partOfAWeek() throws {
    #expect(try rests([0, 7], needed: Minutes(100 * 60), horizon: 8))
  }
}
