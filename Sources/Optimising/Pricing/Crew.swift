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
  private let alikes: Alikes
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
    alikes = Alikes(problem)
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
  ///   - stops: Asked before each person; nobody is priced any more once it says so.
  /// - Returns: As `people` are; fewer where it was stopped.
  func price(
    presence: [Double],
    budget: [Double],
    people: [Int],
    tallies: [Double] = [],
    quickly: Bool = false,
    stops: () -> Bool = { false }
  ) -> [LinePricer.Choice] {
    let asks = Asks(budget: budget, tallies: tallies, quickly: quickly)
    return find(asks, presence: presence, people: people, stops: stops).map { found in
      guard case .line(let choice) = found else {
        preconditionFailure("everyone has a line: checked when the problem was compiled")
      }
      return choice
    }
  }

  /// What is asked of lines beside prices of presence.
  struct Asks {
    /// Price of a unit of pay of each cost centre, on top of the goal's weight.
    var budget: [Double] = []
    /// Multipliers of the rows that look at shared amounts; none count as nothing.
    var tallies: [Double] = []
    /// Whether lines over long horizons may be a little off the best.
    var quickly = false
    /// What may change of a rota; nil for everything.
    var hood: Neighbourhood?
    /// By person, what is charged for unwanted shifts.
    var charges: [Int: LineCharges] = [:]
    /// By person, what a line has to cost less than; where empty any line will do.
    var ceilings: [Double] = []
  }

  /// What was found for a person.
  enum Found: Sendable {
    case line(LinePricer.Choice)
    /// None costs less than what was asked for, or if one does, by no more than this.
    case none(doubt: Double)
  }

  /// The best line of each of some people, as far as it costs less than asked for.
  ///
  /// - Returns: As `people` are; fewer where it was stopped.
  func find(
    _ asks: Asks,
    presence: [Double],
    people: [Int],
    stops: () -> Bool = { false }
  ) -> [Found] {
    let count = problem.intervalCount
    for profile in prices.indices {
      for interval in 0..<count {
        prices[profile][interval] = presence[profile * count + interval]
      }
    }
    let taken = Set(people.map { courseOfPerson[$0] }).sorted().map { courses[$0] }
    sideBySide(threads) { thread in
      for place in stride(from: thread, to: taken.count, by: threads) {
        fill(taken[place], asks.hood?.days, pricers[thread].valuer)
      }
    }
    // What is held, unwanted or good enough in a line is each person's own.
    let isAlike = asks.hood?.days == nil && asks.charges.isEmpty && asks.ceilings.isEmpty
    let (ones, places) = isAlike ? alikes.kinds(of: people) : (people, Array(people.indices))
    let found = Slab<Found?>(repeating: nil, count: ones.count)
    sideBySide(threads) { thread in
      for place in stride(from: thread, to: ones.count, by: threads) {
        if stops() { return }
        found[place] = line(of: ones[place], asks, pricers[thread])
      }
    }
    return places.compactMap { found[$0] }
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

  private func line(of person: Int, _ asks: Asks, _ pricer: LinePricer) -> Found {
    let plan = problem.people[person]
    let payFactor = problem.weights.cost + asks.budget[plan.centre]
    let own = intervalValues(of: person)
    var costing = LinePricer.Costing(
      values: courses[courseOfPerson[person]].values,
      intervals: own,
      payFactor: payFactor,
      wishFactor: problem.weights.wishes,
      amountFactors: problem.tallies.factors(of: person, asks.tallies),
      window: asks.hood?.window(of: person),
      charges: asks.charges[person],
      mostLabels: asks.quickly ? fewLabels : max(50_000, mostLabels / problem.people.count)
    )
    let there = plan.carriedOpen(from: problem.firstInterval)
    let carried = own.prefix[there.upperBound] - own.prefix[there.lowerBound]
    var fixed = plan.creditPay * payFactor - carried
    if let exact = plan.exact {
      // Rounding a week may make it cheaper than was counted: what is returned is a lower bound.
      let factor = exact.amounts.reduce(payFactor) { $0 + costing.amountFactors[$1] }
      fixed -= exact.slack * factor
    }
    if let window = costing.window { fixed += unasked(window, plan, costing.values) }
    if !asks.ceilings.isEmpty { costing.ceiling = asks.ceilings[person] - fixed }
    var random = RandomSource(seed: 0)
    guard var choice = pricer.bestLine(plan, costing, &random) else {
      return .none(doubt: pricer.doubtOfNone)
    }
    choice.cost += fixed
    return .line(choice)
  }

  /// What the pricer takes a line for to be worth on days that are not open: nothing there is valued anew,
  /// and it counts for nothing.
  private func unasked(_ window: DayWindow, _ plan: PersonPlan, _ values: Slab<Double>) -> Double {
    var sum = 0.0
    for (day, candidate) in window.line.enumerated()
    where candidate >= 0 && !window.days.contains(day) && plan.days[day].activities.isEmpty {
      sum += values[Int(candidate)]
    }
    return sum
  }
}
