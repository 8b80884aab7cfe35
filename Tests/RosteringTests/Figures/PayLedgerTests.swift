import Planning
import Rostering
import RotaTesting
import Testing

/// Paid time at a rate, worked out by hand.
struct Pay: CustomTestStringConvertible, Sendable {
  let minutes: Int
  let rate: Int
  let pay: Int
  let testDescription: String
}

@Suite("Pay ledger")
struct PayLedgerTests {
  @Test(
    "Pay is rounded to whole minor units, halves up",
    arguments: [
      Pay(minutes: 480, rate: 1500, pay: 12_000, testDescription: "8 h at 15.00"),
      Pay(minutes: 455, rate: 1234, pay: 9358, testDescription: "7:35 h at 12.34: 9357.83"),
      Pay(minutes: 30, rate: 1233, pay: 617, testDescription: "0:30 h at 12.33: 616.5"),
      Pay(minutes: 20, rate: 1300, pay: 433, testDescription: "0:20 h at 13.00: 433.33"),
      Pay(minutes: 0, rate: 1300, pay: 0, testDescription: "no time"),
      Pay(minutes: -30, rate: 1233, pay: -616, testDescription: "a nonsense length: -616.5"),
      Pay(minutes: -31, rate: 1233, pay: -637, testDescription: "a nonsense length: -637.05"),
    ]
  )
  func rounding(_ pay: Pay) {
    let amount = Minutes(pay.minutes).pay(perHour: Money(minorUnits: pay.rate))
    #expect(amount == Money(minorUnits: pay.pay))
  }

  @Test("Every shift is rounded on its own")
  func shiftByShift() throws {
    var site = try SmallSite.week()
    // 250 minutes at 13.33 are 5554.17 minor units; three shifts together would be 16662.5.
    site.contracts[1].payPerHour = Money(minorUnits: 1333)
    var rota = try SmallSite.rota(for: site)
    for index in rota.lines[2].shifts.indices { rota.lines[2].shifts[index].paid = Minutes(250) }
    let ledger = PayLedger(of: rota, at: site)
    #expect(ledger.total(of: PersonID(2)) == Money(minorUnits: 3 * 5554))
  }

  @Test("The small site's ledger adds up by person and by cost centre")
  func smallSite() throws {
    let site = try SmallSite.week()
    let ledger = PayLedger(of: try SmallSite.rota(for: site), at: site)
    let people = site.people.indices.map { ledger.total(of: PersonID($0)).minorUnits }
    #expect(people == [60_000, 60_000, 16_200, 32_400])
    #expect(ledger.total(of: CostCentreID(0)) == Money(minorUnits: 120_000))
    #expect(ledger.totals(centreCount: 2).map(\.minorUnits) == [120_000, 48_600])
    #expect(ledger.total == Money(minorUnits: 168_600))
    #expect(
      ledger.entries.first
        == PayEntry(
          person: PersonID(0),
          centre: CostCentreID(0),
          day: 0,
          kind: .base,
          rule: "hours",
          minutes: Minutes(480),
          basis: .time(perHour: Money(minorUnits: 1500), share: .whole),
          amount: Money(minorUnits: 12_000),
          part: .shift
        )
    )
  }

  @Test("A leave is paid by its credit, on its first day in the weeks planned")
  func leave() throws {
    var site = try SmallSite.week()
    let start = site.horizon.dayStarts
    site.people[0].absences = [
      Absence(kind: .leave, span: start[5]..<start[6], credit: Minutes(455)),
      Absence(kind: .unavailable, span: start[6]..<start[7]),
      Absence(kind: .leave, span: Moment(minute: -3000)..<Moment(minute: 60), credit: Minutes(60)),
      Absence(kind: .leave, span: Moment(minute: -3000)..<Moment(minute: 0), credit: Minutes(60)),
    ]
    let line = site.line(of: 0, [], serving: nil)
    let entries = PayLedger(of: Rota(lines: [line]), at: site).entries
    #expect(entries.map(\.kind) == [.leave, .leave])
    #expect(entries.map(\.day) == [0, 5])
    // 60 and 455 minutes at 15.00.
    #expect(entries.map(\.amount.minorUnits) == [1500, 11_375])
  }

  @Test("Sick leave is paid by its own share, in lines of its own")
  func sick() throws {
    var site = try SmallSite.week()
    let start = site.horizon.dayStarts
    site.contracts[0].pay.sick = PayShare(0.5)
    site.people[0].absences = [
      Absence(kind: .leave, span: start[4]..<start[5], credit: Minutes(60)),
      Absence(kind: .sick, span: start[5]..<start[6], credit: Minutes(60)),
    ]
    let line = site.line(of: 0, [], serving: nil)
    let entries = PayLedger(of: Rota(lines: [line]), at: site).entries
    #expect(entries.map(\.kind) == [.leave, .sick])
    #expect(entries.map(\.rule) == ["leave", "sick leave"])
    #expect(entries.map(\.amount.minorUnits) == [1500, 750])
  }
}
