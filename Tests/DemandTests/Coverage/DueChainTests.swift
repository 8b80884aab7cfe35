import Planning
import Testing

@testable import Demand

@Suite("When work that waits comes in and falls due")
struct DueChainTests {
  /// Three days from a Monday, open from 9 to 12 but closed on Tuesday, contacts of 300 s by hour of
  /// the horizon.
  private func site(
    _ due: DueTime,
    _ contacts: [Int: Double],
    share: Double = 1,
    backlog: [CarriedWork] = [],
    interval: Int = 60
  ) throws -> Site {
    var opening = try Sites.daily("09:00", "12:00")
    opening.ranges[.tuesday] = nil
    let standard = ServiceStandard(share: share, withinSeconds: 0, window: .day)
    let queue = Queue(
      name: "email",
      channel: .backOffice,
      opening: opening,
      target: .standard(standard),
      due: due,
      backlog: backlog
    )
    let horizon = try Sites.week(interval: interval, days: 3)
    var site = try Sites.site(horizon: horizon, queues: [queue])
    var cells = Array(repeating: DemandForecast.Cell(), count: site.horizon.intervalCount)
    for (index, count) in contacts {
      cells[index] = DemandForecast.Cell(contacts: count, handleSeconds: 300)
    }
    site.forecast = DemandForecast(cells: [cells])
    return site
  }

  private func windows(_ site: Site) -> [StandardWindow] {
    StandardWindow.windows(of: QueueID(0), site: site)
  }

  private func falling(_ site: Site) -> [Double] { windows(site).compactMap { $0.stage?.falling } }

  @Test("An hour is a window, work that comes in when closed waits for the next one open")
  func hours() throws {
    // Monday 7:00 and 10:00, Tuesday 10:00 (closed), Wednesday 11:00 and 20:00 (after hours).
    let site = try site(.openDays(0), [7: 5, 10: 4, 34: 3, 59: 2, 68: 9])
    let windows = windows(site)
    #expect(windows.map(\.intervals) == [9, 10, 11, 57, 58, 59].map { [Interval($0)] })
    #expect(windows.map(\.contacts) == [5, 4, 0, 3, 0, 2])
    #expect(windows.compactMap { $0.stage?.falling } == [0, 0, 9, 0, 0, 5])
    #expect(windows.compactMap { $0.stage?.day } == [0, 0, 0, 2, 2, 2])
    #expect(windows.compactMap { $0.stage?.isFirst } == [true, false, false, false, false, false])
    #expect(windows.compactMap { $0.stage?.counts } == [0, 0, 1, 0, 0, 1])
    #expect(windows.chains.count == 1)
  }

  @Test("The next day is the next one open; later ones may lie beyond the horizon")
  func days() throws {
    let contacts: [Int: Double] = [7: 5, 10: 4, 34: 3, 59: 2]
    #expect(falling(try site(.openDays(1), contacts)) == [0, 0, 0, 0, 0, 9])
    #expect(falling(try site(.openDays(2), contacts)) == [0, 0, 0, 0, 0, 0])
  }

  @Test("Hours count from the end of the interval, open or closed, to the last hour open before")
  func elapsed() throws {
    // Monday 9:00-10:00 and 2 h: 12:00; Monday 11:00-12:00 and 47 h: Wednesday 11:00; 6:00-7:00 and
    // 2 h: 9:00, before it opens, so in the first hour.
    #expect(falling(try site(.elapsed(Minutes(120)), [9: 5])) == [0, 0, 5, 0, 0, 0])
    #expect(falling(try site(.elapsed(Minutes(47 * 60)), [11: 5])) == [0, 0, 0, 0, 5, 0])
    #expect(falling(try site(.elapsed(Minutes(120)), [6: 5])) == [5, 0, 0, 0, 0, 0])
    // Due at 15:00, when it is closed: by 12:00 on Monday.
    #expect(falling(try site(.elapsed(Minutes(300)), [9: 5])) == [0, 0, 5, 0, 0, 0])
    #expect(falling(try site(.elapsed(Minutes(72 * 60)), [9: 5])) == [0, 0, 0, 0, 0, 0])
  }

  @Test("Open hours leave out those in which it is closed")
  func openTime() throws {
    // From 10:00 on Monday: two open hours, then one on Wednesday.
    #expect(falling(try site(.openTime(Minutes(180)), [9: 5])) == [0, 0, 0, 5, 0, 0])
    #expect(falling(try site(.openTime(Minutes(60)), [3: 5])) == [5, 0, 0, 0, 0, 0])
    #expect(falling(try site(.openTime(Minutes(360)), [9: 5])) == [0, 0, 0, 0, 0, 0])
  }

  @Test("What waits at the start is there in the first hour and due by its own time")
  func backlog() throws {
    let site = try site(
      .openDays(1),
      [10: 4],
      backlog: [
        CarriedWork(contacts: 6, due: .openDays(0)), CarriedWork(contacts: 7, due: .openDays(1)),
        CarriedWork(contacts: 3, due: .elapsed(Minutes(10 * 60))),
      ]
    )
    #expect(windows(site).map(\.contacts) == [16, 4, 0, 0, 0, 0])
    #expect(falling(site) == [3, 0, 6, 0, 0, 11])
  }

  @Test("The share of what falls due on a day is promised then, the rest the day after")
  func share() throws {
    let site = try site(.openDays(0), [9: 10, 34: 20], share: 0.9)
    let promised = windows(site).map(\.promised)
    #expect(promised.enumerated().allSatisfy { abs($1 - [0, 0, 9, 0, 0, 19][$0]) < 1e-9 })
  }

  @Test("Where things fall due at several hours of a day, a contact late all day counts once")
  func looks() throws {
    // Due by 10:00 and by 12:00; one looks at the end of Wednesday, too.
    let windows = windows(try site(.elapsed(Minutes(60)), [8: 4, 10: 6]))
    #expect(windows.compactMap { $0.stage?.counts } == [0.5, 0, 0.5, 0, 0, 1])
    #expect(windows.map(\.promised) == [4, 0, 6, 0, 0, 0])
  }

  @Test("Intervals of one hour are one window, at the mean handle time of all work")
  func quarters() throws {
    var site = try site(.openDays(0), [:], interval: 15)
    site.forecast.cells[0][36] = .init(contacts: 3, handleSeconds: 100)
    site.forecast.cells[0][41] = .init(contacts: 1, handleSeconds: 500)
    let windows = windows(site)
    #expect(windows.map(\.intervals.count) == [4, 4, 4, 4, 4, 4])
    #expect(windows.map(\.contacts) == [3, 1, 0, 0, 0, 0])
    #expect(windows.allSatisfy { $0.stage?.handleSeconds == 200 })
    let model = CoverageModel(site: site)
    // 900 s of a person are 4.5 contacts.
    #expect(model[QueueID(0), Interval(36)]?.served(by: 1) == 4.5)
    #expect(model[QueueID(0), Interval(35)] == nil)
  }

  @Test("The people needed are the fewest who keep every due time if always as many")
  func needed() throws {
    // 60 due on Monday of which 40 come in for the last hour: 40 in that hour, 3.33 people.
    let site = try site(.openDays(0), [9: 20, 11: 40])
    let model = CoverageModel(site: site)
    #expect(model.required[0][9] == 4)
    #expect(model.required[0][58] == 4)
    let row = StaffingTable(site: site).rows[0]
    #expect(abs(row.load.count - 40.0 * 300 / 3600) < 1e-9)
    #expect(row.sentence.contains("due same day"))
  }
}
