import Foundation
import Planning
import Testing

@Suite("What of a budget is left for the weeks planned")
struct BudgetPeriodTests {
  private func allowed(_ period: BudgetPeriod, from first: String) throws -> Int {
    let horizon = Horizon(
      zone: try #require(TimeZone(identifier: "Europe/London")),
      firstDay: try #require(LocalDate(first)),
      dayCount: 7,
      interval: Minutes(60)
    )
    return period.allowed(of: Money(minorUnits: 310_000), in: horizon).minorUnits
  }

  @Test("The weeks' own limit, the days' part of what is left, or all of it")
  func shares() throws {
    let spent = Money(minorUnits: 100_000)
    #expect(try allowed(BudgetPeriod(), from: "2026-03-16") == 310_000)
    // 2,100.00 for the 16 days from the 16th to the 31st.
    #expect(try allowed(BudgetPeriod(.month, spent: spent), from: "2026-03-16") == 91_875)
    #expect(
      try allowed(BudgetPeriod(.month, spent: spent, isWhole: true), from: "2026-03-16") == 210_000
    )
    // Spent until the 10th: 21 days are open.
    let until = LocalDate("2026-03-10")
    #expect(
      try allowed(BudgetPeriod(.month, spent: spent, until: until), from: "2026-03-16") == 70_000
    )
    // Two days of March, and five of April's thirty: 516.66.
    #expect(try allowed(BudgetPeriod(.month, spent: spent), from: "2026-03-30") == 261_666)
    // 31 + 30 + 31 days of October to December, 7 of them.
    #expect(try allowed(BudgetPeriod(.quarter), from: "2026-10-01") == 310_000 * 7 / 92)
    let most = Money(minorUnits: 400_000)
    #expect(try allowed(BudgetPeriod(.quarter, spent: most), from: "2026-10-01") == 0)
  }
}
