import Testing

@testable import Simulating

/// Hours worked out by hand: contacts come when the test says, and all take the same time.
@Suite("A floor by hand")
struct MicroTests {
  /// Runs with contacts of one queue that come at given seconds, nobody giving up.
  private func run(
    _ people: [FloorPerson],
    contacts: [[Double]],
    handle: Double = 100,
    patience: Double = .infinity,
    routing: Routing = .plan,
    change: (inout Floor) -> Void = { _ in }
  ) -> FloorRun {
    let queues = contacts.indices.map {
      Floors.queue("q\($0)", contacts: 0, handle: handle, intervals: Floors.day)
    }
    var floor = Floors.floor(queues, people, routing: routing)
    change(&floor)
    var run = FloorRun(floor)
    for (queue, times) in contacts.enumerated() {
      run.contacts[queue].times = times
      run.contacts[queue].handleSeconds = times.map { _ in handle }
      run.contacts[queue].patienceSeconds = times.map { _ in patience }
    }
    run.run()
    return run
  }

  private func total(_ run: FloorRun, _ queue: Int = 0) -> QueueCount {
    run.count.queues[queue].reduce(into: QueueCount()) { $0 += $1 }
  }

  @Test("A break begins after the contact in hand, is taken in full, and so ends late")
  func lateBreak() {
    let person = Floors.person(
      "p",
      [1],
      [
        .init(kind: .serves(0), start: 0, end: 900), .init(kind: .rests, start: 900, end: 1800),
        .init(kind: .serves(0), start: 1800, end: 2700),
      ]
    )
    // The second begins at 850, holds the break up until 950, and so the third waits until 1850.
    let run = run([person], contacts: [[100, 850, 1800]])
    #expect(run.count.breaks.count == 1)
    #expect(run.count.breaks.seconds == 50)
    #expect(run.count.shiftEnds.seconds == 0)
    #expect(total(run).waitSeconds == 50)
    #expect(total(run).inTime == 2)
  }

  @Test("An activity ends when it is planned to, however late it began; a shift may end late")
  func lateActivity() {
    let person = Floors.person(
      "p",
      [1],
      [
        .init(kind: .serves(0), start: 0, end: 900), .init(kind: .meets, start: 900, end: 1800),
        .init(kind: .serves(0), start: 1800, end: 2700),
      ]
    )
    let run = run([person], contacts: [[850, 1800, 2690]])
    #expect(run.count.activities.seconds == 50)
    #expect(run.count.shiftEnds.seconds == 90)
    #expect(total(run).waitSeconds == 0)
  }

  @Test("Who waits is taken in order of coming; who gives up in between is not")
  func inOrder() {
    let person = Floors.people(1, on: 0, proficiency: [1], intervals: Floors.day)
    // Taken at 0, 100, 200; the last waits from 20 to 200.
    let patient = run(person, contacts: [[0, 10, 20]])
    #expect(total(patient).waitSeconds == 90 + 180)
    #expect(total(patient).inTime == 1)
    let hasty = run(person, contacts: [[0, 10, 20]], patience: 120)
    #expect(total(hasty).abandoned == 1)
    #expect(total(hasty).waitSeconds == 90 + 120)
  }

  @Test("With skills the one free longest helps, and comes back to the own queue first")
  func skills() {
    let people = [
      Floors.people(1, on: 0, proficiency: [1, 0], intervals: Floors.day),
      Floors.people(1, on: 1, proficiency: [1, 1], intervals: Floors.day),
    ].flatMap(\.self)
    // At 10 the second helps until 110; at 20 and 30 one contact waits for each queue.
    let contacts = [[0.0, 10, 20], [30.0]]
    let helped = run(people, contacts: contacts, routing: .skills)
    #expect(total(helped, 0).waitSeconds == 80)
    #expect(total(helped, 1).waitSeconds == 80)
    let alone = run(people, contacts: contacts)
    #expect(total(alone, 0).waitSeconds == 90 + 180)
    #expect(total(alone, 1).waitSeconds == 0)
    // By priority the second takes the first queue's contact again.
    let firstGone = run(people, contacts: [[0, 10, 20, 40], [30.0]], routing: .priority)
    #expect(total(firstGone, 1).waitSeconds == 180)
  }

  @Test("The line of a queue that closes is served to its end by those who were on it")
  func closing() {
    let person = Floors.person(
      "p",
      [1, 1],
      [
        .init(kind: .serves(0), start: 0, end: 900),
        .init(kind: .serves(1), start: 900, end: 2700),
      ]
    )
    let run = run([person], contacts: [[880, 890], [950]]) { floor in
      for index in 1..<Floors.day { floor.queues[0].isOpen[index] = false }
    }
    // 880 to 980, then 980 to 1080, then the other queue's.
    #expect(total(run, 0).waitSeconds == 90)
    #expect(total(run, 0).left == 0)
    #expect(total(run, 1).waitSeconds == 130)
  }

  @Test("Whoever is still in line an hour after closing is left")
  func left() {
    let person = Floors.person(
      "p",
      [1],
      [
        .init(kind: .serves(0), start: 0, end: 900),
        .init(kind: .isOff, start: 900, end: 9000), .init(kind: .serves(0), start: 9000, end: 9900),
      ]
    )
    let run = run([person], contacts: [[850, 890]]) { floor in
      for index in 1..<10 { floor.queues[0].isOpen[index] = false }
    }
    #expect(total(run).left == 1)
    #expect(total(run).inTime == 1)
    #expect(run.count.shiftEnds.seconds == 50)
  }

  @Test("Work counts to the time at which it is due, and in time if it is done by then")
  func work() {
    let person = Floors.people(1, on: 0, proficiency: [1], intervals: Floors.day)
    let queues = [Floors.queue(contacts: 0, handle: 100, intervals: Floors.day)]
    var floor = Floors.floor(queues, person)
    floor.queues[0].kind = .work
    floor.queues[0].isHeld = true
    var run = FloorRun(floor)
    run.contacts[0].times = [0, 0, 0, 50]
    run.contacts[0].handleSeconds = [400, 400, 400, 400]
    run.contacts[0].patienceSeconds = Array(repeating: .infinity, count: 4)
    let first = FloorQueue.Due(seconds: 900, interval: 0)
    let second = FloorQueue.Due(seconds: 1800, interval: 1)
    run.contacts[0].due = [first, first, first, second]
    run.run()
    #expect(run.count.queues[0][0].contacts == 3)
    #expect(run.count.queues[0][0].inTime == 2)
    #expect(run.count.queues[0][1].inTime == 1)
  }

  @Test("Without late breaks people leave on the minute, and nobody finishes what is in hand")
  func onTheMinute() {
    let person = Floors.person(
      "p",
      [1],
      [
        .init(kind: .serves(0), start: 0, end: 900), .init(kind: .rests, start: 900, end: 1800),
        .init(kind: .serves(0), start: 1800, end: 2700),
      ]
    )
    let run = run([person], contacts: [[850, 1800]]) { $0.without = [.lateBreaks] }
    #expect(run.count.breaks.seconds == 0)
    #expect(total(run).waitSeconds == 0)
    #expect(total(run).inTime == 2)
  }
}
