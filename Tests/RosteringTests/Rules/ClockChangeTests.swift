import Planning
import Rostering
import RotaTesting
import Testing

/// A week that ends on the Sunday of a clock change in London, with a night before it.
struct ClockChange: CustomTestStringConvertible, Sendable {
  let testDescription: String
  let firstDay: String
  /// When 8.5 elapsed hours from 22:00 on Saturday end on the wall clock.
  let nightEnds: String
  let hoursOfWeek: Int
}

@Suite("Nights over a clock change")
struct ClockChangeTests {
  static let changes = [
    ClockChange(
      testDescription: "spring 2026",
      firstDay: "2026-03-23",
      nightEnds: "07:30",
      hoursOfWeek: 167
    ),
    ClockChange(
      testDescription: "autumn 2026",
      firstDay: "2026-10-19",
      nightEnds: "05:30",
      hoursOfWeek: 169
    ),
  ]

  private func night(at site: Site) throws -> Shift {
    try site.shift(
      onDay: 5,
      at: "22:00",
      paid: Minutes(480),
      pattern: "night",
      breaks: [Minutes(240)]
    )
  }

  @Test("A night is as long as it lasts, whatever the clock says at its end", arguments: changes)
  func lengthIsElapsed(_ change: ClockChange) throws {
    let site = try SmallSite.nights(firstDay: change.firstDay)
    let night = try night(at: site)
    #expect(site.horizon.span.length == Minutes(change.hoursOfWeek * 60))
    let end = site.horizon.wallClock(at: night.span.upperBound)
    #expect(end.time == (try SmallSite.clock(change.nightEnds)))
    #expect(rulesBroken(at: site, [night]) == [])
  }

  @Test("A night that ends at the usual time of the clock is an hour off", arguments: changes)
  func usualEnd(_ change: ClockChange) throws {
    let site = try SmallSite.nights(firstDay: change.firstDay)
    var shift = try site.shift(onDay: 5, "22:00-06:30 meal 01:30", pattern: "night")
    #expect(abs(shift.paid.count - 480) == 60)
    shift.paid = Minutes(480)
    #expect(rulesBroken(at: site, [shift]).contains(.paidTimeAddsUp))
  }

  @Test("Rest after the night is elapsed time", arguments: changes)
  func restIsElapsed(_ change: ClockChange) throws {
    var site = try SmallSite.nights(firstDay: change.firstDay)
    let second = try site.shift(
      onDay: 6,
      at: "22:00",
      paid: Minutes(480),
      pattern: "night",
      breaks: [Minutes(240)]
    )
    let first = try night(at: site)
    let rest = second.span.lowerBound - first.span.upperBound
    // 22:00 to 22:00 is 23 hours in spring and 25 in autumn, less the night's 8:30.
    #expect(rest == Minutes((change.hoursOfWeek == 167 ? 23 : 25) * 60 - 510))
    site.contracts[0].rules.restBetweenShifts = rest
    #expect(rulesBroken(at: site, [first, second]) == [])
    site.contracts[0].rules.restBetweenShifts = rest + Minutes(15)
    #expect(rulesBroken(at: site, [first, second]) == [.restBetweenShifts])
  }

  @Test("Starts are counted on the wall clock on the day of the change", arguments: changes)
  func startsOnTheWallClock(_ change: ClockChange) throws {
    var site = try SmallSite.nights(firstDay: change.firstDay)
    site.patterns[0].startStep = Minutes(120)
    #expect(rulesBroken(at: site, [try site.shift(onDay: 6, "10:00-14:00")]) == [])
    #expect(
      rulesBroken(at: site, [try site.shift(onDay: 6, "11:00-15:00")]) == [.shiftFollowsPattern]
    )
  }
}

@Suite("Nights over the horizon's ends")
struct HorizonEndTests {
  @Test("A night past the last day is judged by the hours of the weekday that follows")
  func openAfterTheEnd() throws {
    var site = try SmallSite.nights()
    let night = try site.shift(onDay: 6, "22:00-06:30 meal 02:00", pattern: "night")
    #expect(rulesBroken(at: site, serving: 0, [night]) == [])
    // The week planned ends on Sunday; the Monday after has Monday's hours.
    site.opening.ranges[.monday] = [
      .midnight..<(try SmallSite.clock("06:30")), (try SmallSite.clock("08:00")) ..< .endOfDay,
    ]
    #expect(rulesBroken(at: site, serving: 0, [night]) == [])
    site.opening.ranges[.monday] = [
      .midnight..<(try SmallSite.clock("06:00")), (try SmallSite.clock("08:00")) ..< .endOfDay,
    ]
    #expect(rulesBroken(at: site, serving: 0, [night]) == [.insideOpeningHours])
    site.opening.ranges[.monday] = nil
    #expect(rulesBroken(at: site, serving: 0, [night]) == [.insideOpeningHours])
  }

  @Test("A night carried in is present and serves until it ends")
  func carriedIn() throws {
    var site = try SmallSite.nights()
    site.people[0].carryIn = CarryIn(lastShiftEnd: Moment(minute: 6 * 60), runOfDays: 1)
    let evening = try site.shift(onDay: 0, "22:00-06:30 meal 02:00", pattern: "night")
    #expect(rulesBroken(at: site, serving: 0, [evening]) == [])
    let morning = try site.shift(onDay: 0, "11:00-15:00")
    #expect(rulesBroken(at: site, serving: 0, [morning]) == [.restBetweenShifts])
    var early = morning
    early.span = try site.moment(onDay: 0, "05:00")..<site.moment(onDay: 0, "09:00")
    #expect(rulesBroken(at: site, serving: 0, [early]).contains(.restBetweenShifts))
    #expect(rulesBroken(at: site, serving: 0, [early]).contains(.presenceIsServed))
  }

  @Test("Nobody serves beyond the horizon")
  func servingEndsWithTheHorizon() throws {
    let site = try SmallSite.nights()
    let night = try site.shift(onDay: 6, "22:00-06:30 meal 02:00", pattern: "night")
    let line = site.line(of: 0, [night], serving: 0)
    #expect(line.serving.map(\.span) == [night.span.lowerBound..<site.horizon.span.upperBound])
    var beyond = line
    beyond.serving[0].span = night.span.lowerBound..<night.breaks[0].span.lowerBound
    let rules = judged(Rota(lines: [beyond]), at: site).violations.filter {
      $0.person == PersonID(0)
    }
    #expect(Set(rules.map(\.rule)) == [.presenceIsServed])
  }
}
