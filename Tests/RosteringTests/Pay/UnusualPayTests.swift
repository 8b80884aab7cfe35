import Planning
import RotaTesting
import Rostering
import Testing

/// Pay that is out of the ordinary, each amount worked out by hand beside it.
@Suite("Unusual pay, by hand")
struct UnusualPayTests {
  /// The nights of two weeks; everyone is paid 15.00 an hour, or 13.50.
  private func site(_ terms: PayTerms, from first: String = "2026-03-23") throws -> Site {
    var site = try SmallSite.nights(firstDay: first, days: 14)
    site.contracts[0].pay = terms
    return site
  }

  private func shift(
    _ site: Site,
    _ day: Int,
    _ from: String,
    _ to: String,
    unpaid: (String, String)? = nil
  ) throws -> Shift {
    let start = try site.moment(onDay: day, from)
    let end = try site.moment(onDay: day, to, after: start)
    let breaks = try unpaid.map { from, to in
      let begin = try site.moment(onDay: day, from, after: start)
      return [
        PlannedBreak(
          name: "meal",
          span: begin..<(try site.moment(onDay: day, to, after: begin)),
          isPaid: false
        )
      ]
    }
    let away = (breaks ?? []).reduce(Minutes.zero) { $0 + $1.span.length }
    return Shift(
      day: day,
      pattern: PatternID(0),
      span: start..<end,
      paid: end - start - away,
      breaks: breaks ?? []
    )
  }

  /// The lines of the ledger of the first person alone, as rule and minor units.
  private func lines(_ site: Site, _ shifts: [Shift]) -> [String] {
    let rota = Rota(lines: [Line(person: PersonID(0), shifts: shifts, serving: [])])
    return PayLedger(of: rota, at: site).entries.filter { $0.person == PersonID(0) }.map {
      "\($0.day) \($0.kind.rawValue) \($0.rule) \($0.minutes.count) \($0.amount.minorUnits)"
    }
  }

  private func night(_ share: Double = 0.25) throws -> Premium {
    Premium(
      name: "night",
      window: PayWindow(from: try SmallSite.clock("22:00"), to: try SmallSite.clock("06:00")),
      rate: .share(PayShare(share))
    )
  }

  @Test("A night over a clock change has seven or nine hours of premium")
  func clockChange() throws {
    // 7 h at 15.00, a quarter more; in autumn 9 h.
    let spring = try site(PayTerms(premiums: [night()]))
    #expect(
      lines(spring, [try shift(spring, 5, "22:00", "06:00")])
        == ["5 base hours 420 10500", "5 premium night 420 2625"]
    )
    let autumn = try site(PayTerms(premiums: [night()]), from: "2026-10-19")
    #expect(
      lines(autumn, [try shift(autumn, 5, "22:00", "06:00")])
        == ["5 base hours 540 13500", "5 premium night 540 3375"]
    )
  }

  @Test("An unpaid break takes away from the premium in which it lies, and only there")
  func unpaidBreak() throws {
    let site = try site(PayTerms(premiums: [night()]))
    // 18:00 to 02:00 with half an hour off: four hours after 22:00, or three and a half.
    let before = try shift(site, 1, "18:00", "02:00", unpaid: ("20:00", "20:30"))
    #expect(lines(site, [before]) == ["1 base hours 450 11250", "1 premium night 240 1500"])
    let inside = try shift(site, 1, "18:00", "02:00", unpaid: ("22:30", "23:00"))
    // 3.5 h at 3.75: 13.125, half up.
    #expect(lines(site, [inside]) == ["1 base hours 450 11250", "1 premium night 210 1313"])
  }

  @Test("A holiday on a Sunday pays the higher premium, or both")
  func holidayOnSunday() throws {
    let premiums = [
      Premium(name: "sunday", window: PayWindow(weekdays: [.sunday]), rate: .share(PayShare(0.5))),
      Premium(
        name: "holiday",
        window: PayWindow(weekdays: [], holidays: true),
        rate: .share(.whole)
      ),
    ]
    var highest = try site(PayTerms(premiums: premiums))
    highest.holidays = [highest.horizon.date(ofDay: 6)]
    // 7.5 h at 15.00, once again for the holiday.
    let worked = try shift(highest, 6, "08:00", "16:00", unpaid: ("12:00", "12:30"))
    #expect(
      lines(highest, [worked]) == ["6 base hours 450 11250", "6 premium holiday 450 11250"]
    )
    var added = highest
    added.contracts[0].pay.together = .added
    #expect(
      lines(added, [worked]) == [
        "6 base hours 450 11250", "6 premium sunday 450 5625", "6 premium holiday 450 11250",
      ]
    )
    // 8.00 for an hour is more than half of 15.00, and less than all of it.
    added.contracts[0].pay.premiums[0].rate = .perHour(Money(minorUnits: 800))
    added.contracts[0].pay.together = .highest
    added.contracts[0].pay.premiums[1].rate = .share(PayShare(0.5))
    #expect(
      lines(added, [worked]) == ["6 base hours 450 11250", "6 premium sunday 450 6000"]
    )
  }

  @Test("Someone who starts within the weeks, with overtime over two bands and a rise")
  func starter() throws {
    var site = try site(
      PayTerms(onCosts: [OnCost(name: "cover", amount: .perWeek(Money(minorUnits: 900)))])
    )
    site.contracts[0].weeklyHours = .zero...Minutes(2250)
    site.contracts[0].overtime = [
      OvertimeBand(width: Minutes(240), rate: 1.25), OvertimeBand(width: Minutes(240), rate: 1.5),
    ]
    site.people[0].employment.first = site.horizon.date(ofDay: 3)
    site.people[0].payRates = [
      DatedRate(from: site.horizon.date(ofDay: 10), perHour: Money(minorUnits: 1600))
    ]
    let worked = try [3, 4, 5, 6].map { try shift(site, $0, "08:00", "15:30") }
    let later = try [9, 10].map { try shift(site, $0, "08:00", "16:00") }
    // Four sevenths of 37.5 h are 21.43 h, to the half hour 21.5; 30 h are 8.5 h more: 4 h at a
    // quarter of 15.00 and 4 h at half of it.
    #expect(
      lines(site, worked + later) == [
        "3 base hours 450 11250", "4 base hours 450 11250", "5 base hours 450 11250",
        "6 base hours 450 11250", "6 overtime overtime 1.25 240 1500",
        "6 overtime overtime 1.5 240 3000", "6 on-cost cover 0 900", "9 base hours 480 12000",
        "10 base hours 480 12800", "13 on-cost cover 0 900",
      ]
    )
  }

  @Test("An agency charges its least hours and its fees")
  func agency() throws {
    let terms = AgencyTerms(
      leastShift: Minutes(240),
      feePerShift: Money(minorUnits: 1200),
      feePerWeek: Money(minorUnits: 4000)
    )
    let site = try site(PayTerms(premiums: [night()], agency: terms))
    // 3 h at 15.00, charged as 4, an hour of them at night.
    #expect(
      lines(site, [try shift(site, 2, "20:00", "23:00")]) == [
        "2 agency hours 180 4500", "2 agency least shift 60 1500", "2 agency night 60 375",
        "2 agency fee per shift 0 1200", "6 agency fee per week 0 4000",
      ]
    )
  }

  @Test("Leave, training, allowances and on-costs")
  func more() throws {
    var terms = PayTerms(leave: PayShare(0.8), training: PayShare(0.6))
    terms.allowances = [
      Allowance(name: "meal", amount: Money(minorUnits: 450)),
      Allowance(name: "taxi", amount: Money(minorUnits: 850), touches: try night().window),
    ]
    terms.onCosts = [
      OnCost(name: "pension", amount: .share(PayShare(0.138))),
      OnCost(name: "uniform", amount: .perShift(Money(minorUnits: 120))),
    ]
    var site = try site(terms)
    let start = site.horizon.dayStarts
    site.people[0].absences = [
      Absence(kind: .leave, span: start[0]..<start[1], credit: Minutes(450))
    ]
    var worked = try shift(site, 1, "08:00", "16:00")
    let ten = try site.moment(onDay: 1, "10:00")
    worked.activities = [PlannedActivity(name: "training", span: ten..<ten + Minutes(120))]
    // Leave: 7.5 h at 12.00, 13.8 % of 90.00. Shift: 6 h at 15.00, 2 h at 9.00, a meal and no taxi;
    // 13.8 % of 112.50 are 15.525.
    #expect(
      lines(site, [worked]) == [
        "0 leave leave 450 9000", "0 on-cost pension 0 1242", "1 base hours 360 9000",
        "1 training training 120 1800", "1 allowance meal 0 450", "1 on-cost pension 0 1553",
        "1 on-cost uniform 0 120",
      ]
    )
    let late = try shift(site, 1, "16:00", "23:00")
    #expect(lines(site, [late]).contains("1 allowance taxi 0 850"))
  }

  @Test(
    "Rounding by entry, shift or week",
    arguments: [
      // Twice 250 minutes at 13.33, 5554.1667, and a quarter more, 1388.5417: 6942.7083 each.
      (PayRounding(.entry, .halfUp), 13_886), (PayRounding(.entry, .up), 13_888),
      (PayRounding(.entry, .down), 13_884), (PayRounding(.shift, .halfUp), 13_886),
      (PayRounding(.shift, .up), 13_886), (PayRounding(.shift, .down), 13_884),
      // Together 13885.4167.
      (PayRounding(.week, .halfUp), 13_885), (PayRounding(.week, .up), 13_886),
      (PayRounding(.week, .down), 13_885), (PayRounding(.week, .halfEven), 13_885),
    ]
  )
  func rounding(_ rounding: PayRounding, total: Int) throws {
    var site = try site(PayTerms(premiums: [night()], rounding: rounding))
    site.contracts[0].payPerHour = Money(minorUnits: 1333)
    let shifts = try [0, 1].map { try shift(site, $0, "22:00", "02:10") }
    let rota = Rota(lines: [Line(person: PersonID(0), shifts: shifts, serving: [])])
    #expect(PayLedger(of: rota, at: site).total(of: PersonID(0)) == Money(minorUnits: total))
  }

  @Test("A month with all of it, to the penny")
  func month() throws {
    var site = try SmallSite.nights(firstDay: "2026-03-02", days: 35)
    site.holidays = [site.horizon.date(ofDay: 13)]
    var own = site.contracts[0]
    own.payPerHour = Money(minorUnits: 1333)
    own.weeklyHours = .zero...Minutes(2250)
    own.overtime = [
      OvertimeBand(width: Minutes(240), rate: 1.25), OvertimeBand(width: Minutes(240), rate: 1.5),
    ]
    own.pay = PayTerms(
      premiums: [
        try night(),
        Premium(
          name: "sunday",
          window: PayWindow(weekdays: [.sunday]),
          rate: .share(PayShare(0.5))
        ),
        Premium(
          name: "holiday",
          window: PayWindow(weekdays: [], holidays: true),
          rate: .share(.whole)
        ),
      ],
      rounding: PayRounding(.shift, .halfUp)
    )
    var byWeek = own
    byWeek.pay = PayTerms(premiums: [try night()], rounding: PayRounding(.week, .halfUp))
    var agency = site.contracts[0]
    agency.payPerHour = Money(minorUnits: 1500)
    agency.pay = PayTerms(
      premiums: [try night()],
      agency: AgencyTerms(
        leastShift: Minutes(240),
        feePerShift: Money(minorUnits: 1200),
        feePerWeek: Money(minorUnits: 4000)
      )
    )
    site.contracts = [own, byWeek, agency]
    for person in 0..<3 { site.people[person].contract = ContractID(person) }
    site.people.removeSubrange(3...)
    site.people[0].employment.first = site.horizon.date(ofDay: 10)
    let days = try (10...13).map { try shift(site, $0, "08:00", "15:30") }
    let nights = try [0, 1].map { try shift(site, $0, "22:00", "02:10") }
    let lines = [
      // From 12 March. Three shifts of 7.5 h at 13.33 are 99.975 each, 99.98 by the shift. The
      // holiday on a Sunday is paid twice: 199.95. Four sevenths of 37.5 h are 21.5 h to the half
      // hour; of the 30 h worked 4 h earn a quarter more, 13.33, and 4 h half, 26.66: 539.88.
      // 28 March, 22:00 to 06:00 over the clock change: 7 h, 93.31; 2 h of night before midnight,
      // 6.665, and 5 h of Sunday, 33.325: 133.30.
      Line(
        person: PersonID(0),
        shifts: days + [try shift(site, 26, "22:00", "06:00")],
        serving: []
      ),
      // Two nights of 55.541667 and a quarter more, 138.854167 by the week.
      Line(person: PersonID(1), shifts: nights, serving: []),
      // 3 h charged as 4, 60.00; an hour at night, 3.75; fees of 12.00 and 40.00.
      Line(person: PersonID(2), shifts: [try shift(site, 2, "20:00", "23:00")], serving: []),
    ]
    let ledger = PayLedger(of: Rota(lines: lines), at: site)
    let totals = (0..<3).map { ledger.total(of: PersonID($0)).minorUnits }
    #expect(totals == [53_988 + 13_330, 13_885, 11_575])
    #expect(ledger.total == Money(minorUnits: 92_778))
  }

  @Test("Standby and being called out")
  func calls() throws {
    let terms = PayTerms(
      standby: StandbyRule(perHour: Money(minorUnits: 350)),
      callOut: CallOutRule(rate: PayShare(1.5), least: Minutes(120), fee: Money(minorUnits: 1500))
    )
    var site = try site(terms)
    site.patterns[0].standbyPay = 0.25
    // 8 h at 3.50, and not a quarter of 15.00.
    #expect(
      lines(site, [try shift(site, 1, "08:00", "16:00")]) == ["1 standby standby 480 2800"]
    )
    let clerk = PayClerk(site)
    func call(_ minutes: Int) -> Int {
      clerk.callOut(Minutes(minutes), of: site.people[0], on: site.horizon.firstDay).total
        .minorUnits
    }
    // Two hours at least, at 22.50, and 15.00 for the call.
    #expect(call(45) == 6000)
    #expect(call(150) == 7125)
    #expect(call(0) == 0)
    #expect(clerk.callOut(Minutes(60), of: site.people[2], on: site.horizon.firstDay).isEmpty)
  }

  @Test("Halves go up, or to the even neighbour, and down and up are what they say")
  func halves() {
    // 30 minutes at 12.33 and 12.35: 616.5 and 617.5.
    let halves = [1233, 1235].map { ExactMoney(Minutes(30), perHour: Money(minorUnits: $0)) }
    func rounded(_ direction: PayRounding.Direction) -> [Int] {
      halves.map { PayRounding(.entry, direction).money($0).minorUnits }
    }
    #expect(rounded(.halfUp) == [617, 618])
    #expect(rounded(.halfEven) == [616, 618])
    #expect(rounded(.down) == [616, 617])
    #expect(rounded(.up) == [617, 618])
  }
}
