import Demand
import Planning
import Testing

@Suite("Coverage model of a site")
struct CoverageModelTests {
  private let cell = DemandForecast.Cell(contacts: 30, handleSeconds: 240)

  /// The clocks of London go forward on 2026-03-29 and back on 2026-10-25, both Sundays.
  @Test(
    "A day's window has the hours of that day, also when the clocks change",
    arguments: [("2026-03-23", 23), ("2026-10-19", 25), ("2026-06-01", 24)]
  )
  func dayWindows(monday: String, sundayHours: Int) throws {
    let horizon = try Sites.week(from: monday)
    let site = try Sites.site(
      horizon: horizon,
      queues: [Sites.calls(window: .day)],
      forecast: Sites.flat(cell, horizon: horizon)
    )
    let windows = CoverageModel(site: site).windows
    #expect(windows.map(\.intervals.count) == [24, 24, 24, 24, 24, 24, sundayHours])
    #expect(windows.last?.contacts == 30 * Double(sundayHours))
    #expect(windows.last?.promised == 0.8 * 30 * Double(sundayHours))
    #expect(windows.last?.intervals.first == Interval(144))
  }

  @Test(
    "A week with a clock change is one window of 167 or 169 hours",
    arguments: [
      ("2026-03-23", 167), ("2026-10-19", 169),
    ]
  )
  func weekWindow(monday: String, hours: Int) throws {
    let horizon = try Sites.week(from: monday)
    let site = try Sites.site(
      horizon: horizon,
      queues: [Sites.calls(window: .week)],
      forecast: Sites.flat(cell, horizon: horizon)
    )
    #expect(CoverageModel(site: site).windows.map(\.intervals.count) == [hours])
  }

  @Test("An interval's promise stands alone; closed and empty intervals promise nothing")
  func intervalWindows() throws {
    let horizon = try Sites.week()
    var forecast = Sites.flat(cell, horizon: horizon)
    forecast.cells[0][10].contacts = 0
    let site = try Sites.site(
      horizon: horizon,
      queues: [Sites.calls(opening: try Sites.daily("08:00", "12:00"))],
      forecast: forecast
    )
    let model = CoverageModel(site: site)
    #expect(model.windows.count == 4 * 7 - 1)
    #expect(model.windows.first?.intervals == [Interval(8)])
    #expect(model[QueueID(0), Interval(7)] == nil)
    #expect(model[QueueID(0), Interval(10)] == nil)
    #expect(model[QueueID(0), Interval(11)] != nil)
    // 30 contacts of 240 s in an hour are 2 erlangs.
    let level = { (agents: Int) in
      ErlangA(load: Erlangs(2), agents: agents, handleSeconds: 240, patienceSeconds: 120)
        .serviceLevel(withinSeconds: 20)
    }
    let people = model.required[0][11]
    #expect(level(people) >= 0.8 && level(people - 1) < 0.8)
    #expect(model.required[0][7] == 0)
  }

  @Test("Back-office work is spread over the open hours of its window, busy or not")
  func backOffice() throws {
    let horizon = try Sites.week()
    var queue = Sites.calls(
      share: 0.9,
      window: .day,
      shrinkage: 0.1,
      opening: try Sites.daily("08:00", "18:00")
    )
    queue.channel = .backOffice
    var forecast = DemandForecast(
      cells: [Array(repeating: .init(), count: horizon.intervalCount)])
    // All of Monday's mail is there at nine and at ten, with handle times of 600 s and 1200 s.
    forecast.cells[0][9] = .init(contacts: 60, handleSeconds: 600)
    forecast.cells[0][10] = .init(contacts: 30, handleSeconds: 1200)
    let people = (1...20).map { Sites.person("P\($0)") }
    let site = try Sites.site(
      horizon: horizon,
      queues: [queue],
      forecast: forecast,
      people: people
    )
    let model = CoverageModel(site: site)
    #expect(model.windows.count == 1)
    #expect(model.windows.first?.intervals == (8..<18).map(Interval.init))
    #expect(model.windows.first?.promised == 81)
    // 81 contacts of 800 s on average in 10 h are 1.8 erlangs; less 10 % shrinkage: 2.0 people.
    #expect(model.required[0][8..<18].allSatisfy { $0 == 2 })
    // An hour less 10 % is 3240 s: 4.05 contacts of 800 s; no more people than the site has.
    let curve = try #require(model[QueueID(0), Interval(15)])
    #expect(curve.steps.map(\.width) == [20])
    #expect(abs(curve.served(by: 1) - 4.05) < 1e-12)
    #expect(model[QueueID(0), Interval(32)] == nil)
  }

  @Test("A given requirement has curves wherever the queue is open, and no window")
  func requirement() throws {
    let horizon = try Sites.week()
    var queue = Sites.calls(opening: try Sites.daily("08:00", "12:00"))
    queue.target = .requirement(RequirementCosts(shortfallPerHour: 40, surplusPerHour: 1))
    let site = try Sites.site(
      horizon: horizon,
      queues: [queue],
      forecast: Sites.flat(.init(required: 3), horizon: horizon)
    )
    let model = CoverageModel(site: site)
    #expect(model.windows.isEmpty)
    #expect(model[QueueID(0), Interval(7)] == nil)
    #expect(model[QueueID(0), Interval(8)]?.cost(of: 0) == 120)
    #expect(model.required[0][8] == 3)
    #expect(model.required[0][7] == 0)
  }
}
