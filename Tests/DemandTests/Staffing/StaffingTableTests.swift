import Demand
import Planning
import Testing

@Suite("Staffing table")
struct StaffingTableTests {
  @Test("A row says contacts, load, people and how the number came about")
  func calls() throws {
    let horizon = try Sites.week(interval: 15)
    let site = try Sites.site(
      horizon: horizon,
      queues: [Sites.calls(shrinkage: 0.12, opening: try Sites.daily("08:00", "12:00"))],
      forecast: Sites.flat(.init(contacts: 24, handleSeconds: 300), horizon: horizon)
    )
    let table = StaffingTable(site: site)
    #expect(table.rows.count == 7 * 16)
    let row = try #require(table.rows.first)
    #expect(row.interval == Interval(32))
    #expect(abs(row.load.count - 8) < 1e-12)
    let direct = DirectErlangA(load: 8, agents: 10, handle: 300, patience: 120, target: 20)
    let reached = try #require(row.level)
    #expect(row.serving == 10)
    #expect(abs(reached - direct.level) < 1e-9)
    #expect(CoverageModel(site: site).required[0][32] == row.onRota)
    // 11 people less 12 % are 9.68, which is short of 80 %.
    #expect(
      row.sentence
        == "24.0 contacts x 300 s / 900 s = 8.00 erlangs; Erlang A, patience 120 s: 10 people"
        + " answer 82.4 % within 20 s; 12 % shrinkage: 12 on the rota"
    )
  }

  @Test("A chat says how many each person holds, Erlang C where nobody gives up")
  func chat() throws {
    let horizon = try Sites.week()
    var queue = Sites.calls(within: 30, patience: nil)
    queue.channel = .chat(concurrency: 3)
    let site = try Sites.site(
      horizon: horizon,
      queues: [queue],
      forecast: Sites.flat(.init(contacts: 30, handleSeconds: 600), horizon: horizon)
    )
    let row = try #require(StaffingTable(site: site).rows.first)
    #expect(row.sentence.contains("= 5.00 erlangs; Erlang C: 3 people with 3 chats each answer"))
    #expect(row.sentence.hasSuffix("within 30 s; 3 on the rota"))
  }

  @Test("Back-office work and given requirements say where their number comes from")
  func others() throws {
    let horizon = try Sites.week()
    var mail = Sites.calls(
      share: 0.9,
      window: .day,
      shrinkage: 0.1,
      opening: try Sites.daily("08:00", "18:00")
    )
    mail.channel = .backOffice
    var given = Sites.calls()
    given.target = .requirement(RequirementCosts(shortfallPerHour: 40))
    var forecast = Sites.flat(.init(), queues: 2, horizon: horizon)
    forecast.cells[0][9] = .init(contacts: 90, handleSeconds: 800)
    forecast.cells[1][5] = .init(required: 1)
    let site = try Sites.site(horizon: horizon, queues: [mail, given], forecast: forecast)
    let rows = StaffingTable(site: site).rows
    #expect(rows.map(\.queue.index) == Array(repeating: 0, count: 10) + [1])
    #expect(
      rows.first?.sentence
        == "90.0 contacts in 10 open hours, 90.0 % of them x 800 s = 1.80 erlangs on average:"
        + " 2 people; 10 % shrinkage: 2 on the rota"
    )
    #expect(rows.last?.sentence == "1 person required, as given")
    #expect(rows.last?.level == nil)
  }
}
