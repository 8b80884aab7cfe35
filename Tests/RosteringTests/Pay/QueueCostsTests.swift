import Planning
import RotaTesting
import Testing

@testable import Rostering

@Suite("What the time on each queue costs")
struct QueueCostsTests {
  @Test("An amount is cut to the penny, the largest remainders rounded up")
  func split() {
    let uses: [QueueCosts.Use: Double] = [
      .serving(QueueID(0)): 1, .surplus(QueueID(0)): 1, .idle: 1,
    ]
    let parts = QueueCosts.split(Money(minorUnits: 100), by: uses)
    #expect(parts.map(\.amount.minorUnits) == [34, 33, 33])
    let uneven = QueueCosts.split(
      Money(minorUnits: 101),
      by: [.serving(QueueID(0)): 2, .serving(QueueID(1)): 1]
    )
    // 67.33 and 33.67.
    #expect(uneven.map(\.amount.minorUnits) == [67, 34])
    #expect(QueueCosts.split(Money(minorUnits: 7), by: [:]).map(\.of) == [.apart])
  }

  @Test("The parts of every line add up to it, and a budget of a queue counts its own")
  func sums() throws {
    var site = try SmallSite.week()
    site.contracts[0].pay.onCosts = [
      OnCost(name: "cover", amount: .perWeek(Money(minorUnits: 901)))
    ]
    site.budgets = [
      Budget(name: "calls", limit: Money(minorUnits: 50_000), queue: QueueID(0)),
      Budget(name: "base", limit: Money(minorUnits: 1000), teams: ["amber"], kinds: [.base]),
    ]
    let rota = try SmallSite.rota(for: site)
    let check = RotaCheck(site: site, coverage: SmallSite.coverage(of: site))
    let report = check.report(on: rota)
    let costs = check.queueCosts(of: rota)
    for (entry, parts) in zip(report.ledger.entries, costs.parts) {
      #expect(parts.reduce(.zero) { $0 + $1.amount } == entry.amount)
    }
    #expect(costs.totals.reduce(.zero) { $0 + $1.amount } == report.ledger.total)
    let calls = costs.totals.filter { $0.of.queue == QueueID(0) }
    #expect(report.budgets[0].planned == calls.reduce(.zero) { $0 + $1.amount })
    #expect(report.budgets[1].planned == Money(minorUnits: 120_000))
    #expect(report.budgets[1].over == Money(minorUnits: 119_000))
    #expect(!report.budgets[1].isBroken)
  }
}
