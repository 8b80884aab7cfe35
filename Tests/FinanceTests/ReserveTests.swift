import Finance
import Planning
import Rostering
import Testing

@Suite("Contingency money")
struct ReserveTests {
  private func risk(_ name: String, _ likelihood: Double, _ cost: Int) -> RiskReport {
    RiskReport(
      name: name,
      owner: "",
      likelihood: likelihood,
      trigger: "",
      draws: 1,
      holding: [:],
      confidence: 1,
      heldAt: .respond,
      expectedCost: cost,
      highCost: cost,
      told: ScenarioResult(name: name, source: .risk, group: name, levels: [], violations: [])
    )
  }

  private func report(_ risks: [RiskReport]) -> ContingencyReport {
    ContingencyReport(
      queues: [],
      risks: risks,
      people: [],
      teams: [],
      pairs: [],
      drawn: nil,
      resilience: [],
      worst: [],
      jobs: 1,
      done: 1,
      seed: 1
    )
  }

  @Test("Two risks by hand")
  func two() {
    let maker = ReserveMaker(currency: Currency(code: "GBP", minorDigits: 2))
    // Nothing in 0.5 · 0.8 = 40 % of weeks, 100.00 in 40 %, 300.00 in 10 %, 400.00 in 10 %.
    let report = report([risk("ill", 0.5, 10_000), risk("storm", 0.2, 30_000)])
    func reserve(_ share: Double) -> Int {
      maker.money(of: report, covering: share).reserve.minorUnits
    }
    #expect(
      [0.3, 0.4, 0.41, 0.8, 0.85, 0.9, 0.95].map(reserve)
        == [0, 0, 10_000, 10_000, 30_000, 30_000, 40_000]
    )
    let money = maker.money(of: report, covering: 0.9)
    #expect(money.register.expected == Money(minorUnits: 11_000))
    #expect(money.register.median == Money(minorUnits: 10_000))
    #expect(money.register.high == Money(minorUnits: 30_000))
    #expect(money.register.worst == Money(minorUnits: 40_000))
    #expect(money.risks.allSatisfy(\.isAnswered) && money.drawn == nil)
  }

  @Test("Without risks nothing is to be kept")
  func none() {
    let maker = ReserveMaker(currency: Currency(code: "JPY", minorDigits: 0))
    #expect(maker.money(of: report([]), covering: 1).reserve == .zero)
  }
}
