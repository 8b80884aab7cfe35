import Planning
import Rostering
import RotaTesting
import Testing

@Suite("Overtime in the ledger")
struct OvertimeTests {
  /// The overtime of P01, who works 8 hours a day at 15.00 an hour, 40 of them in a whole week.
  private func overtime(
    agreed: Int,
    _ bands: [OvertimeBand],
    days: Int = 7,
    rate: Int = 1500,
    site change: (inout Site) -> Void = { _ in }
  ) throws -> [PayEntry] {
    var site = try SmallSite.week(days: days)
    site.contracts[0].weeklyHours = .zero...Minutes(agreed)
    site.contracts[0].payPerHour = Money(minorUnits: rate)
    site.contracts[0].overtime = bands
    change(&site)
    let ledger = PayLedger(of: try SmallSite.rota(for: site), at: site)
    return ledger.entries.filter { $0.kind == .overtime && $0.person == PersonID(0) }
  }

  private let half = OvertimeBand(width: Minutes(120), rate: 1.5)
  private let double = OvertimeBand(width: Minutes(240), rate: 2)

  @Test("Hours above those agreed fill the bands in order")
  func bands() throws {
    // 2 h at half as much more and 1 h at twice: 2 · 7.50 + 15.00.
    let entries = try overtime(agreed: 37 * 60, [half, double])
    #expect(entries.map(\.amount.minorUnits) == [1500, 1500])
    #expect(entries.map(\.rule) == ["overtime 1.5", "overtime 2.0"])
    #expect(entries.map(\.minutes) == [Minutes(120), Minutes(60)])
    #expect(entries.map(\.day) == [6, 6])
    #expect(entries.map(\.centre) == [CostCentreID(0), CostCentreID(0)])
  }

  @Test("Up to the hours agreed there is none, beyond the last band no more")
  func limits() throws {
    #expect(try overtime(agreed: 40 * 60, [half, double]) == [])
    #expect(try overtime(agreed: 40 * 60 - 1, [half, double]).map(\.amount.minorUnits) == [13])
    let most = try overtime(agreed: 20 * 60, [half, double])
    #expect(most.map(\.amount.minorUnits) == [1500, 4 * 1500])
    #expect(most.map(\.minutes) == [Minutes(120), Minutes(240)])
    #expect(try overtime(agreed: 20 * 60, []) == [])
  }

  @Test("Each band is rounded, halves up")
  func rounding() throws {
    let third = OvertimeBand(width: Minutes(60), rate: 4.0 / 3)
    let tenth = OvertimeBand(width: Minutes(60), rate: 1.1)
    // An hour at a third of 14.99 more, and one at a tenth: 4.9967 and 1.499.
    let both = try overtime(agreed: 38 * 60, [third, tenth], rate: 1499)
    #expect(both.map(\.amount.minorUnits) == [500, 150])
    // An hour at a tenth of 14.95: 1.495.
    #expect(try overtime(agreed: 39 * 60, [tenth], rate: 1495).map(\.amount.minorUnits) == [150])
    #expect(try overtime(agreed: 39 * 60, [tenth], rate: 1494).map(\.amount.minorUnits) == [149])
  }

  @Test("Each week has its own, a last one of fewer days its own hours")
  func weeks() throws {
    let entries = try overtime(agreed: 38 * 60, [half], days: 14)
    #expect(entries.map(\.day) == [6, 13])
    #expect(entries.map(\.amount.minorUnits) == [1500, 1500])
    #expect(try overtime(agreed: 38 * 60, [half], days: 11).map(\.day) == [6])
  }

  @Test("Leave counts with the hours worked")
  func leave() throws {
    let entries = try overtime(agreed: 40 * 60, [half]) { site in
      let starts = site.horizon.dayStarts
      site.people[0].absences = [
        Absence(kind: .leave, span: starts[5]..<starts[6], credit: Minutes(60))
      ]
    }
    #expect(entries.map(\.amount.minorUnits) == [750])
  }

  @Test("Who is employed for part of a week has that part of the hours agreed")
  func partOfAWeek() throws {
    // Five sevenths of 49 hours are 35.
    let entries = try overtime(agreed: 49 * 60, [half, double]) { site in
      site.people[0].employment.last = LocalDate("2026-03-06")
    }
    #expect(entries.map(\.minutes) == [Minutes(120), Minutes(180)])
  }

  @Test("The premium is part of the pay and of the cost centre's")
  func totals() throws {
    var site = try SmallSite.week()
    let rota = try SmallSite.rota(for: site)
    let before = judged(rota, at: site).figures
    site.contracts[0].weeklyHours = .zero...Minutes(39 * 60)
    site.contracts[0].overtime = [half]
    let report = judged(rota, at: site)
    // P01 and P02 an hour each, at half of 15.00 more.
    #expect(report.isClean)
    #expect(report.figures.pay - before.pay == Money(minorUnits: 1500))
    #expect(report.figures.centres[0].pay - before.centres[0].pay == Money(minorUnits: 1500))
    #expect(report.figures.goals[2] - before.goals[2] == 15)
  }
}
