import Testing

@testable import Simulating

@Suite("Several queues and skills")
struct SkillsTests {
  private let week = 7 * Floors.day

  @Test("The N-design gives up as its balance equations say")
  func helpAcross() throws {
    let queues = [
      Floors.queue("one", contacts: 3.6, handle: 300, patience: 120, intervals: week),
      Floors.queue("two", contacts: 1.8, handle: 300, patience: 120, intervals: week),
    ]
    let people = [
      Floors.people(1, on: 0, proficiency: [1, 0], intervals: week),
      Floors.people(1, on: 1, proficiency: [1, 1], intervals: week),
    ].flatMap(\.self)
    let found = Floors.run(
      Floors.floor(queues, people, routing: .skills),
      replications: 60
    )
    let truth = TwoGroupChain(
      arrivals: (3.6 / 900, 1.8 / 900),
      service: 1 / 300,
      patience: 1 / 120,
      longest: 14
    )
    let (one, two) = (try #require(found.queues[0].all), try #require(found.queues[1].all))
    #expect(one.abandoned.holds(truth.abandoned.0))
    #expect(two.abandoned.holds(truth.abandoned.1))
    #expect(one.abandoned.halfWidth < 0.01)
  }

  @Test("Every contact is served, gives up or is left", arguments: Routing.allCases)
  func nobodyIsLost(routing: Routing) throws {
    let queues = (0..<3).map {
      Floors.queue(
        "q\($0)",
        contacts: 10,
        handle: 400,
        patience: $0 == 0 ? nil : 100,
        slots: $0 == 2 ? 2 : 1,
        shrinkage: 0.1,
        intervals: Floors.day
      )
    }
    let people = (0..<3).flatMap {
      Floors.people(3, on: $0, proficiency: [0.8, 1, 0.9], intervals: Floors.day)
    }
    var run = FloorRun(Floors.floor(queues, people, routing: routing))
    for replication in 0..<5 {
      run.run(seed: 1, replication: replication)
      for queue in queues.indices {
        var sum = QueueCount()
        for count in run.count.queues[queue] { sum += count }
        #expect(sum.contacts == Double(run.contacts[queue].times.count))
        #expect(sum.inTime + sum.abandoned + sum.left <= sum.contacts)
      }
    }
  }

  @Test("The result does not depend on the number of threads, and the seed decides it")
  func threads() {
    let floor = Floors.floor(
      [Floors.queue(contacts: 20, handle: 300, patience: 90, shrinkage: 0.1, intervals: week)],
      Floors.people(8, on: 0, proficiency: [1], intervals: week)
    )
    let alone = Floors.run(floor, replications: 18, threads: 1)
    #expect(Floors.run(floor, replications: 18, threads: 3) == alone)
    #expect(Floors.run(floor, replications: 19, threads: 1) != alone)
  }

  @Test("Helping across queues serves more in time than staying put")
  func routingHelps() throws {
    let queues = ["one", "two"].map {
      Floors.queue($0, contacts: 9, handle: 300, patience: 100, intervals: week)
    }
    let people = [0, 1].flatMap {
      Floors.people(3, on: $0, proficiency: [1, 1], intervals: week)
    }
    let served = try Routing.allCases.map { routing in
      let found = Floors.run(Floors.floor(queues, people, routing: routing), replications: 10)
      return try #require(found.queues[0].all).inTime.value
    }
    #expect(served[0] + 0.02 < served[1])
    #expect(served[0] + 0.02 < served[2])
  }
}
