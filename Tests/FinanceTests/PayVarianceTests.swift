import Demand
import Finance
import Planning
import RotaTesting
import Rostering
import Testing

@Suite("What was paid against what was planned")
struct PayVarianceTests {
  private func part(
    _ person: Int,
    planned: (hours: Int, Int),
    paid: (hours: Int, Int)
  ) -> PaidPart {
    var part = PaidPart(
      person: PersonID(person),
      queue: nil,
      plannedSeconds: planned.hours * 3600,
      planned: Money(minorUnits: planned.1)
    )
    part.actualSeconds = paid.hours * 3600
    part.actual = Money(minorUnits: paid.1)
    return part
  }

  @Test("Volume, mix and price by hand")
  func byHand() {
    // 40 h at 15.00 and 20 h at 12.00 are 840.00 over 60 h. Of 66 h, 30 h were paid 480.00 and 36 h
    // 432.00. 66 h at 14.00 are 924.00; 30 h at 15.00 and 36 h at 12.00 are 882.00.
    let variance = PayVariance(
      "service",
      of: [
        part(0, planned: (40, 60_000), paid: (30, 48_000)),
        part(1, planned: (20, 24_000), paid: (36, 43_200)),
      ]
    )
    #expect(variance.volume == Money(minorUnits: 8400))
    #expect(variance.mix == Money(minorUnits: -4200))
    #expect(variance.price == Money(minorUnits: 3000))
    #expect(variance.difference == Money(minorUnits: 7200))
  }

  @Test("Somebody who was not planned has the rate of the others, and nothing planned is volume")
  func unplanned() {
    // 10 h at 14.00 planned; 10 h paid 150.00 to somebody else.
    let other = PayVariance(
      "service",
      of: [
        part(0, planned: (10, 14_000), paid: (0, 0)), part(1, planned: (0, 0), paid: (10, 15_000)),
      ]
    )
    #expect([other.volume, other.mix, other.price].map(\.minorUnits) == [0, 0, 1000])
    let none = PayVariance("sales", of: [part(0, planned: (0, 0), paid: (5, 7500))])
    #expect([none.volume, none.mix, none.price].map(\.minorUnits) == [7500, 0, 0])
  }

  @Test("The three add up to the penny, whatever the numbers", arguments: 0..<200)
  func sums(_ seed: Int) {
    var state = UInt64(seed) &* 0x9E37_79B9_7F4A_7C15 &+ 1
    func next(_ limit: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % limit
    }
    let parts = (0..<5).map { person in
      part(
        person,
        planned: (next(3) == 0 ? 0 : next(50), next(100_000)),
        paid: (next(60), next(100_000))
      )
    }
    let variance = PayVariance("all", of: parts)
    #expect(variance.volume + variance.mix + variance.price == variance.difference)
    #expect(variance.actual == parts.reduce(.zero) { $0 + $1.actual })
  }

  @Test("Paid as planned differs nowhere, by person, by team and by cost centre")
  func asPlanned() throws {
    let site = try SmallSite.week()
    let rota = try SmallSite.rota(for: site)
    let ledger = PayLedger(of: rota, at: site)
    let match = ActualsMatch(site: site, rota: rota)
    func seconds(_ people: [Int]) -> Int {
      people.reduce(0) { sum, person in
        rota.lines[person].shifts.reduce(sum) { $0 + $1.paid.count * 60 }
          + ledger.entries.filter { $0.person.index == person && $0.part == .absence }
          .reduce(0) { $0 + $1.minutes.count * 60 }
      }
    }
    func pay(_ people: [Int]) -> Money {
      people.reduce(.zero) { $0 + ledger.total(of: PersonID($1)) }
    }
    let people = site.people.indices.map { index in
      PaidActual(
        whose: .person(PersonID(index)),
        queue: nil,
        seconds: seconds([index]),
        amount: pay([index])
      )
    }
    let centres = site.costCentres.indices.map { centre in
      let own = site.people.indices.filter { site.people[$0].costCentre.index == centre }
      return PaidActual(
        whose: .centre(CostCentreID(centre)),
        queue: nil,
        seconds: seconds(own),
        amount: pay(own)
      )
    }
    for actuals in [people, centres] {
      let report = match.report(on: actuals, file: "paid.csv")
      #expect(report.all.planned == ledger.total)
      #expect(report.all.actual == ledger.total)
      for variance in report.centres + report.queues + [report.all] {
        #expect(variance.difference == .zero, "\(variance)")
      }
      #expect(report.all.actualSeconds == report.all.plannedSeconds)
      #expect(report.unnamed == 0)
      #expect(report.queues.reduce(.zero) { $0 + $1.actual } == ledger.total)
    }
    let nobody = match.report(on: [], file: "paid.csv")
    #expect(nobody.all.difference == .zero - ledger.total)
    #expect(nobody.unnamedPay == ledger.total)
  }
}
