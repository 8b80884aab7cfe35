import Planning
import Rostering
import RotaTesting
import Testing

@testable import Optimising

@Suite("Why this shift")
struct DayExplanationTests {
  private func obstacles(
    _ day: PersonDayExplanation,
    _ kind: Character,
    _ example: ExplainCase
  ) -> [String?] {
    let option = day.options.first { example.kind($0.shift) == kind }
    return option?.obstacles.map { $0.name ?? $0.rule.rawValue } ?? ["no such option"]
  }

  @Test("A rest that is too short closes the early shift after a late one, and nothing else")
  func rest() throws {
    let example = try ExplainCase(["l-e"]) { site in
      site.contracts[0].rules = WorkingTimeRules([.restBetweenShifts(Minutes(15 * 60))])
    }
    let day = try example.explainer().day(1, of: PersonID(0))
    #expect(obstacles(day, "e", example) == ["rest_between_shifts"])
    // Late on the second day leaves too little before the third.
    #expect(obstacles(day, "l", example) == ["rest_between_shifts"])
    #expect(day.options.first { example.kind($0.shift) == "e" }?.obstacles[0].day == 1)
    #expect(day.options.first { example.kind($0.shift) == "l" }?.obstacles[0].day == 2)
    #expect(day.dayOff.obstacles == [])
    #expect(day.shift == nil && day.without == nil && day.colleagues.isEmpty)
  }

  @Test("Leave closes every shift of the day, and no line is found for it")
  func leave() throws {
    let example = try ExplainCase(["e-"]) { site in
      let day = site.horizon.dayStarts[1]..<site.horizon.dayStarts[2]
      site.people[0].absences = [Absence(kind: .leave, span: day)]
    }
    let day = try example.explainer().day(1, of: PersonID(0))
    #expect(obstacles(day, "e", example) == ["absencesRespected"])
    #expect(obstacles(day, "l", example) == ["absencesRespected"])
    #expect(day.alternatives.isEmpty && day.possibleChoices == 0)
  }

  @Test("Hours used up close a day; an alternative gives another day up for it")
  func hours() throws {
    let example = try ExplainCase(["e-"]) { $0.contracts[0] = TinySite.contract(hours: 4...4) }
    let day = try example.explainer().day(1, of: PersonID(0))
    #expect(obstacles(day, "e", example) == ["weekly_hours"])
    let early = try #require(day.alternatives.first { example.kind($0.shift) == "e" })
    #expect(early.otherDays.map(\.day) == [0])
    #expect(early.otherDays.first?.after == nil)
  }

  @Test("A person's own start window and pins are told by name")
  func windowAndPin() throws {
    let example = try ExplainCase(["ee"]) { site in
      site.people[0].startWindow =
        try SmallSite.clock("08:00")...SmallSite.clock("12:00")
      site.people[0].pins = [.shift(start: try site.moment(day: 1, "08:00"), paid: nil)]
    }
    let explainer = try example.explainer()
    let first = explainer.day(0, of: PersonID(0))
    #expect(obstacles(first, "l", example) == ["ownStartWindow"])
    let second = explainer.day(1, of: PersonID(0))
    #expect(second.dayOff.obstacles.map(\.rule) == [.pinnedShifts])
    #expect(second.alternatives.isEmpty)
  }

  @Test(
    "The best line with each other choice is the best of all weeks, and costs what the judge counts",
    arguments: 0..<12
  )
  func alternativesAreBest(seed: Int) throws {
    let example = try DayExplanationTests.random(seed)
    let explainer = try example.explainer()
    let plan = try example.objective()
    for day in 0..<example.week[0].count {
      let explained = explainer.day(day, of: PersonID(0))
      let own = Array(example.week[0])[day]
      let weeks = try example.weeks(of: 0)
      for choice: Character in ["e", "l", "-"] where choice != own {
        let best = try weeks.filter { $0[day] == choice }.map { try example.objective([0: $0]) }
          .min()
        let told = explained.alternatives.first { example.kind($0.shift) == choice }
        guard let best else {
          #expect(told == nil)
          continue
        }
        let alternative = try #require(told)
        #expect(alternative.cost.objective.isClose(to: best - plan, within: 1e-6))
        let week = example.week(of: 0, alternative.otherDays, day, alternative.shift)
        let counted = try example.objective([0: week]) - plan
        #expect(alternative.cost.objective.isClose(to: counted, within: 1e-6))
      }
      let costs = explained.alternatives.map { $0.cost.objective }
      #expect(zip(costs, costs.dropFirst()).allSatisfy { $0 <= $1 + 0.002 })
    }
  }

  @Test("What options the judge calls open are those that a swap keeps every rule with")
  func openOptions() throws {
    for seed in 0..<12 {
      let example = try DayExplanationTests.random(seed)
      let weeks = Set(try example.weeks(of: 0).map { String($0) })
      for day in 0..<3 {
        let explained = try example.explainer().day(day, of: PersonID(0))
        for option in explained.options + [explained.dayOff] {
          var days = Array(example.week[0])
          days[day] = example.kind(option.shift)
          #expect(option.obstacles.isEmpty == weeks.contains(String(days)))
        }
      }
    }
  }

  @Test("Handing the shift over costs what the judge counts of both new weeks", arguments: 0..<12)
  func colleagues(seed: Int) throws {
    let example = try DayExplanationTests.random(seed)
    let plan = try example.objective()
    for day in 0..<3 where Array(example.week[0])[day] != "-" {
      let explained = try example.explainer().day(day, of: PersonID(0))
      #expect(explained.colleagues.count + explained.unskilledCount == 1)
      for colleague in explained.colleagues {
        guard let cost = colleague.cost else {
          #expect(!colleague.obstacles.isEmpty)
          continue
        }
        let theirs = example.week(of: 1, colleague.otherDays, day, explained.shift)
        let isOff = !colleague.forPerson.contains { $0.day == day }
        let mine = example.week(of: 0, colleague.forPerson, isOff ? day : nil, nil)
        let counted = try example.objective([0: mine, 1: theirs]) - plan
        #expect(cost.objective.isClose(to: counted, within: 1e-6))
        #expect(cost.broken == [])
      }
    }
  }

  @Test("Who lacks the competence, has lost it, or is away is told apart")
  func whoCannot() throws {
    let example = try ExplainCase(["e--", "---", "---", "---", "e--"]) { site in
      site.queues.append(TinySite.queue("chat", opening: site.opening))
      site.forecast = TinySite.forecast(site) { queue, _ in queue == 0 ? 1 : 0 }
      site.people[1].competences = [QueueID(1): 1]
      site.people[2].competenceEnds = [QueueID(0): try #require(LocalDate("2026-03-01"))]
      let day = site.horizon.dayStarts[0]..<site.horizon.dayStarts[1]
      site.people[3].absences = [Absence(kind: .unavailable, span: day)]
    }
    let day = try example.explainer().day(0, of: PersonID(0))
    #expect(day.unskilledCount == 1)
    #expect(day.ableCount == 0)
    #expect(day.colleagues.map(\.person.index) == [2, 3, 4])
    let rules = day.colleagues.map { $0.obstacles.map(\.rule) }
    #expect(rules == [[.competenceEnds], [.absencesRespected], [.oneShiftADay]])
  }

  @Test("A shift's worth is what is missed without it, less its pay")
  func worth() throws {
    let example = try ExplainCase(["e-"])
    let without = try #require(try example.explainer().day(0, of: PersonID(0)).without)
    // Four hours short at 30, and 48.00 of pay saved.
    #expect(without.objective.isClose(to: 4 * 30 - 48, within: 1e-9))
    #expect(without.pay == Money(minorUnits: -4800))
    #expect(without.requirementCost[0].isClose(to: 120, within: 1e-9))
  }

  @Test("A plan that is not settled is told so")
  func settled() throws {
    // Both early: with the first day as it is, the second would better be late.
    let example = try ExplainCase(["ee", "ee"])
    let day = try example.explainer().day(0, of: PersonID(0))
    let settled = try #require(day.settled)
    #expect(settled.otherDays.map { example.kind($0.after) } == ["l"])
    #expect(settled.cost.objective < 0)
  }

  /// Two people for three days under a rest rule, hours and a wish, with a rota that keeps them.
  static func random(_ seed: Int) throws -> ExplainCase {
    var random = RandomSource(seed: UInt64(seed + 1))
    let hours = [0...40, 4...8, 8...8, 4...12][random.below(4)]
    let rests = [0, 13, 15][random.below(3)]
    var example = try ExplainCase(["e--", "l--"]) { site in
      site.contracts[0] = TinySite.contract(
        hours: hours,
        rules: WorkingTimeRules([
          .restBetweenShifts(Minutes(rests * 60)), .maxRunOfDays(2),
        ])
      )
      site.people[0].wishes = [Wish(kind: .dayOff(day: random.below(3)), strength: 3)]
      let needed = (0..<72).map { _ in random.below(3) }
      site.forecast = TinySite.forecast(site) { _, interval in needed[interval] }
    }
    for person in 0..<2 {
      let weeks = try example.weeks(of: person)
      example.week[person] = String(weeks[random.below(weeks.count)])
    }
    return example
  }
}
