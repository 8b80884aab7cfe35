import Planning
import Rostering
import RotaTesting
import Testing

@Suite("Stays on a queue under the judge's eyes")
struct LeastStayTests {
  /// The rules broken by someone who serves queues for so many hours each, -1 for idle, in a shift
  /// of those hours from 9 with stays of two hours on chat, which is queue 1.
  private func broken(_ serving: [(queue: Int, hours: Int)], pause: Int? = nil) throws -> Set<Rule>
  {
    var site = try SmallSite.week()
    site.queues[1].leastStay = Minutes(120)
    site.people[0].competences = [QueueID(0): 1, QueueID(1): 1]
    site.forecast.cells = site.forecast.cells.map { $0 }
    var rota = try SmallSite.rota(for: site)
    let start = try site.moment(onDay: 0, "09:00")
    var (at, blocks) = (start, [ServingBlock]())
    for (place, entry) in serving.enumerated() {
      if place == pause { at = at + Minutes(60) }
      let queue = entry.queue < 0 ? nil : QueueID(entry.queue)
      blocks.append(ServingBlock(queue: queue, span: at..<at + Minutes(60 * entry.hours)))
      at = at + Minutes(60 * entry.hours)
    }
    let rest = pause.map { place in
      let before = serving.prefix(place).reduce(0) { $0 + 60 * $1.hours }
      let from = start + Minutes(before)
      return PlannedBreak(name: "lunch", span: from..<from + Minutes(60), isPaid: false)
    }
    let shift = Shift(
      day: 0,
      pattern: PatternID(0),
      span: start..<at,
      paid: (at - start) - (rest == nil ? .zero : Minutes(60)),
      breaks: rest.map { [$0] } ?? []
    )
    rota.lines[0] = Line(person: PersonID(0), shifts: [shift], serving: blocks)
    return judged(rota, at: site).brokenRules.intersection([.leastStay])
  }

  @Test(
    "Long enough stays, whole shifts and free queues are kept",
    arguments: [
      [(1, 2), (0, 1)], [(0, 1), (1, 2), (0, 1)], [(1, 1)], [(0, 1), (0, 1)], [(1, 1), (-1, 1)],
      [(0, 1), (-1, 1), (1, 1)], [(1, 1), (-1, 1), (1, 1), (0, 1)],
    ] as [[(queue: Int, hours: Int)]]
  )
  func kept(serving: [(queue: Int, hours: Int)]) throws {
    #expect(try broken(serving).isEmpty)
  }

  @Test(
    "Shorter stays are not",
    arguments: [
      [(1, 1), (0, 1)], [(0, 1), (1, 1), (0, 1)], [(0, 3), (1, 1)], [(0, 1), (1, 1)],
      [(1, 1), (0, 1), (1, 2)],
    ] as [[(queue: Int, hours: Int)]]
  )
  func short(serving: [(queue: Int, hours: Int)]) throws {
    #expect(try broken(serving) == [.leastStay])
  }

  @Test("A break neither ends a stay nor counts to it")
  func breaks() throws {
    #expect(try broken([(1, 1), (1, 1), (0, 1)], pause: 1).isEmpty)
    #expect(try broken([(1, 1), (0, 2)], pause: 1) == [.leastStay])
  }

  @Test("Idle time between two stays counts to one of them only")
  func idle() throws {
    var site = try SmallSite.week()
    site.queues[0].leastStay = Minutes(120)
    #expect(try broken([(1, 1), (-1, 1), (0, 1), (1, 2)]).isEmpty)
    #expect(try broken([(0, 1), (1, 1), (-1, 1), (0, 1), (1, 1)]) == [.leastStay])
  }
}
