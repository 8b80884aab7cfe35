import Planning
import SiteFiles
import Testing

@Suite("Back-office queues with due times")
struct DueTests {
  private func reading(_ queue: String, demand: String = "") throws -> SiteReading {
    var files = SiteFolder.files
    files["site.yaml"] = files["site.yaml"]?
      .replacing("queues:\n", with: "queues:\n  post: {\(queue)}\n")
    files["demand.csv", default: ""] += demand
    return try SiteFolder(files).read()
  }

  private let demand = "post,2026-03-23 09:00,4,300,\npost,2026-03-23 22:00,3,300,\n"

  @Test(
    "A due time is read as it is said",
    arguments: [
      ("same day", DueTime.openDays(0)), ("next day", .openDays(1)), ("Next-Day", .openDays(1)),
      ("3 days", .openDays(3)), ("48 h", .elapsed(Minutes(2880))),
      ("90 min", .elapsed(Minutes(90))), ("8 open h", .openTime(Minutes(480))),
      ("8 open hours", .openTime(Minutes(480))),
    ]
  )
  func due(text: String, expected: DueTime) throws {
    let reading = try reading("channel: back-office, standard: 95 %, due: \(text)", demand: demand)
    #expect(reading.problems.map(\.description) == [])
    let site = try #require(reading.site)
    #expect(site.queues[0].due == expected)
    #expect(site.queues[0].backlog == [])
    // Work may come in when nobody is there.
    #expect(site.forecast.cells[0].reduce(0) { $0 + $1.contacts } == 7)
  }

  @Test("A backlog has a due time for each part of it")
  func backlog() throws {
    let queue =
      "channel: back-office, standard: 95 %, due: next day, "
      + "backlog: [40 due same day, 2.5 due 30 h]"
    let site = try #require(try reading(queue, demand: demand).site)
    #expect(
      site.queues[0].backlog == [
        CarriedWork(contacts: 40, due: .openDays(0)),
        CarriedWork(contacts: 2.5, due: .elapsed(Minutes(1800))),
      ]
    )
  }

  @Test("What is written is read again, with what comes in when the queue is closed")
  func written() throws {
    let queue = "channel: back-office, standard: 95 %, due: next day"
    let site = try #require(
      try reading(queue, demand: "post,2026-03-23 21:00,4,300,\npost,2026-03-23 09:00,2,300,\n")
        .site
    )
    let text = DemandFile(horizon: site.horizon, queues: site.queues).write(site.forecast)
    #expect(text.contains("post,2026-03-23 21:00,4,300"))
    #expect(!text.contains("post,2026-03-23 21:30"))
  }

  @Test(
    "What does not fit is told at its place",
    arguments: [
      (
        "channel: back-office, standard: 95 %, due: soon",
        "site.yaml:10:53: due 'soon' is not like 'next day', '3 days', '48 h' or '8 open h'"
      ),
      (
        "channel: back-office, standard: 95 %, due: 70 days",
        "site.yaml:10:53: days until due '70' is not between 0 and 60"
      ),
      (
        "channel: back-office, standard: 95 %, due: 10 min",
        "site.yaml:10:53: due '10 min' is not between 1 h and 1440 h"
      ),
      (
        "channel: back-office, standard: 95 % over week, due: next day",
        "site.yaml:10:42: a queue with 'due' is judged at its due times, and its standard has no "
          + "'over'. Maybe '95 %'?"
      ),
      (
        "channel: voice, standard: 80 % within 20 s over day, due: next day",
        "site.yaml:10:9: due is for a queue of the channel 'back-office' with a standard only"
      ),
      (
        "channel: back-office, requirement: {shortfall_per_hour: 3}, backlog: 4 due same day",
        "site.yaml:10:9: backlog is for a queue of the channel 'back-office' with a standard only"
      ),
      (
        "channel: back-office, standard: 95 %, backlog: 4 due same day",
        "site.yaml:10:57: a backlog is for a queue with 'due' only. Maybe due: next day?"
      ),
      (
        "channel: back-office, standard: 95 %, due: next day, backlog: 4 by noon",
        "site.yaml:10:72: backlog '4 by noon' is not like '40 due same day'"
      ),
      (
        "channel: back-office, standard: 95 %, due: next day, backlog: many due same day",
        "site.yaml:10:72: backlog 'many' is not a plain number"
      ),
      (
        "channel: outbound, quota: 4 a day, handle_time: 3 min, due: next day",
        "site.yaml:10:9: an outbound queue has a 'quota' and no 'due'. Maybe quota: 400 a week?"
      ),
    ]
  )
  func problems(queue: String, sentence: String) throws {
    let problems = try reading(queue).problems.map(\.description)
    #expect(problems.contains(sentence), "\(problems)")
  }

  @Test("A backlog of a queue without contacts has no handle time")
  func noHandleTime() throws {
    let queue =
      "channel: back-office, standard: 95 %, due: next day, backlog: 4 due same day"
    let problems = try reading(queue).problems.map(\.description)
    #expect(problems.contains { $0.contains("has a backlog and no contacts") }, "\(problems)")
  }
}
