import Planning
import RotaTesting
import Testing

@testable import Optimising

@Suite("From when on someone serves what")
struct SpellTests {
  private func spells(_ site: Site) -> [CompetenceSpells.Spell] {
    CompetenceSpells(site: site, catalogue: ShiftCatalogue(site: site)).spells(of: site.people[0])
  }

  /// Two queues, the first of them until the second day; shifts of four hours round the clock.
  private func site(_ starts: (String, String), every step: Int = 120) throws -> Site {
    var site = try TinySite.site(
      days: 4,
      people: [TinySite.person(1, [0: 1, 1: 0.8])],
      alwaysOpen: true
    )
    site.queues.append(TinySite.queue("mail", opening: .always))
    site.forecast = TinySite.forecast(site) { _, _ in 1 }
    site.patterns = [try TinySite.shifts(from: starts.0, to: starts.1, every: step, paid: [240])]
    site.people[0].competenceEnds = [QueueID(0): site.horizon.date(ofDay: 1)]
    return site
  }

  @Test("A queue goes with the end of its last day, to the hour")
  func endOfDay() throws {
    // The last shift ends at midnight.
    let found = spells(try site(("08:00", "20:00")))
    #expect(found.map(\.from) == [0, 48])
    #expect(found[0].competences == [QueueID(0): 1, QueueID(1): 0.8])
    #expect(found[1].competences == [QueueID(1): 0.8])
  }

  @Test("and before it with the first shift that runs beyond it")
  func crossing() throws {
    #expect(spells(try site(("20:00", "21:00"), every: 60)).map(\.from) == [0, 45])
    // A shift of the evening before that ends with the day is none of them.
    #expect(spells(try site(("20:00", "20:00"))).map(\.from) == [0, 48])
  }

  @Test("A shift carried in that ends later than the certificate takes it from the start")
  func carried() throws {
    var site = try site(("08:00", "20:00"))
    site.people[0].competenceEnds = [QueueID(0): site.horizon.firstDay]
    site.people[0].carryIn.lastShiftEnd = Moment(minute: 24 * 60)
    #expect(spells(site).map(\.from) == [0, 24])
    site.people[0].carryIn.lastShiftEnd = Moment(minute: 25 * 60)
    let found = spells(site)
    #expect(found.map(\.from) == [0])
    #expect(found[0].competences == [QueueID(1): 0.8])
  }

  @Test("What ends before the horizon is not had, what ends with it is never lost")
  func edges() throws {
    var site = try site(("08:00", "20:00"))
    site.people[0].competenceEnds = [QueueID(0): site.horizon.firstDay.adding(days: -1)]
    #expect(spells(site).map(\.competences) == [[QueueID(1): 0.8]])
    site.people[0].competenceEnds = [QueueID(0): site.horizon.date(ofDay: 3)]
    #expect(spells(site).map(\.from) == [0])
    site.people[0].competenceEnds = [
      QueueID(0): site.horizon.date(ofDay: 0), QueueID(1): site.horizon.date(ofDay: 2),
    ]
    let found = spells(site)
    #expect(found.map(\.from) == [0, 24, 72])
    #expect(found.map(\.competences.count) == [2, 1, 0])
  }

  @Test("The profile of an interval is that of the spell it lies in")
  func profiles() throws {
    var site = try site(("08:00", "20:00"))
    site.people[0].competenceEnds[QueueID(1)] = site.horizon.date(ofDay: 2)
    let problem = try RotaProblem(
      site: site,
      coverage: SmallSite.coverage(of: site),
      weights: GoalWeights(site: site, weights: site.worths)
    )
    let plan = problem.people[0]
    let queues = [0, 47, 48, 71, 72, 95].map { interval in
      problem.profiles.skills[plan.profile(at: interval)].map(\.queue)
    }
    #expect(queues == [[0, 1], [0, 1], [1], [1], [], []])
  }

  @Test("Who was on standby before the horizon serves nothing in it, whoever worked does")
  func standbyCarriedIn() throws {
    var site = try site(("08:00", "20:00"))
    var standby = try TinySite.shifts("standby", from: "20:00", to: "20:00", every: 60, paid: [480])
    standby.standbyPay = 0.25
    site.patterns.append(standby)
    site.contracts = [TinySite.contract(hours: 0...40, patterns: 2)]
    for (pattern, hours) in [(nil, 4), (0, 4), (1, 0)] as [(Int?, Int)] {
      site.people[0].carryIn = CarryIn(
        lastShiftEnd: Moment(minute: 240),
        runOfDays: 1,
        lastPattern: pattern.map { PatternID($0) }
      )
      let problem = try RotaProblem(
        site: site,
        coverage: SmallSite.coverage(of: site),
        weights: GoalWeights(site: site, weights: site.worths)
      )
      #expect(problem.people[0].carriedPresence == hours)
    }
  }

  @Test("A reply sees what the queues left are worth, once one has ended")
  func replies() throws {
    var site = try TinySite.site(days: 3, people: [TinySite.person(1, [0: 1, 1: 1])])
    site.queues.append(TinySite.queue("mail", opening: site.opening))
    site.priorities = TinySite.weighted(
      [.standards([QueueID(0)]), .standards([QueueID(1)]), .cost],
      [1, 0.8, 1]
    )
    // One shift: on the first day it serves mail; later calls would be worth more, but are lost.
    site.contracts = [TinySite.contract(hours: 4...4)]
    site.people[0].competenceEnds = [
      QueueID(0): site.horizon.date(ofDay: 0), QueueID(1): site.horizon.date(ofDay: 1),
    ]
    site.forecast = TinySite.forecast(site) { queue, interval in
      queue == 0 ? (interval < 24 ? 0 : 1) : (interval < 24 || interval > 47 ? 1 : 0)
    }
    let problem = try RotaProblem(
      site: site,
      coverage: SmallSite.coverage(of: site),
      weights: GoalWeights(site: site, weights: site.worths)
    )
    var random = RandomSource(seed: 1)
    let line = BestReply(problem: problem).line(
      for: 0,
      in: RotaState(problem: problem),
      worth: Worth(problem: problem),
      &random
    )
    #expect(line.candidates.map { $0 >= 0 } == [true, false, false])
  }
}
