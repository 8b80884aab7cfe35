import Planning
import RotaTesting
import Testing

@testable import Optimising

/// Hours and limits over the whole horizon, where the generator looks ahead.
@Suite("Lines over a horizon whose weeks have no hours of their own")
struct LongHorizonTests {
  /// Weekends, early shifts and hours limited over the horizon, runs and days off in small groups.
  private func site() throws -> Site {
    var site = try RuleCase.horizonHours.site(.hard)
    for rule in [RuleCase.earliesInHorizon, .weekendsWorked, .runOfDays, .shortRuns] {
      site.contracts[0].rules.set(try rule.rule(.hard))
    }
    site.contracts[0].weeklyHours = .zero...Minutes(60 * 60)
    // Of lengths that don't fill the hours evenly.
    site.patterns[0].paidLengths = [Minutes(240), Minutes(420)]
    site.patterns[0].weekdays = Set(Weekday.allCases)
    return site
  }

  /// What a person has beside limits over the horizon.
  enum More: CaseIterable { case nothing, rules, session }

  private func problem(_ site: Site) throws -> RotaProblem {
    try RotaProblem(
      site: site,
      coverage: SmallSite.coverage(of: site),
      weights: GoalWeights(site: site, weights: site.worths)
    )
  }

  private func costing(_ problem: RotaProblem, seed: UInt64) -> LinePricer.Costing {
    let nothing = Slab(repeating: 0.0, count: problem.catalogue.candidates.count)
    var random = RandomSource(seed: seed)
    for candidate in 0..<nothing.count { nothing[candidate] = 20 * random.unit() - 5 }
    return LinePricer.Costing(values: nothing, payFactor: 0, wishFactor: 1)
  }

  private func best(
    _ problem: RotaProblem,
    _ costing: LinePricer.Costing,
    width: Int = 100
  ) throws -> LinePricer.Choice {
    let pricer = LinePricer(catalogue: problem.catalogue, people: problem.people)
    pricer.leastWidth = width
    var random = RandomSource(seed: 0)
    return try #require(pricer.bestLine(problem.people[0], costing, &random))
  }

  @Test("Limits are no part of the graph, which says what counts towards them")
  func limits() throws {
    let plan = try problem(site()).people[0]
    #expect(plan.limits == [3, 2])
    #expect(!plan.countsWeeks)
    let early = plan.days[0].options.filter { $0.ticks != 0 }
    #expect(!early.isEmpty && early.count < plan.days[0].options.count)
    let other = try problem(RuleCase.weekendsWorked.site(.hard)).people[0]
    let free = try problem(RuleCase.weekendsWorked.bareSite()).people[0]
    // On Sunday alone it is worth knowing whether Saturday was worked.
    #expect(other.graph.width == 2 * free.graph.width)
    // A soft one has a price for each, and stays in the graph.
    let soft = try problem(RuleCase.weekendsWorked.site(.soft(strength: 2))).people[0]
    #expect(soft.limits.isEmpty)
  }

  @Test("What is carried in is taken off a limit")
  func carried() throws {
    var site = try RuleCase.weekendsWorked.site(.hard)
    site.people[0].carryIn.weekends = [true, false]
    #expect(try problem(site).people[0].limits == [1])
  }

  @Test(
    "No line costs less than the bound that looks ahead, and a line within all limits costs as much"
  )
  func bound() throws {
    let problem = try problem(site())
    let plan = problem.people[0]
    for seed in 0..<40 {
      let costing = costing(problem, seed: UInt64(seed))
      let priced = PricedDays(
        valuer: ShiftValuer(catalogue: problem.catalogue),
        people: problem.people
      )
      var random = RandomSource(seed: 0)
      priced.price(plan, costing, &random, without: nil)
      priced.select(plan, limits: .max)
      let completions = CompletionBounds()
      let least = completions.fit(plan, priced.days, OpenDays(plan), wishFactor: 1)
      let cost = try best(problem, costing).cost
      #expect(least <= cost + 1e-9)
      // Near enough to leave most states aside: less than a typical shift's worth apart.
      #expect(cost - least < 10)
    }
  }

  @Test("Cut short, the search finds lines that keep every rule, and says how far they may be off")
  func cutShort() throws {
    let problem = try problem(site())
    var doubted = 0
    for seed in 0..<40 {
      var costing = costing(problem, seed: UInt64(seed))
      let exact = try best(problem, costing)
      #expect(exact.doubt == 0)
      costing.mostLabels = 1
      let quick = try best(problem, costing, width: 2)
      #expect(problem.people[0].allows(quick.candidates, quick.held))
      #expect(quick.cost >= exact.cost - 1e-9)
      #expect(quick.cost - quick.doubt <= exact.cost + 1e-9)
      if quick.doubt > 0 { doubted += 1 }
    }
    #expect(doubted > 0)
  }

  @Test(
    "Where a few days are open, the cheapest line is that of all whose other days are the same",
    arguments: More.allCases
  )
  func window(more: More) throws {
    var site = try site()
    if more == .session {
      // On the Tuesday of either week.
      site.activities = [try ActivityCase.coaching(from: "10:00", to: "12:00", on: [.tuesday])]
    }
    if more == .rules {
      // A rest on both sides of the open days, and soft rules about hours and days beyond them.
      site.contracts[0].rules.set(try RuleCase.rest.rule(.hard))
      for rule in [RuleCase.averageHours, .wholeWeekends] {
        site.contracts[0].rules.set(try rule.rule(.soft(strength: 3)))
      }
    }
    let problem = try problem(site)
    let plan = problem.people[0]
    let pricer = LinePricer(catalogue: problem.catalogue, people: problem.people)
    var (random, moved) = (RandomSource(seed: 1), 0)
    for seed in 0..<60 {
      var costing = costing(problem, seed: UInt64(seed))
      let line = try best(problem, costing).candidates
      let length = 1 + random.below(9)
      // Often the last days, with which the hours have to come out right.
      let latest = plan.days.count - length
      let first = seed % 3 == 0 ? latest : random.below(latest + 1)
      let window = DayWindow(days: first..<first + length, line: line)
      costing = self.costing(problem, seed: UInt64(1000 + seed))
      // Shifts that nobody would work but for the hours.
      if seed % 2 == 0 {
        for index in 0..<costing.values.count { costing.values[index] -= 12 }
      }
      costing.window = window
      let choice = try #require(pricer.bestLine(plan, costing, &random))
      for day in plan.days.indices where !window.days.contains(day) {
        #expect(choice.candidates[day] == line[day])
      }
      if choice.candidates != line { moved += 1 }
      // Told where the other days' shifts are among their options, it need not look for them.
      costing.window = KeptPlaces(people: problem.people).window(window.days, of: 0, line)
      let told = try #require(pricer.bestLine(plan, costing, &random))
      #expect(told.candidates == choice.candidates && told.cost == choice.cost)
      #expect(plan.allows(choice.candidates, choice.held))
      // The same without a window: what has to be worked is worth so much that it is.
      let (forced, worked) = plan.forced(into: window)
      for candidate in worked { costing.values[candidate] += 1e5 }
      costing.window = nil
      let whole = try #require(pricer.bestLine(forced, costing, &random))
      #expect(abs(whole.cost + 1e5 * Double(worked.count) - choice.cost) < 1e-6)
    }
    #expect(moved > 20)
  }

  @Test(
    "A few days are open by themselves where each other has one way, and no week hours of its own"
  )
  func fixedDays() throws {
    let problem = try problem(site())
    let plan = problem.people[0]
    var costing = costing(problem, seed: 0)
    let line = try best(problem, costing).candidates
    func areOpen(_ plan: PersonPlan, _ days: Range<Int>) -> Bool {
      let valuer = ShiftValuer(catalogue: problem.catalogue)
      let priced = PricedDays(valuer: valuer, people: [plan])
      var random = RandomSource(seed: 0)
      priced.price(plan, costing, &random, without: nil)
      priced.select(plan, limits: .max)
      return OpenDays(plan, days, priced.days, wishFactor: 1) != nil
    }
    costing.window = DayWindow(days: 3..<6, line: line)
    #expect(areOpen(plan, 3..<6))
    #expect(areOpen(plan, 2..<plan.days.count))
    #expect(!areOpen(plan, 3..<5))
    #expect(!areOpen(plan, 4..<6))
    var weekly = plan
    weekly.total = nil
    #expect(!areOpen(weekly, 3..<6))
    var owing = plan
    owing.hasPlainRests = false
    #expect(!areOpen(owing, 3..<6))
  }

  @Test(
    "The limits beyond which open days go are those of the whole line",
    arguments: [false, true]
  )
  func limitsOfOpenDays(hasSession: Bool) throws {
    var site = try site()
    if hasSession {
      site.activities = [try ActivityCase.coaching(from: "10:00", to: "12:00", on: [.tuesday])]
    }
    let problem = try problem(site)
    let plan = problem.people[0]
    let priced = PricedDays(
      valuer: ShiftValuer(catalogue: problem.catalogue),
      people: problem.people
    )
    var (checked, broken) = (0, 0)
    for seed in 0..<UInt64(2_000) {
      var (random, costing) = (RandomSource(seed: seed), costing(problem, seed: seed % 20))
      var choice = try best(problem, costing)
      let first = random.below(plan.days.count - 3)
      let days = first..<first + 3 + random.below(plan.days.count - first - 3)
      costing.window = DayWindow(days: days, line: choice.candidates)
      priced.price(plan, costing, &random, without: nil)
      priced.select(plan, limits: .max)
      guard let open = OpenDays(plan, days, priced.days, wishFactor: 1) else { continue }
      for day in days {
        let option =
          random.below(3) > 0 ? plan.days[day].options.randomElement(using: &random) : nil
        choice.candidates[day] = option.map { Int32($0.candidate) } ?? -1
        if hasSession { choice.held[day] = option?.held ?? 0 }
      }
      var (state, counts) = (0, plan.limits.map { _ in 0 })
      plan.count(choice.candidates, choice.held, on: plan.days.indices, &state, &counts)
      if state < 0 { continue }
      let whole = plan.brokenLimits(choice.candidates, choice.held)
      #expect(open.brokenLimits(choice.candidates, choice.held) == whole)
      (checked, broken) = (checked + 1, broken + (whole == 0 ? 0 : 1))
    }
    #expect(checked > 20)
    #expect(broken > 5 && broken < checked)
  }

  @Test("Over a quarter whole lines are looked at more rarely than over a month, over a year never")
  func shares() {
    func whole(of days: Int) -> Int {
      var random = RandomSource(seed: 1)
      return (0..<10_000).count { _ in Windows().choose(of: days, &random) == nil }
    }
    #expect((1_800...2_200).contains(whole(of: 28)))
    #expect((560...780).contains(whole(of: 84)))
    #expect(whole(of: 364) == 0)
  }

  @Test("Of a day's labels those in lists that are kept move together, with what they say")
  func labels() {
    let store = LabelStore(capacity: 20)
    func insert(_ head: Int32, _ cost: Double, _ end: Int) -> Int32 {
      store.insert(head, cost: cost, end: end, owed: 0, parent: 0, option: Int32(end))
    }
    let before = insert(-1, 7, 1)
    // Lists that grow in turns: none of a list is as good as another of it.
    var heads: [Int32] = [-1, -1, -1]
    for step in 0..<4 {
      for list in 0..<3 { heads[list] = insert(heads[list], Double(10 - step), 10 * list + step) }
    }
    let kept = store.keep([heads[2], heads[0]], from: Int(before) + 1)
    #expect(store.count == 1 + 8)
    #expect(store.cost[Int(before)] == 7)
    for (head, list) in zip(kept, [2, 0]) {
      var (at, ends) = (head, [Int]())
      while at >= 0 {
        #expect(store.cost[Int(at)] == Double(10 - store.end[Int(at)] % 10))
        #expect(Int(store.option[Int(at)]) == store.end[Int(at)])
        ends.append(store.end[Int(at)])
        at = store.next[Int(at)]
      }
      #expect(ends == (0..<4).reversed().map { 10 * list + $0 })
    }
  }

  @Test("Who has had all weekends by half of the year does not keep pace")
  func pace() throws {
    let plan = try problem(site()).people[0]
    let states = LineStates(plan, counting: 0b11)
    var parts = LineStates.Parts()
    let total = try #require(plan.total)
    parts.total = total.cap / 2
    #expect(plan.keepsPace(parts, 0.5, states))
    #expect(!plan.keepsPace(LineStates.Parts(total: 3 * total.cap), 0.5, states))
    for _ in 0..<3 { parts.counts = try #require(states.counts(parts.counts, after: 0b01)) }
    #expect(plan.keepsPace(parts, 0.5, states))
    #expect(!plan.keepsPace(parts, 0.1, states))
  }

  @Test("Counts towards limits stop at the most of each, and the others are passed over")
  func counts() throws {
    let plan = try problem(site()).people[0]
    let states = LineStates(plan, counting: 0b11)
    var counts = 0
    for _ in 0..<3 { counts = try #require(states.counts(counts, after: 0b01)) }
    #expect(states.counts(counts, after: 0b01) == nil)
    let both = try #require(states.counts(counts, after: 0b10))
    #expect(both != counts)
    #expect(states.counts(both, after: 0b100) == both)
    #expect(LineStates(plan).counts(0, after: 0b11) == 0)
    #expect(states.count == 4 * 3 * LineStates(plan).count)
  }
}
