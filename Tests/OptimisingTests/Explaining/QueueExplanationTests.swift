import Planning
import Rostering
import RotaTesting
import Testing

@testable import Optimising

@Suite("Why a queue is short")
struct QueueExplanationTests {
  /// Calls and chat; at 10 on the first day calls needs two and has one.
  private func example() throws -> ExplainCase {
    try ExplainCase(["e-", "e-", "--", "--", "l-", "--"]) { site in
      site.queues.append(TinySite.queue("chat", opening: site.opening))
      for person in site.people.indices { site.people[person].competences[QueueID(1)] = 1 }
      site.people[3].competences = [QueueID(1): 1]
      site.forecast = TinySite.forecast(site) { queue, interval in
        queue == 0 ? (interval == 10 ? 2 : 0) : 0
      }
      let day = site.horizon.dayStarts[0]..<site.horizon.dayStarts[1]
      site.people[2].absences = [Absence(kind: .leave, span: day)]
    }
  }

  private func explained(_ example: ExplainCase) throws -> QueueExplanation {
    var rota = try example.rota
    // The second person serves chat.
    for block in rota.lines[1].serving.indices { rota.lines[1].serving[block].queue = QueueID(1) }
    return try RotaExplainer(
      site: example.site,
      coverage: example.coverage,
      rota: rota,
      weights: [1, 3, 1, 2]
    ).queue(QueueID(0), at: Interval(10))
  }

  @Test("Needed, planned, and who is there")
  func figures() throws {
    let queue = try explained(try example())
    #expect(queue.isOpen && queue.required == 2 && queue.planned == 1)
    #expect(queue.missing == 1)
    #expect(queue.serving == [PersonID(0)])
  }

  @Test("Everyone else who could serve it: what they do, and what it would cost")
  func candidates() throws {
    let queue = try explained(try example())
    let doing = Dictionary(
      uniqueKeysWithValues: queue.candidates.map { ($0.person.index, $0.doing) }
    )
    #expect(doing[1] == .serving(QueueID(1)))
    #expect(doing[3] == nil)
    #expect(doing[5] == .dayOff)
    guard case .absent(.leave, _)? = doing[2] else {
      Issue.record("not on leave")
      return
    }
    guard case .otherTime? = doing[4] else {
      Issue.record("not at other times")
      return
    }
    // Moving saves an hour short at 30; chat has no weight.
    let moves = try #require(queue.candidates.first { $0.person == PersonID(1) })
    #expect(moves.cost?.objective.isClose(to: -30, within: 1e-9) ?? false)
    #expect(moves.changes == [])
    // Who comes early instead of late spares four hours too many at 2 as well.
    #expect(queue.candidates.first?.person == PersonID(4))
    #expect(queue.candidates.first?.cost?.objective.isClose(to: -38, within: 1e-9) ?? false)
    // Someone off comes for four hours' pay.
    let off = try #require(queue.candidates.first { $0.person == PersonID(5) })
    #expect(off.cost?.objective.isClose(to: 48 - 30, within: 1e-9) ?? false)
    #expect(off.changes.count == 1)
    let away = try #require(queue.candidates.first { $0.person == PersonID(2) })
    #expect(away.cost == nil && away.obstacles.map(\.rule) == [.absencesRespected])
    #expect(queue.candidates.last?.person == PersonID(2))
  }

  @Test("Hours used up and rest are told of those who could come only by changing other days")
  func hoursAndRest() throws {
    var example = try ExplainCase(["-e", "-l"]) { site in
      site.contracts[0] = TinySite.contract(
        hours: 0...4,
        rules: WorkingTimeRules([.restBetweenShifts(Minutes(13 * 60))])
      )
    }
    let interval = Interval(18)
    let used = try example.explainer().queue(QueueID(0), at: interval).candidates
    #expect(used.map { Set($0.obstacles.map(\.label)) }.contains(["weekly_hours"]))
    #expect(used.allSatisfy { $0.cost != nil && $0.changes.map(\.day) == [0, 1] })
    example.site.contracts[0].weeklyHours = Minutes(0)...Minutes(480)
    let rest = try example.explainer().queue(QueueID(0), at: interval).candidates
    let first = try #require(rest.first { $0.person == PersonID(0) })
    #expect(first.obstacles.map(\.label) == ["rest_between_shifts"])
  }

  @Test("A break can be moved: nothing else changes")
  func breaks() throws {
    var example = try ExplainCase(["-"]) { site in
      site.patterns = [
        try TinySite.shifts(
          from: "08:00",
          to: "08:00",
          every: 60,
          paid: [300],
          breaks: [TinySite.meal]
        )
      ]
    }
    example.week = ["-"]
    let shift = try example.site.shift(onDay: 0, "08:00-14:00 meal 10:00", pattern: "shift")
    let rota = Rota(lines: [example.site.line(of: 0, [shift], serving: 0)])
    let explainer = try RotaExplainer(
      site: example.site,
      coverage: example.coverage,
      rota: rota,
      weights: example.weights
    )
    let queue = explainer.queue(QueueID(0), at: Interval(10))
    let only = try #require(queue.candidates.first)
    guard case .onBreak("meal", _) = only.doing else {
      Issue.record("not on a break")
      return
    }
    #expect(only.changes == [])
    #expect(only.cost?.objective.isClose(to: 0, within: 1e-9) ?? false)
  }

  @Test("A closed queue needs nobody")
  func closed() throws {
    let queue = try ExplainCase(["e"]).explainer().queue(QueueID(0), at: Interval(3))
    #expect(!queue.isOpen && queue.required == 0 && queue.candidates.isEmpty)
  }
}
