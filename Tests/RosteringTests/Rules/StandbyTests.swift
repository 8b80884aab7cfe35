import Planning
import Rostering
import RotaTesting
import Testing

@Suite("Standby")
struct StandbyTests {
  /// The small site with a standby of four hours, "08:00" to "10:00", at a fifth of the pay.
  private func site() throws -> Site {
    var site = try SmallSite.week()
    site.patterns[1] = ShiftPattern(
      name: "standby",
      startWindow: try SmallSite.clock("08:00")...SmallSite.clock("10:00"),
      startStep: Minutes(30),
      paidLengths: [Minutes(240)],
      breaks: [],
      standbyPay: 0.2
    )
    site.contracts[0].rules = WorkingTimeRules([])
    return site
  }

  /// What P01's standby on Monday breaks.
  private func broken(
    _ site: Site,
    serving: [ServingBlock] = [],
    shift change: (inout Shift) throws -> Void = { _ in }
  ) throws -> Set<Rule> {
    var site = site
    for index in site.contracts.indices {
      site.contracts[index].weeklyHours = .zero...Minutes(10_000)
    }
    var shift = try site.shift(onDay: 0, "09:00-13:00", pattern: "standby")
    try change(&shift)
    var rota = Rota(lines: site.people.indices.map { site.line(of: $0, [], serving: nil) })
    rota.lines[0] = Line(person: PersonID(0), shifts: [shift], serving: serving)
    return judged(rota, at: site).brokenRules
  }

  @Test("Nobody is present on standby, so nothing is served")
  func presence() throws {
    let site = try site()
    #expect(try broken(site) == [])
    let span = try site.moment(onDay: 0, "09:00")..<site.moment(onDay: 0, "10:00")
    for queue in [QueueID(0), nil] {
      let block = ServingBlock(queue: queue, span: span)
      #expect(try broken(site, serving: [block]) == [.presenceIsServed])
    }
  }

  @Test("A standby has no break, whatever its pattern says")
  func breaks() throws {
    var site = try site()
    site.patterns[1].breaks = [BreakRule(name: "tea", length: Minutes(30), isPaid: true)]
    #expect(try broken(site) == [])
    let tea = try site.moment(onDay: 0, "10:00")..<site.moment(onDay: 0, "10:30")
    let broken = try broken(site) { shift in
      shift.breaks = [PlannedBreak(name: "tea", span: tea, isPaid: true)]
    }
    #expect(broken == [.breaksInPlace])
  }

  @Test("A meeting is no standby")
  func meeting() throws {
    var site = try site()
    try site.pinMeeting("10:00", "11:00")
    let span = try site.moment(onDay: 0, "10:00")..<site.moment(onDay: 0, "11:00")
    let broken = try broken(site) { shift in
      shift.activities = [PlannedActivity(name: "meeting", span: span)]
    }
    #expect(broken == [.pinnedActivities])
  }

  @Test("Its hours are a shift to every other rule")
  func otherRules() throws {
    var site = try site()
    site.people[0].ownRules = WorkingTimeRules([
      PersonRule(name: "days", limit: .shifts(of: .any, 0...0, per: .week)),
      PersonRule(name: "hours", limit: .hours(.zero...Minutes(239), per: .week)),
    ])
    #expect(try broken(site) == [.shifts, .hours])
  }

  @Test("A standby carried in serves nothing")
  func carriedIn() throws {
    var site = try site()
    site.people[0].carryIn = CarryIn(
      lastShiftEnd: Moment(minute: 60),
      lastPattern: PatternID(1)
    )
    #expect(try broken(site) == [])
    site.people[0].carryIn.lastPattern = PatternID(0)
    #expect(try broken(site) == [.presenceIsServed])
  }

  @Test("Its hours earn their share of the pay, halves up")
  func pay() throws {
    var site = try site()
    let line = site.line(
      of: 0,
      [try site.shift(onDay: 0, "09:00-13:00", pattern: "standby")],
      serving: nil
    )
    func paid() -> Int { PayLedger(of: Rota(lines: [line]), at: site).total.minorUnits }
    // 4 hours at 15.00, of which a fifth.
    #expect(paid() == 1200)
    // 4 · 15.33 · 0.125 = 7.665, 4 · 15.31 · 0.125 = 7.655, 4 · 15.30 · 0.1 = 6.12.
    site.patterns[1].standbyPay = 0.125
    site.contracts[0].payPerHour = Money(minorUnits: 1533)
    #expect(paid() == 767)
    site.contracts[0].payPerHour = Money(minorUnits: 1531)
    #expect(paid() == 766)
    (site.patterns[1].standbyPay, site.contracts[0].payPerHour) = (0.1, Money(minorUnits: 1530))
    #expect(paid() == 612)
    #expect(PayLedger(of: Rota(lines: [line]), at: site).entries.map(\.minutes) == [Minutes(240)])
  }
}
