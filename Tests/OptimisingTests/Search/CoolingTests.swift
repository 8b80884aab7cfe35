import Foundation
import Testing

@testable import Optimising

@Suite("The heat of a polish")
struct CoolingTests {
  private let schedule = Polish.Schedule(firstHeat: 0.5, lastHeat: 0.005, samples: 5)

  /// Heats at the start and at the end of a polish that does so many tries.
  private func heats(_ tries: Double, people: Int, days: Int) -> (first: Double, last: Double) {
    var cooling = Cooling(schedule, people: people, days: days)
    // The median of what is lost is 30; gains say nothing of it.
    for (number, loss) in [10.0, 90, -500, 30, 20, 40].enumerated() {
      cooling.note(loss, of: number)
    }
    for number in 0..<5 { #expect(cooling.heat(after: number, done: 0) == 0) }
    let first = cooling.heat(after: 5, done: 5 / tries)
    #expect(cooling.loss == 30)
    return (first / pow(0.01, 5 / tries), cooling.heat(after: 6, done: 1))
  }

  @Test("It falls from one share of what a try typically loses to another")
  func falls() {
    let (first, last) = heats(1_000_000, people: 3, days: 7)
    #expect(abs(first - 15) < 1e-9)
    #expect(abs(last - 0.15) < 1e-9)
  }

  @Test("With few tries it starts cooler: by person, and by fortnight of long lines")
  func coolerWithFewTries() {
    // Half of 100 tries for each of 4 people.
    #expect(abs(heats(200, people: 4, days: 7).first - 7.5) < 1e-9)
    #expect(abs(heats(200, people: 4, days: 14).first - 7.5) < 1e-9)
    // 52 weeks are 26 fortnights.
    #expect(abs(heats(200 * 26, people: 4, days: 364).first - 7.5) < 1e-9)
    #expect(abs(heats(200, people: 8, days: 28).first - 15.0 / 8) < 1e-9)
    // Never without any.
    #expect(abs(heats(10, people: 1000, days: 364).first - 0.3) < 1e-9)
  }

  @Test("Tries until parts do more than a polish grow with people and fortnights")
  func triesToCool() {
    #expect(Cooling.triesToCool(people: 40, days: 84) == 24_000)
    #expect(Cooling.triesToCool(people: 40, days: 7) == 4_000)
    #expect(Cooling.triesToCool(people: 0, days: 7) == 100)
  }
}
