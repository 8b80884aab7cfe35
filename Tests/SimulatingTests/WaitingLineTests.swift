import Demand
import Testing

@testable import Simulating

@Suite("One queue against the waiting-line formulas")
struct WaitingLineTests {
  private let week = 7 * Floors.day

  private func week(_ queue: FloorQueue, people: Int) throws -> SimulatedService {
    let floor = Floors.floor(
      [queue],
      Floors.people(people, on: 0, proficiency: [1], intervals: week)
    )
    return try #require(Floors.run(floor, replications: 40).queues[0].all)
  }

  @Test("Erlang C: service level and mean wait", arguments: [(8, 6.5), (12, 9.0), (3, 2.0)])
  func erlangC(people: Int, load: Double) throws {
    let found = try week(
      Floors.queue(contacts: load * 3, handle: 300, intervals: week),
      people: people
    )
    let truth = ErlangC(load: Erlangs(load), agents: people, handleSeconds: 300)
    #expect(found.inTime.holds(truth.serviceLevel(withinSeconds: 20)))
    #expect(found.waitSeconds.holds(truth.meanWaitSeconds))
    #expect(found.inTime.halfWidth < 0.01)
    #expect(found.abandoned.value == 0)
  }

  @Test("Erlang A: service level, giving up and mean wait", arguments: [(8, 7.5), (6, 7.0)])
  func erlangA(people: Int, load: Double) throws {
    let found = try week(
      Floors.queue(contacts: load * 3, handle: 300, patience: 120, intervals: week),
      people: people
    )
    let truth = ErlangA(
      load: Erlangs(load),
      agents: people,
      handleSeconds: 300,
      patienceSeconds: 120
    )
    #expect(found.inTime.holds(truth.serviceLevel(withinSeconds: 20)))
    #expect(found.abandoned.holds(truth.abandonProbability))
    #expect(found.waitSeconds.holds(truth.meanWaitSeconds))
    #expect(found.abandoned.halfWidth < 0.005)
  }

  @Test("People who hold two chats are two agents each, as the formulas count them")
  func chat() throws {
    let found = try week(
      Floors.queue(contacts: 24, handle: 300, patience: 180, within: 60, slots: 2, intervals: week),
      people: 4
    )
    let truth = ErlangA(
      load: Erlangs(8),
      agents: 8,
      handleSeconds: 300,
      patienceSeconds: 180
    )
    #expect(found.inTime.holds(truth.serviceLevel(withinSeconds: 60)))
    #expect(found.abandoned.holds(truth.abandonProbability))
  }

  @Test("Someone at half proficiency takes twice as long")
  func proficiency() throws {
    let floor = Floors.floor(
      [Floors.queue(contacts: 9, handle: 150, intervals: week)],
      Floors.people(5, on: 0, proficiency: [0.5], intervals: week)
    )
    let found = try #require(Floors.run(floor, replications: 20).queues[0].all)
    let truth = ErlangC(load: Erlangs(3), agents: 5, handleSeconds: 300)
    #expect(found.inTime.holds(truth.serviceLevel(withinSeconds: 20)))
  }

  @Test("The share of the time that shrinks is the queue's, whatever is in hand")
  func shrinkage() throws {
    let people = 10
    let floor = Floors.floor(
      [Floors.queue(contacts: 24, handle: 300, shrinkage: 0.2, intervals: week)],
      Floors.people(people, on: 0, proficiency: [1], intervals: week)
    )
    var run = FloorRun(floor)
    var ready = 0.0
    for replication in 0..<20 {
      run.run(seed: 3, replication: replication)
      ready += run.count.work[0].readySeconds
    }
    let all = Double(people * week) * 900 * 20
    #expect(abs(ready / all - 0.8) < 0.003)
  }

  @Test("Two equal queues that everyone can serve are one queue of the sum")
  func pooled() throws {
    let queues = ["north", "south"].map {
      Floors.queue($0, contacts: 12, handle: 300, intervals: week)
    }
    let people = [0, 1].flatMap {
      Floors.people(5, on: $0, proficiency: [1, 1], intervals: week)
    }
    var floor = Floors.floor(queues, people, routing: .priority)
    floor.ranks = [[0, 1]]
    let found = Floors.run(floor, replications: 40)
    let truth = ErlangC(load: Erlangs(8), agents: 10, handleSeconds: 300)
    for queue in found.queues {
      let all = try #require(queue.all)
      #expect(all.inTime.holds(truth.serviceLevel(withinSeconds: 20)))
      #expect(all.waitSeconds.holds(truth.meanWaitSeconds))
    }
  }
}
