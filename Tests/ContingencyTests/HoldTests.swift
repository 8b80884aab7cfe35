import Demand
import GLPKSolving
import LinearPrograms
import Optimising
import Planning
import RotaTesting
import Rostering
import Testing

@testable import Contingency

/// Holding against every way to serve, listed one by one.
@Suite("Hold")
struct HoldTests {
  @Test("hold is the best of all ways to serve", arguments: 0..<30)
  func bestOfAll(seed: Int) throws {
    let (floor, disruptions) = try randomCase(seed)
    let week = DisruptedWeek(disruptions, to: floor.rota, at: floor.site)
    let world = floor.setting.world(of: week)
    let held = Hold(setting: floor.setting).answer(week, in: world)
    let found = cost(world.check.load(of: held.rota), world)
    #expect(found.isClose(to: leastCost(week, world), within: 1e-6))
    // People are where they were: only what they serve has changed.
    #expect(zip(held.rota.lines, week.rota.lines).allSatisfy { $0.shifts == $1.shifts })
    #expect(world.check.violations(in: held.rota).map(\.sentence) == [])
  }

  @Test("the linear program of holding has the same optimum", arguments: 0..<30)
  func linearProgram(seed: Int) throws {
    let (floor, disruptions) = try randomCase(seed)
    let week = DisruptedWeek(disruptions, to: floor.rota, at: floor.site)
    let world = floor.setting.world(of: week)
    let recourse = RecourseProgram(
      week: week,
      world: world,
      floor: Floor(week),
      load: world.check.load(of: week.rota),
      scope: Set(0..<24),
      moves: [],
      responses: [],
      thresholds: [],
      queueWeights: floor.site.queues.map { _ in 1 },
      slack: []
    )
    let program = recourse.program
    let optimum = try GLPKSolver().withSolver(for: program, cancel: nil) { solver in
      try solver.solve(.primal, within: .none).objective
    }
    // From near the rota as it is held the way is shorter, and ends at the same.
    let near = try GLPKSolver().withSolver(for: program, cancel: nil) { solver in
      try solver.setBasis(recourse.startingBasis())
      return try solver.solve(.primal, within: .none).objective
    }
    #expect(near.isClose(to: optimum, within: 1e-7 * (1 + abs(optimum))))
    // Surplus is left out of the program, so it is left out of the listing.
    let base = floor.site.queues.indices.reduce(0.0) { sum, queue in
      sum + (0..<24).reduce(0) { $0 + (world.coverage.curves[queue][$1]?.baseCost ?? 0) }
    }
    let least = leastCost(week, world, withSurplus: false)
    #expect((base + optimum / RecourseProgram.service).isClose(to: least, within: 1e-4))
  }

  @Test("a floor made from one that is known is that of the week", arguments: 0..<30)
  func floorFromKnown(seed: Int) throws {
    let (floor, disruptions) = try randomCase(seed)
    let week = DisruptedWeek(disruptions, to: floor.rota, at: floor.site)
    let world = floor.setting.world(of: week)
    let known = Floor(week, from: floor.setting.floor, of: floor.rota)
    let fresh = Floor(week)
    func list(_ floor: Floor) -> [[String]] {
      floor.places.map { there in
        there.map { "\($0.person) \(floor.profiles[$0.profile]) \(String(describing: $0.queue))" }
      }
    }
    #expect(list(known) == list(fresh))
    let boards = [known, fresh].map { floor in
      floor.board(
        ServingGround(
          site: week.site,
          coverage: world.coverage,
          weights: [1, 5, 1, 2],
          profiles: floor.profiles
        )
      )
    }
    for queue in week.site.queues.indices.map(QueueID.init) {
      for interval in (0..<24).map(Interval.init) {
        #expect(boards[0].load(queue, at: interval) == boards[1].load(queue, at: interval))
      }
    }
  }

  @Test("nobody stays on a queue of which nothing is expected any more")
  func nothingExpected() throws {
    var floor = try SmallFloor(
      required: [Array(repeating: 1, count: 24), Array(repeating: 1, count: 24)],
      people: [[0: 1], [0: 1, 1: 1]],
      shifts: [[(8, 8)], [(8, 8)]]
    )
    floor.site.queues[0].target = .standard(
      ServiceStandard(share: 0.8, withinSeconds: 20, window: .day)
    )
    floor.site.forecast.cells[0] = Array(
      repeating: DemandForecast.Cell(contacts: 10, handleSeconds: 180),
      count: 24
    )
    let week = DisruptedWeek(
      [Disruption(.demand([QueueID(0)], factor: 0), spans: [floor.span(8, 10)])],
      to: floor.rota,
      at: floor.site
    )
    let world = floor.setting.world(of: week)
    let held = Hold(setting: floor.setting).answer(week, in: world)
    let blocks = held.rota.lines.flatMap(\.serving).filter { $0.queue == QueueID(0) }
    #expect(!blocks.isEmpty)
    #expect(blocks.allSatisfy { !$0.span.overlaps(floor.span(8, 10)) })
    #expect(world.check.violations(in: held.rota).map(\.sentence) == [])
  }

  /// Three queues, five people of random competences, somebody missing, something busier.
  private func randomCase(_ seed: Int) throws -> (SmallFloor, [Disruption]) {
    var random = SeededGenerator(seed: UInt64(seed))
    let required = (0..<3).map { _ in (0..<24).map { _ in Int.random(in: 0...2, using: &random) } }
    let people = (0..<5).map { _ -> [Int: Double] in
      let queues = (0..<3).filter { _ in Bool.random(using: &random) }
      return Dictionary(uniqueKeysWithValues: (queues.isEmpty ? [0] : queues).map { ($0, 1.0) })
    }
    let shifts = (0..<5).map { _ in
      [
        (
          start: Int.random(in: 8...11, using: &random),
          hours: [4, 6, 8].randomElement(using: &random) ?? 4
        ) as (start: Int, hours: Int)?
      ]
    }
    let floor = try SmallFloor(required: required, people: people, shifts: shifts)
    let from = Int.random(in: 8...14, using: &random)
    return (
      floor,
      [
        Disruption(
          .absence(Absentees([PersonID(Int.random(in: 0..<5, using: &random))])),
          spans: [floor.span(from, from + 4)]
        ),
        Disruption(
          .demand([QueueID(Int.random(in: 0..<3, using: &random))], factor: 1.5),
          spans: [floor.span(8, 20)]
        ),
      ]
    )
  }

  /// What gaps and surplus weigh.
  private func cost(_ load: [[Double]], _ world: World) -> Double {
    load.indices.reduce(0) { sum, queue in
      sum
        + load[queue].indices.reduce(0) {
          $0 + (world.coverage.curves[queue][$1]?.cost(of: load[queue][$1]) ?? 0)
        }
    }
  }

  /// The least over all ways to put those who are there on queues, interval by interval.
  private func leastCost(
    _ week: DisruptedWeek,
    _ world: World,
    withSurplus: Bool = true
  ) -> Double {
    (0..<24).reduce(0) { sum, interval in
      let at = Interval(interval)
      let there = week.rota.lines.filter { line in
        line.serving.contains { week.site.horizon.indices(of: $0.span).contains(interval) }
      }
      let choices = there.map { line in
        week.site.queues.indices.filter { queue in
          world.coverage.curves[queue][interval] != nil
            && week.canServe(line.person, QueueID(queue), at: at)
        }
      }
      var least = Double.infinity
      var loads = Array(repeating: 0, count: week.site.queues.count)
      func count() -> Double {
        loads.indices.reduce(0) { sum, queue in
          guard let curve = world.coverage.curves[queue][interval] else { return sum }
          let useful = min(Double(loads[queue]), Double(world.coverage.required[queue][interval]))
          return sum + curve.cost(of: withSurplus ? Double(loads[queue]) : useful)
        }
      }
      func place(_ person: Int) {
        guard person < choices.count else {
          least = min(least, count())
          return
        }
        if choices[person].isEmpty { place(person + 1) }
        for queue in choices[person] {
          loads[queue] += 1
          place(person + 1)
          loads[queue] -= 1
        }
      }
      place(0)
      return sum + least
    }
  }
}
