import Foundation
import Planning
import Rostering
import Testing

@testable import Publishing

@Suite("What finance is told")
struct FinanceOutputTests {
  private static let formula = "=HYPERLINK(\"https://example.org\",\"pay\")"
  private static let markup = "</script><img src=x onerror=alert(1)>"

  private func point(_ pay: Int, cap: Int?, served: Double) -> BudgetPoint {
    BudgetPoint(
      cap: cap.map { Money(minorUnits: $0) },
      pay: Money(minorUnits: pay),
      inStandard: [served, 0],
      missed: [3, 0],
      shortHours: 2.5,
      objective: 400 - served,
      bound: 390 - served
    )
  }

  private func totals(_ site: Site, _ pay: Int, _ kinds: [(String, Int)]) -> PayTotals {
    let parts = kinds.map { PayTotals.Part($0.0, Money(minorUnits: $0.1)) }
    return PayTotals(
      site: "Tiny Bay",
      firstDay: site.horizon.firstDay,
      dayCount: 7,
      currency: "GBP",
      total: Money(minorUnits: pay),
      kinds: parts,
      centres: [PayTotals.Part("Voice", Money(minorUnits: pay))],
      queues: [PayTotals.Part("billing", Money(minorUnits: pay))]
    )
  }

  private func report(_ site: Site) throws -> FinanceReport {
    let ledger = PayLedger(of: TinyPlan.record.rota, at: site)
    var report = FinanceReport(
      ledger: ledger,
      fits: [
        BudgetFit(
          scope: .centre(CostCentreID(0)),
          name: site.costCentres[0].name,
          keeping: .hard,
          period: .month,
          cap: Money(minorUnits: 10_000),
          spent: Money(minorUnits: 100),
          allowed: Money(minorUnits: 9000),
          committed: Money(minorUnits: 50),
          planned: Money(minorUnits: 9500),
          uses: [
            BudgetFit.Use(
              kind: .base,
              rule: "hours",
              team: site.people[0].team,
              amount: Money(minorUnits: 9500)
            )
          ]
        )
      ],
      queues: site.queues.indices.map {
        QueueMoney(
          queue: QueueID($0),
          serving: Money(minorUnits: 100),
          surplus: .zero,
          contacts: 3,
          inStandard: 2
        )
      },
      idle: .zero,
      apart: .zero,
      prices: nil
    )
    report.curve = BudgetCurve(
      points: [
        point(1000, cap: 1000, served: 10), point(2000, cap: 2000, served: 50),
        point(3000, cap: nil, served: 52),
      ],
      least: Money(minorUnits: 900),
      plan: point(2500, cap: nil, served: 51)
    )
    report.price = BudgetPrice(
      step: Money(minorUnits: 500),
      least: Money(minorUnits: 900),
      less: point(2000, cap: 2000, served: 50),
      same: point(2500, cap: 2500, served: 51),
      more: point(3000, cap: 3000, served: 52)
    )
    report.relaxed = RelaxedCurve(
      points: [
        .init(cap: 10, weighed: 380, price: 4), .init(cap: 20, weighed: 345, price: 0.5),
      ],
      isExact: true
    )
    report.bridge = PayBridge(
      from: totals(site, 9000, [("base", 8000), ("overtime", 1000)]),
      to: totals(site, 9500, [("base", 9200), ("leave", 300)])
    )
    report.contingency = ContingencyMoney(
      risks: [
        .init(name: site.name, likelihood: 0.2, cost: Money(minorUnits: 700), isAnswered: false)
      ],
      register: .init(expected: .zero, median: .zero, high: .zero, worst: .zero),
      drawn: nil,
      share: 0.8,
      reserve: Money(minorUnits: 700)
    )
    return report
  }

  @Test("The steps from the last plan add up, those that came and went among them")
  func bridge() throws {
    let bridge = try #require(try report(try TinyPlan.site()).bridge)
    #expect(bridge.kinds.map(\.name) == ["base", "leave", "overtime"])
    for steps in [bridge.kinds, bridge.centres, bridge.queues] {
      #expect(steps.reduce(.zero) { $0 + $1.change } == bridge.this.total - bridge.last.total)
    }
    var other = bridge.last
    other.currency = "EUR"
    #expect(PayBridge(from: other, to: bridge.this) == nil)
  }

  @Test("pay.json is read back as it was, and what is none is nothing")
  func totalsJSON() throws {
    let bridge = try #require(try report(try TinyPlan.site()).bridge)
    for last in [bridge.last, nil] {
      let written = PayTotalsJSON(this: bridge.this, last: last)
      let read = try #require(PayTotalsJSON(Data(written.text.utf8)))
      #expect(read.this == bridge.this && read.last == last)
    }
    for text in ["", "{}", "[1]", "{\"schema\": \"rota-pay/0\", \"this\": null, \"last\": null}"] {
      #expect(PayTotalsJSON(Data(text.utf8)) == nil)
    }
  }

  @Test("What searches found is read back from budget.json for the page")
  func kept() throws {
    let site = try TinyPlan.site()
    let report = try report(site)
    let json = Data(FinanceJSON(site: site, report: report).text.utf8)
    let kept = try #require(KeptFinance(json, at: site))
    #expect(kept.price == report.price && kept.curve == report.curve)
    #expect(kept.relaxed == report.relaxed && kept.share == 0.8)
    var other = site
    other.queues.removeLast()
    #expect(KeptFinance(json, at: other) == nil)
    #expect(KeptFinance(Data("{\"schema\": 3}".utf8), at: site) == nil)
  }

  @Test("The page holds money only where it is given, with everything that its view draws")
  func page() throws {
    let site = try TinyPlan.site()
    #expect(PlanPage(site: site, record: TinyPlan.record).text.contains("\"budget\": null"))
    let page = PlanPage(site: site, record: TinyPlan.record, finance: try report(site))
    guard case .object(let fields) = page.data, case .object(let budget)? = fields["budget"],
      case .array(let fits)? = budget["fits"], case .object(let fit)? = fits.first,
      case .object(let curve)? = budget["curve"]
    else {
      Issue.record("no money in the data")
      return
    }
    #expect(fit["headroom"] == .number(-5) && fit["keep"] == .string("hard"))
    #expect(curve["knee"] == .array([.integer(1), .integer(400), .integer(20)]))
    #expect(
      budget["relaxed"]
        == .object([
          "exact": .bool(true), "points": .array([10, 380, 20, 345].map { .integer($0) }),
          "price": .null,
        ])
    )
  }

  @Test("The page has a name for each kind of pay")
  func kinds() {
    for kind in PayKind.allCases {
      #expect(PageParts.script.contains("\"pay_\(kind.rawValue)\":"), "\(kind)")
    }
  }

  @Test("No name ends an element of the page, and none is a formula in a table")
  func hostile() throws {
    var site = try TinyPlan.site()
    for name in [Self.formula, Self.markup] {
      site.name = name
      site.costCentres[0].name = name
      site.queues[0].name = name
      for index in site.people.indices {
        site.people[index].name = name
        site.people[index].team = name
      }
      var report = try report(site)
      report.bridge = nil
      let page = PlanPage(site: site, record: TinyPlan.record, finance: report).text
      #expect(!page.contains("<img"))
      #expect(page.components(separatedBy: "</script>").count == 3)
      let privacy = FinancePrivacy(showsNames: true, showsPay: true)
      for file in FinanceCSV(site: site, report: report, privacy: privacy).files {
        let text = String(decoding: file.bytes, as: UTF8.self)
        for start in ["\n=", ",=", "\"=", "\n+", "\n@"] {
          #expect(!text.contains(start), "\(file.path): \(text)")
        }
      }
    }
  }

  @Test("A bound of the relaxation holds for a cap, never above what was found")
  func bounded() throws {
    let curve = try #require(try report(try TinyPlan.site()).relaxed)
    let raised = point(2000, cap: 2000, served: 50).bounded(by: curve, minorPerMajor: 100)
    #expect(abs((raised.bound ?? 0) - 345) < 0.01)
    let found = point(2000, cap: 2000, served: 60).bounded(by: curve, minorPerMajor: 100)
    #expect(found.bound == found.objective)
    let free = point(2000, cap: nil, served: 50)
    #expect(free.bounded(by: curve, minorPerMajor: 100) == free)
    #expect(curve.price(at: 15)?.worth == 3.5 && curve.price(at: 20) == nil)
  }
}
