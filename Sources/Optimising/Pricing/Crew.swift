/// Prices everyone's best line under one set of prices, on several threads.
///
/// Each person's result depends on the prices alone and is stored in the person's place, so the
/// outcome is the same whatever the number of threads.
final class Crew {
  let problem: RotaProblem
  let threads: Int
  private let pricers: [LinePricer]
  private let intervals: [IntervalValues]
  private let values: [Slab<Double>]
  private let candidatesOfProfile: [[Int32]]
  /// Of those whose profile changes, by person.
  private let spells: [SpellValues?]

  init(problem: RotaProblem, threads: Int) {
    self.problem = problem
    self.threads = max(1, threads)
    pricers = (0..<max(1, threads)).map { _ in
      LinePricer(catalogue: problem.catalogue, people: problem.people)
    }
    intervals = (0..<problem.profiles.count).map { _ in IntervalValues(problem: problem) }
    values = (0..<problem.profiles.count).map { _ in
      Slab(repeating: 0, count: problem.catalogue.candidates.count)
    }
    spells = problem.people.indices.map { person in
      problem.people[person].laterProfiles.isEmpty
        ? nil : SpellValues(problem: problem, person: person)
    }
    var used = (0..<problem.profiles.count).map { _ in Set<Int32>() }
    for plan in problem.people {
      for day in plan.days { used[plan.profile].formUnion(day.options.map { Int32($0.candidate) }) }
    }
    candidatesOfProfile = used.map { $0.sorted() }
  }

  /// Everyone's best line.
  ///
  /// - Parameters:
  ///   - presence: Price of presence, at `profile · intervals + interval`.
  ///   - budget: Price of a unit of pay of each cost centre, on top of the goal's weight.
  ///   - people: Whom to price.
  ///   - tallies: Multipliers of the rows that look at shared amounts; none count as nothing.
  func price(
    presence: [Double],
    budget: [Double],
    people: [Int],
    tallies: [Double] = []
  ) -> [LinePricer.Choice] {
    let count = problem.intervalCount
    for profile in intervals.indices {
      for interval in 0..<count {
        intervals[profile].value[interval] = presence[profile * count + interval]
      }
      intervals[profile].sum()
    }
    sideBySide(threads) { thread in
      for profile in stride(from: thread, to: values.count, by: threads) {
        pricers[thread].valuer.fill(
          values[profile],
          of: candidatesOfProfile[profile],
          under: intervals[profile]
        )
      }
    }
    let choices = Slab<LinePricer.Choice>(
      repeating: LinePricer.Choice(cost: 0, candidates: []),
      count: people.count
    )
    sideBySide(threads) { thread in
      for place in stride(from: thread, to: people.count, by: threads) {
        choices[place] = choice(people[place], budget, tallies, pricers[thread])
      }
    }
    return people.indices.map { choices[$0] }
  }

  /// The interval values of the last prices for a person.
  func intervalValues(of person: Int) -> IntervalValues {
    spells[person]?.intervals ?? intervals[problem.people[person].profile]
  }

  private func choice(
    _ person: Int,
    _ budget: [Double],
    _ tallies: [Double],
    _ pricer: LinePricer
  ) -> LinePricer.Choice {
    let plan = problem.people[person]
    let payFactor = problem.weights.cost + budget[plan.centre]
    spells[person]?.fill(from: intervals, pricer.valuer)
    let own = intervalValues(of: person)
    let costing = LinePricer.Costing(
      values: spells[person]?.values ?? values[plan.profile],
      intervals: own,
      payFactor: payFactor,
      wishFactor: problem.weights.wishes,
      amountFactors: problem.tallies.factors(of: person, tallies)
    )
    var random = RandomSource(seed: 0)
    guard var choice = pricer.bestLine(plan, costing, &random) else {
      preconditionFailure("everyone has a line: checked when the problem was compiled")
    }
    let carried = own.prefix[plan.carriedPresence]
    choice.cost += plan.creditPay * payFactor - carried
    return choice
  }
}
