import Finance
import Planning
import RotaTesting
import Rostering
import Testing

@Suite("What a plan pays")
struct PlanMoneyTests {
  private func site() throws -> Site {
    var site = try SmallSite.week()
    site.contracts[0].pay.onCosts = [
      OnCost(name: "cover", amount: .perWeek(Money(minorUnits: 901))),
      OnCost(name: "pension", amount: .share(PayShare(0.05))),
    ]
    site.budgets = [
      Budget(name: "calls", limit: Money(minorUnits: 50_000), queue: QueueID(0)),
      Budget(name: "base", limit: Money(minorUnits: 1000), kinds: [.base], keeping: .hard),
    ]
    return site
  }

  @Test("Every cap is what the ledger says, and its uses add up to it")
  func fits() throws {
    let site = try site()
    let rota = try SmallSite.rota(for: site)
    for showsPay in [true, false] {
      let privacy = FinancePrivacy(showsNames: true, showsPay: showsPay)
      let report = PlanMoney(site: site, rota: rota, privacy: privacy).report(prices: nil)
      #expect(report.fits.count == 4)
      for fit in report.fits {
        #expect(fit.uses.reduce(.zero) { $0 + $1.amount } == fit.planned, "\(fit.name)")
        #expect(fit.headroom == fit.allowed - fit.planned)
      }
      for (index, fit) in report.fits.prefix(2).enumerated() {
        #expect(fit.planned == report.ledger.total(of: CostCentreID(index)))
      }
      #expect(report.fits[3].planned == report.ledger.total(of: .base))
      #expect(report.fits[3].isBroken && !report.keepsHardCaps)
      let queues = report.queues.reduce(Money.zero) { $0 + $1.total }
      #expect(queues + report.idle + report.apart == report.ledger.total)
      #expect(report.fits[2].planned == report.queues[0].total)
    }
  }

  @Test("Hidden pay is shown by teams of three at least, and adds up all the same")
  func hidden() throws {
    let site = try site()
    let ledger = PayLedger(of: try SmallSite.rota(for: site), at: site)
    let lines = FinancePrivacy(showsNames: false, showsPay: false).lines(of: ledger, at: site)
    #expect(lines.reduce(.zero) { $0 + $1.amount } == ledger.total)
    #expect(lines.allSatisfy { $0.person == nil && $0.day == nil })
    for team in Set(lines.map(\.team)).subtracting(["small teams"]) {
      #expect(site.people.count { $0.team == team } >= FinancePrivacy.leastTeam)
    }
    let shown = FinancePrivacy(showsNames: true, showsPay: true).lines(of: ledger, at: site)
    #expect(shown.count == ledger.entries.count)
  }
}
