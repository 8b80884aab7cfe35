import Planning
import Rostering
import RotaTesting
import Testing

@testable import Publishing

@Suite("What becomes of each day's contacts")
struct DailyServiceTests {
  @Test("The worst day is the one with the fewest people, and a day without contacts is none")
  func worst() throws {
    let site = try SmallSite.withStandards(window: .week, days: 7)
    let id = QueueID(0)
    let daily = DailyService(site: site)
    var load = [Double](repeating: 4, count: site.horizon.intervalCount)
    for index in site.horizon.intervals(ofDay: 3) { load[index] = 1 }
    let days = daily.days(of: id, load: load)
    #expect(days.map(\.day) == Array(0..<7))
    let worst = try #require(daily.worstDay(of: id, load: load))
    #expect(worst.day == 3)
    #expect(days.allSatisfy { $0.share >= worst.share && $0.share <= 1 })
    let all = days.reduce(0) { $0 + $1.contacts }
    let expected = site.forecast.cells[0].reduce(0) { $0 + $1.contacts }
    #expect(all.isClose(to: expected, within: 1e-6))
    var quiet = site
    quiet.forecast.cells[0] = quiet.forecast.cells[0].map { _ in .init() }
    #expect(DailyService(site: quiet).worstDay(of: id, load: load) == nil)
  }
}
