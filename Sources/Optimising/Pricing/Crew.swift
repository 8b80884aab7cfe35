/// Prices everyone's best line under one set of prices, on several threads.
///
/// Each person's result depends on the prices alone and is stored in the person's place, so the
/// outcome is the same whatever the number of threads.
final class Crew {
  let problem: RotaProblem
  let threads: Int
  private let pricers: [LinePricer]
  /// What people can serve and when, without repeats; with the values of their presence and shifts.
  private let courses: [Course]
  private let courseOfPerson: [Int]
  /// Price of presence of each profile, by interval.
  private let prices: [Slab<Double>]

  /// What some people have in common: their profiles, one after the other, and their modes.
  private struct Course {
    let plan: PersonPlan
    /// By day.
    let candidatesOfDay: [[Int32]]
    let intervals: IntervalValues
    let values: Slab<Double>
  }

  private struct CourseKey: Hashable {
    var profile: Int
    var later: [Profiles.LaterProfile]
    var modes: [ServingMode]
  }

  /// Of everyone together: over long horizons an evaluation would else take minutes.
  private let mostLabels = 20_000_000
  /// Of each where it has to be quick.
  private let fewLabels = 20_000

  init(problem: RotaProblem, threads: Int) {
    self.problem = problem
    self.threads = max(1, threads)
    pricers = (0..<max(1, threads)).map { _ in
      LinePricer(catalogue: problem.catalogue, people: problem.people)
    }
    prices = (0..<problem.profiles.count).map { _ in
      Slab(repeating: 0, count: problem.intervalCount)
    }
    var (known, firsts, used) = ([CourseKey: Int](), [PersonPlan](), [Set<Int32>]())
    courseOfPerson = problem.people.map { plan in
      let key = CourseKey(profile: plan.profile, later: plan.laterProfiles, modes: plan.modes)
      let course = known[key] ?? known.count
      if known.updateValue(course, forKey: key) == nil {
        firsts.append(plan)
        used.append([])
      }
      for day in plan.days { used[course].formUnion(day.options.map { Int32($0.candidate) }) }
      return course
    }
    courses = zip(firsts, used).map { plan, candidates in
      var ofDay = [[Int32]](repeating: [], count: plan.days.count)
      for candidate in candidates.sorted() {
        ofDay[problem.catalogue.candidates[Int(candidate)].day].append(candidate)
      }
      return Course(
        plan: plan,
        candidatesOfDay: ofDay,
        intervals: IntervalValues(problem: problem),
        values: Slab(repeating: 0, count: problem.catalogue.candidates.count)
      )
    }
  }

  /// Everyone's best line, with a cost that none of theirs is below.
  ///
  /// - Parameters:
  ///   - presence: Price of presence, at `profile · intervals + interval`.
  ///   - budget: Price of a unit of pay of each cost centre, on top of the goal's weight.
  ///   - people: Whom to price.
  ///   - tallies: Multipliers of the rows that look at shared amounts; none count as nothing.
  ///   - quickly: Whether lines over long horizons may be a little off the best.
  ///   - hood: What may change of a rota; nil for everything.
  ///   - stops: Asked before each person; nobody is priced any more once it says so.
  /// - Returns: As `people` are; fewer where it was stopped.
  func price(
    presence: [Double],
    budget: [Double],
    people: [Int],
    tallies: [Double] = [],
    quickly: Bool = false,
    within hood: Neighbourhood? = nil,
    stops: () -> Bool = { false }
  ) -> [LinePricer.Choice] {
    let count = problem.intervalCount
    for profile in prices.indices {
      for interval in 0..<count {
        prices[profile][interval] = presence[profile * count + interval]
      }
    }
    let taken = Set(people.map { courseOfPerson[$0] }).sorted().map { courses[$0] }
    sideBySide(threads) { thread in
      for place in stride(from: thread, to: taken.count, by: threads) {
        fill(taken[place], hood?.days, pricers[thread].valuer)
      }
    }
    let choices = Slab<LinePricer.Choice?>(repeating: nil, count: people.count)
    sideBySide(threads) { thread in
      for place in stride(from: thread, to: people.count, by: threads) {
        if stops() { return }
        let window = hood?.window(of: people[place])
        choices[place] = choice(people[place], budget, tallies, window, pricers[thread], quickly)
      }
    }
    return people.indices.compactMap { choices[$0] }
  }

  /// The interval values of the last prices for a person.
  func intervalValues(of person: Int) -> IntervalValues {
    courses[courseOfPerson[person]].intervals
  }

  /// Values what people of a course can work; on some days only, what it is elsewhere counts for
  /// nothing, for there is no choice.
  private func fill(_ course: Course, _ days: Range<Int>?, _ valuer: ShiftValuer) {
    course.intervals.take(for: course.plan) { prices[$0] }
    for day in days ?? course.candidatesOfDay.indices {
      valuer.fill(course.values, of: course.candidatesOfDay[day], under: course.intervals)
    }
  }

  private func choice(
    _ person: Int,
    _ budget: [Double],
    _ tallies: [Double],
    _ window: DayWindow?,
    _ pricer: LinePricer,
    _ quickly: Bool
  ) -> LinePricer.Choice {
    let plan = problem.people[person]
    let payFactor = problem.weights.cost + budget[plan.centre]
    let own = intervalValues(of: person)
    let costing = LinePricer.Costing(
      values: courses[courseOfPerson[person]].values,
      intervals: own,
      payFactor: payFactor,
      wishFactor: problem.weights.wishes,
      amountFactors: problem.tallies.factors(of: person, tallies),
      window: window,
      mostLabels: quickly ? fewLabels : max(50_000, mostLabels / problem.people.count)
    )
    var random = RandomSource(seed: 0)
    guard var choice = pricer.bestLine(plan, costing, &random) else {
      preconditionFailure("everyone has a line: checked when the problem was compiled")
    }
    let there = plan.carriedOpen(from: problem.firstInterval)
    let carried = own.prefix[there.upperBound] - own.prefix[there.lowerBound]
    choice.cost += plan.creditPay * payFactor - carried
    if let exact = plan.exact {
      // Rounding a week may make it cheaper than was counted: what is returned is a lower bound.
      let factor = exact.amounts.reduce(payFactor) { $0 + costing.amountFactors[$1] }
      choice.cost -= exact.slack * factor
    }
    return choice
  }
}
