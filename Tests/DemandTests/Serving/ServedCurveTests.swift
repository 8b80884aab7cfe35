import Demand
import Planning
import Testing

@Suite("Served curve")
struct ServedCurveTests {
  private let quarter = Minutes(15)
  /// 24 contacts of 300 s in 15 minutes: 8 erlangs.
  private let cell = DemandForecast.Cell(contacts: 24, handleSeconds: 300)

  @Test("Whole people serve what Erlang A says, fractions lie in between")
  func erlangA() {
    let curve = ServedCurve(queue: Sites.calls(), cell: cell, interval: quarter)
    func level(_ agents: Int) -> Double {
      ErlangA(load: Erlangs(8), agents: agents, handleSeconds: 300, patienceSeconds: 120)
        .serviceLevel(withinSeconds: 20)
    }
    for people in 0...20 {
      #expect(abs(curve.served(by: Double(people)) - 24 * level(people)) < 1e-5)
    }
    #expect(abs(curve.served(by: 9.25) - 24 * (0.75 * level(9) + 0.25 * level(10))) < 1e-9)
    #expect(curve.served(by: -1) == 0)
    #expect(curve.served(by: 1e6) > 24 * (1 - 1e-6))
  }

  @Test("Where nobody gives up it is Erlang C, and nothing at or below the load")
  func erlangC() {
    let curve = ServedCurve(queue: Sites.calls(patience: nil), cell: cell, interval: quarter)
    #expect(curve.served(by: 8) == 0)
    let level = ErlangC(load: Erlangs(8), agents: 11, handleSeconds: 300)
      .serviceLevel(withinSeconds: 20)
    #expect(abs(curve.served(by: 11) - 24 * level) < 1e-9)
  }

  @Test("Shrinkage takes its share of everyone")
  func shrinkage() {
    let whole = ServedCurve(queue: Sites.calls(), cell: cell, interval: quarter)
    let shrunk = ServedCurve(queue: Sites.calls(shrinkage: 0.2), cell: cell, interval: quarter)
    #expect(abs(shrunk.served(by: 12.5) - whole.served(by: 10)) < 1e-9)
  }

  @Test("A chat is held by a third of a person who holds three")
  func chat() {
    var queue = Sites.calls()
    let single = ServedCurve(queue: queue, cell: cell, interval: quarter)
    queue.channel = .chat(concurrency: 3)
    let triple = ServedCurve(queue: queue, cell: cell, interval: quarter)
    #expect(abs(triple.served(by: 4) - single.served(by: 12)) < 1e-9)
  }

  @Test("Each person does back-office work at their own rate")
  func backOffice() {
    var queue = Sites.calls(shrinkage: 0.1)
    queue.channel = .backOffice
    let curve = ServedCurve(queue: queue, cell: cell, interval: quarter)
    // 900 s less 10 % are 810 s: 2.7 contacts of 300 s.
    #expect(abs(curve.served(by: 2) - 5.4) < 1e-12)
    // 80 % of 24 contacts are 19.2; at 2.7 a head that takes 7.1 people.
    #expect(curve.peopleNeeded(share: 0.8) == 8)
  }

  @Test(
    "People needed are the fewest who reach the share",
    arguments: [0.5, 0.8, 0.95, 0.999],
    [0.0, 0.12, 0.35]
  )
  func peopleNeeded(share: Double, shrinkage: Double) {
    for contacts in [0.4, 6, 24, 400] {
      let curve = ServedCurve(
        queue: Sites.calls(shrinkage: shrinkage),
        cell: DemandForecast.Cell(contacts: contacts, handleSeconds: 300),
        interval: quarter
      )
      let people = curve.peopleNeeded(share: share)
      #expect(curve.served(by: Double(people)) >= share * contacts * (1 - 1e-9))
      #expect(curve.served(by: Double(people - 1)) < share * contacts)
    }
  }

  @Test("A promise of everything asks for a finite number of people")
  func everything() {
    let curve = ServedCurve(queue: Sites.calls(), cell: cell, interval: quarter)
    #expect((15...40).contains(curve.peopleNeeded(share: 1)))
  }

  @Test("Nothing to serve needs nobody; a given requirement needs those required")
  func nothing() {
    let idle = ServedCurve(
      queue: Sites.calls(),
      cell: DemandForecast.Cell(handleSeconds: 300),
      interval: quarter
    )
    #expect(idle.served(by: 5) == 0)
    #expect(idle.peopleNeeded(share: 0.8) == 0)
    var queue = Sites.calls()
    queue.target = .requirement(RequirementCosts(shortfallPerHour: 40))
    let given = ServedCurve(
      queue: queue,
      cell: DemandForecast.Cell(contacts: 9, required: 7),
      interval: quarter
    )
    #expect(given.served(by: 9) == 0)
    #expect(given.peopleNeeded(share: 0.8) == 7)
  }
}
