import Planning
import SiteFiles
import Testing

@Suite("Pay rules, rates and budgets are read")
struct PayReadingTests {
  private static let pay = """
    holidays: [2026-03-29]
    pay:
      usual:
        premiums:
          - {name: night, hours: 22:00-06:00, rate: 12.5 %}
          - {name: festive, days: "sun, holidays", per_hour: 2.40}
        premiums_together: added
        allowances:
          - {name: taxi, amount: 8.50, touches: 23:00-05:00}
        on_costs:
          - {name: pension, rate: 8.5 %}
          - {name: cover, per_week: 9}
        leave_pay: 80 %
        training_pay: 90 %
        training: [training, coaching]
        agency: {least_shift: 4 h, fee_per_shift: 12}
        standby_per_hour: 3.50
        call_out: {rate: 150 %, least: 2 h, fee: 15}
        rounding: half even each week
    budgets:
      extra: {kinds: [overtime, premium], limit: 900, keep: hard}
      main-month:
        cost_centres: main
        limit: 9000
        keep: soft
        price: 2.5
        period: month
        spent: 4100.50
        until: 2026-03-20
        share: whole
      calls: {queue: calls, limit: 500, keep: watch}

    """

  private func read(
    _ pay: String = pay,
    rates: String? = nil,
    staff: (String, String)? = nil
  ) throws -> SiteReading {
    var files = SiteFolder.files
    files["site.yaml"] = files["site.yaml"]?.changing("contracts:\n", to: pay + "contracts:\n")
      .changing("pay_per_hour: 20\n", to: "pay_per_hour: 20\n    pay: usual\n")
    if let rates { files["pay.csv"] = rates }
    if let staff { files["staff.csv"] = files["staff.csv"]?.changing(staff.0, to: staff.1) }
    return try SiteFolder(files).read()
  }

  @Test("Everything that may stand there")
  func everything() throws {
    let rates =
      "from,pay_per_hour,person,contract,currency\n"
      + "2026-03-25,21.50,p1,,EUR\n2026-03-27,20.40,,full-time,\n"
    let reading = try read(rates: rates)
    #expect(reading.problems.map(\.description) == [])
    let site = try #require(reading.site)
    let terms = site.contracts[0].pay
    #expect(terms.premiums.map(\.name) == ["night", "festive"])
    #expect(terms.premiums[0].rate == .share(PayShare(millionths: 125_000)))
    #expect(terms.premiums[1].window == PayWindow(weekdays: [.sunday], holidays: true))
    #expect(terms.together == .added && terms.rounding == PayRounding(.week, .halfEven))
    #expect(terms.onCosts[1].amount == .perWeek(Money(minorUnits: 900)))
    #expect(terms.agency?.leastShift == Minutes(240))
    #expect(terms.callOut?.rate == PayShare(1.5) && terms.training == PayShare(0.9))
    #expect(site.holidays == [site.horizon.date(ofDay: 6)])
    #expect(site.budgets.map(\.keeping) == [.hard, .soft(price: 2.5), .watch])
    #expect(site.budgets[1].period.isWhole && site.budgets[1].centres == [CostCentreID(0)])
    let own = site.people.map { site.payPerHour(of: $0, on: site.horizon.date(ofDay: 5)) }
    #expect(own[0] == Money(minorUnits: 2150) && own[1] == Money(minorUnits: 2040))
    #expect(
      site.payPerHour(of: site.people[0], on: site.horizon.firstDay) == Money(minorUnits: 2000)
    )
  }

  @Test(
    "Each problem is told",
    arguments: [
      ("rate: 12.5 %}", "rate: 12.345 %}", "rate '12.345 %' has more than two digits of a percent"),
      ("rate: 12.5 %}", "rate: -5 %}", "rate '-5 %' is not between 0 % and 1000 %"),
      ("rate: 12.5 %}", "rate: 5 %, per_hour: 1}", "one of 'rate', 'per_hour', not 2"),
      ("per_hour: 2.40", "per_hour: 2.405", "more than the 2 digits of EUR"),
      ("per_hour: 2.40", "per_hour: 99999999999999999999", "is not between 0 and 1000000"),
      ("per_hour: 2.40", "per_hour: 2.40 GBP", "is in GBP, but the site's money is EUR"),
      ("per_hour: 2.40", "per_hour: £2.40", "is in GBP, but the site's money is EUR"),
      ("holidays: [2026-03-29]\n", "", "there are no holidays"),
      ("half even each week", "half even each wek", "Maybe 'half even each week'?"),
      ("premiums_together: added", "premiums_together: adde", "Maybe 'added'?"),
      ("least: 2 h", "least: -2 h", "least '-2 h' is not between"),
      ("kinds: [overtime", "kinds: [overtme", "unknown kind 'overtme'. Maybe 'overtime'?"),
      ("keep: watch", "keep: hard", "can only be watched"),
      ("until: 2026-03-20", "until: 2026-03-23", "is not before the first day planned"),
      ("period: month", "period: weeks", "'spent' goes with a period. Maybe period: month?"),
      ("    price: 2.5\n", "", "'price' is missing"),
      ("limit: 900,", "teams: [nobody], limit: 900,", "unknown team 'nobody'"),
      ("limit: 900,", "limit: -900,", "limit '-900' is not between"),
    ]
  )
  func problems(old: String, new: String, message: String) throws {
    let reading = try read(Self.pay.changing(old, to: new))
    #expect(reading.site == nil)
    let told = reading.problems.map(\.description)
    #expect(told.contains { $0.contains(message) && $0.hasPrefix("site.yaml:") }, "\(told)")
  }

  @Test(
    "Problems of pay.csv",
    arguments: [
      ("2026-03-25,20,p9,,", "unknown person 'p9'"),
      ("2026-03-25,20,,full-tme,", "unknown contract 'full-tme'. Maybe 'full-time'?"),
      ("2026-03-25,20,p1,full-time,", "a person's or a contract's, not both"),
      ("2026-03-25,20,,,", "neither a person nor a contract"),
      ("2026-03-25,-1,p1,,", "is not between 0 and 1000000"),
      ("2026-03-25,20,p1,,GBP", "the rate is in 'GBP', but the site's money is EUR"),
      ("25.3.,20,p1,,", "is not a date"),
      ("2026-03-25,20,p1,,\n2026-03-25,21,p1,,", "stands in line 2 already"),
    ]
  )
  func rates(rows: String, message: String) throws {
    let reading = try read(rates: "from,pay_per_hour,person,contract,currency\n" + rows + "\n")
    let told = reading.problems.map(\.description)
    #expect(told.contains { $0.contains(message) && $0.hasPrefix("pay.csv:") }, "\(told)")
  }
}
