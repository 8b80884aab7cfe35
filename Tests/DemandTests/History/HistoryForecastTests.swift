import Demand
import Foundation
import Planning
import Testing

@Suite("Forecast from history")
struct HistoryForecastTests {
  /// Records at one time of a weekday in successive weeks from a first date.
  private func weekly(
    _ counts: [Double],
    from first: String,
    at time: String = "09:00",
    queue: Int = 0,
    handle: Double? = nil
  ) throws -> [HistoryRecord] {
    let (date, time) = (try #require(LocalDate(first)), try #require(TimeOfDay(time)))
    return counts.enumerated().map { week, contacts in
      HistoryRecord(
        queue: QueueID(queue),
        date: date.adding(days: 7 * week),
        time: time,
        contacts: contacts,
        handleSeconds: handle
      )
    }
  }

  @Test("The median of weekday and time, scaled by the median of the recent weeks")
  func medianAndScale() throws {
    // Mondays at nine from 2026-04-06: median of 10 12 14 16 40 is 14, deviations 4 2 0 2 26.
    // Recent weeks (two): 16/14 and 40/14, their median (16 + 40) / 2 / 14 = 2. So 14 · 2 = 28.
    let history = try HistoryForecast(
      records: weekly([10, 12, 14, 16, 40], from: "2026-04-06", handle: 200),
      horizon: Sites.week(),
      queueCount: 1,
      recentWeeks: 2
    )
    #expect(history.scales == [2])
    let cell = history.cells[0][9]
    #expect(cell.contacts == 28)
    #expect(cell.medianDeviation == 4)
    // In order, at places 0.4 and 3.6 from 0: 10.8 and 30.4, times 2.
    #expect(abs(cell.low - 21.6) < 1e-9 && abs(cell.high - 60.8) < 1e-9)
    #expect(cell.handleSeconds == 200)
    #expect(cell.days == 5)
    #expect(history.cells[0][8].contacts == 0)
    #expect(history.forecast[QueueID(0), Interval(9)].contacts == 28)
  }

  @Test("A recent week with a hole is compared with the same weekdays only")
  func holes() throws {
    // Mondays 10 10 10 30, Wednesdays 10 10 10 10, Tuesdays 100 100 100 and none in the last week,
    // Thursday to Wednesday: (30 + 10) / (10 + 10) = 2, where all weekdays would say 40/120.
    let records =
      try weekly([10, 10, 10, 30], from: "2026-04-06")
      + weekly([100, 100, 100], from: "2026-04-07")
      + weekly([10, 10, 10, 10], from: "2026-04-08")
    let history = try HistoryForecast(
      records: records,
      horizon: Sites.week(),
      queueCount: 1,
      recentWeeks: 1
    )
    #expect(history.scales == [2])
    #expect(history.cells[0][9].contacts == 20)
    #expect(history.cells[0][33].contacts == 200)
  }

  @Test("Weekdays, queues and handle times that the history lacks are zero, with a note")
  func notes() throws {
    let history = try HistoryForecast(
      records: weekly([10, 10], from: "2026-04-06"),
      horizon: Sites.week(),
      queueCount: 2
    )
    let first = history.notes.filter { $0.queue == QueueID(0) }.map(\.sentence)
    #expect(first.contains("no sunday in the history: forecast zero"))
    #expect(first.contains("no handle times in the history: they stand as 0 seconds"))
    #expect(!first.contains { $0.contains("monday") })
    #expect(
      history.notes.filter { $0.queue == QueueID(1) }.map(\.sentence)
        == ["no records in the history: forecast zero"]
    )
    #expect(history.cells[1].allSatisfy { $0.contacts == 0 })
  }

  @Test("A day on which only other queues have records is a day without contacts")
  func observedDays() throws {
    // Queue 1 has Mondays 6 and 6 around one on which only queue 0 has a record: median of 6 0 6.
    let records =
      try weekly([5, 5, 5], from: "2026-04-06")
      + weekly([6], from: "2026-04-06", queue: 1) + weekly([6], from: "2026-04-20", queue: 1)
    let history = try HistoryForecast(
      records: records,
      horizon: Sites.week(),
      queueCount: 2,
      recentWeeks: 3
    )
    #expect(history.cells[1][9].days == 3)
    #expect(history.cells[1][9].contacts == 6)
    // In order 0 6 6, at place 0.2: 1.2.
    #expect(abs(history.cells[1][9].low - 1.2) < 1e-12)
  }

  @Test("Handle times are weighted by contacts, else those of the queue, else those given")
  func handleTimes() throws {
    var records = try weekly([1], from: "2026-04-06", handle: 100)
    records += try weekly([3], from: "2026-04-13", handle: 300)
    records += try weekly([4], from: "2026-04-13", at: "10:00")
    let history = try HistoryForecast(
      records: records,
      horizon: Sites.week(),
      queueCount: 2,
      fallbackHandleSeconds: 180
    )
    // (1 · 100 + 3 · 300) / 4 = 250 at nine; at ten nothing is known but the queue's mean.
    #expect(history.cells[0][9].handleSeconds == 250)
    #expect(history.cells[0][10].handleSeconds == 250)
    #expect(history.cells[1][9].handleSeconds == 180)
  }

  @Test("Finer cells are added up; coarser and uneven ones are refused")
  func cellLengths() throws {
    let quarters = try ["09:00", "09:15", "09:30", "09:45"].flatMap {
      try weekly([2, 2], from: "2026-04-06", at: $0)
    }
    let history = try HistoryForecast(records: quarters, horizon: Sites.week(), queueCount: 1)
    #expect(history.cells[0][9].contacts == 8)
    #expect(throws: HistoryProblem.unevenCells(cell: Minutes(15), interval: Minutes(20))) {
      try HistoryForecast(records: quarters, horizon: Sites.week(interval: 20), queueCount: 1)
    }
    let hours = try weekly([2], from: "2026-04-06") + weekly([2], from: "2026-04-06", at: "10:00")
    #expect(throws: HistoryProblem.coarserCells(cell: Minutes(60), interval: Minutes(30))) {
      try HistoryForecast(records: hours, horizon: Sites.week(interval: 30), queueCount: 1)
    }
  }

  @Test("Impossible values, unknown queues and an empty history are refused")
  func refused() throws {
    let horizon = try Sites.week()
    #expect(throws: HistoryProblem.empty) {
      try HistoryForecast(records: [], horizon: horizon, queueCount: 1)
    }
    #expect(throws: HistoryProblem.unknownQueue(QueueID(3))) {
      try HistoryForecast(
        records: weekly([1], from: "2026-04-06", queue: 3),
        horizon: horizon,
        queueCount: 1
      )
    }
    let problem = try #require(throws: HistoryProblem.self) {
      try HistoryForecast(
        records: weekly([-1], from: "2026-04-06"),
        horizon: horizon,
        queueCount: 1
      )
    }
    #expect(problem.description.contains("2026-04-06 09:00 has the value -1.0. Maybe"))
  }

  /// In London the clocks skip 01:00-02:00 on 2026-03-29 and repeat 01:00-02:00 on 2026-10-25.
  @Test("The hour that a clock change skips gets nothing, the one that it repeats gets it twice")
  func clockChange() throws {
    // Sundays: one contact at midnight, 3 at one, 5 at two, 7 at three.
    let records = try zip([1.0, 3, 5, 7], ["00:00", "01:00", "02:00", "03:00"]).flatMap {
      try weekly([$0, $0, $0], from: "2026-04-05", at: $1)
    }
    let spring = try HistoryForecast(
      records: records,
      horizon: Sites.week(from: "2026-03-23"),
      queueCount: 1
    )
    #expect(spring.cells[0].count == 167)
    #expect(spring.cells[0][144..<147].map(\.contacts) == [1, 5, 7])
    let autumn = try HistoryForecast(
      records: records,
      horizon: Sites.week(from: "2026-10-19"),
      queueCount: 1
    )
    #expect(autumn.cells[0].count == 169)
    #expect(autumn.cells[0][144..<149].map(\.contacts) == [1, 3, 3, 5, 7])
  }
}
