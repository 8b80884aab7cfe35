import Foundation
import Planning
import RotaTesting
import Testing

@testable import Demand

@Suite("How much days scatter")
struct DaySpreadTests {
  /// Four weeks of one queue: each weekday's level is its own, and days lie off it as given.
  private func records(_ factor: (Int) -> Double) throws -> [HistoryRecord] {
    let first = try #require(LocalDate("2026-01-05"))
    let time = try #require(TimeOfDay("10:00"))
    return (0..<28).map { day in
      HistoryRecord(
        queue: QueueID(0),
        date: first.adding(days: day),
        time: time,
        contacts: Double(100 + 20 * (day % 7)) * factor(day)
      )
    }
  }

  private func spread(_ records: [HistoryRecord]) -> Double? {
    DaySpread(records: records, slot: Minutes(30), queueCount: 1).ofQueue[0]
  }

  @Test("days as usual do not scatter; the weekday's level is no scatter")
  func none() throws {
    let usual = try records { _ in 1 }
    #expect(spread(usual) == 0)
  }

  @Test("weeks a tenth above and below by turns: logarithms ln 1.1 and ln 0.9 around their middle")
  func byTurns() throws {
    let turns = try records { $0 / 7 % 2 == 0 ? 1.1 : 0.9 }
    let found = try #require(spread(turns))
    // The median of two 1.1 and two 0.9 of a weekday is their mean, 1; half the distance of the
    // logarithms is the deviation from their median.
    let expected = 1.4826 * (log(1.1) - log(0.9)) / 2
    #expect(found.isClose(to: expected, within: 1e-9))
  }

  @Test("one odd day does not move it; too few days tell nothing")
  func oddDay() throws {
    let odd = try records { $0 == 9 ? 5 : 1 }
    let few = try records { _ in 1 }.prefix(13)
    #expect(spread(odd) == 0)
    #expect(spread(Array(few)) == nil)
  }
}
