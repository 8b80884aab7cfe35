/// A person's best reply to everyone else's lines where a day is not theirs to choose.
///
/// Exact for the worth of presence at hand; promises over many intervals make that worth depend on
/// the reply itself, so several ways to see it are tried (``trialWorths(in:)``) and the true
/// objective decides. Owned by one thread.
final class ConstrainedReply {
  let problem: RotaProblem
  private let pricer: LinePricer
  private let intervals: IntervalValues
  private let values: Slab<Double>
  private let scratch: Slab<Double>
  private let builder: LineBuilder
  private var costing: LinePricer.Costing?
  private let presenceFirst = 1e9
  private let changeLast = 1e5

  init(problem: RotaProblem) {
    self.problem = problem
    pricer = LinePricer(catalogue: problem.catalogue, people: problem.people)
    intervals = IntervalValues(problem: problem)
    values = Slab(repeating: 0, count: problem.catalogue.candidates.count)
    scratch = Slab(repeating: 0, count: problem.intervalCount)
    builder = LineBuilder(problem: problem)
  }

  /// Ways to see what contacts and pay are worth while a person has no line in `state`.
  ///
  /// Promises that are kept are worth next to nothing or their whole weight, and so are budgets.
  func trialWorths(in state: RotaState) -> [Worth] {
    let windows = problem.tables.windows
    let full = windows.map(\.weight)
    let lean = zip(full, problem.tables.marginals(state.board.served)).map { full, saved in
      saved > 0 ? saved : 1e-4 * full
    }
    let none = problem.budgets.map { _ in 0.0 }
    let firm = problem.budgets.map { $0 < .infinity ? problem.weights.budget : 0 }
    var pairs = [(lean, none)]
    if !windows.isEmpty { pairs.append((full, none)) }
    if problem.budgets.contains(where: { $0 < .infinity }) { pairs.append((lean, firm)) }
    return pairs.map { contact, budget in
      var worth = Worth(problem: problem)
      worth.take(contact: contact, budget: budget, tally: worth.tally)
      return worth
    }
  }

  /// Looks at what presence of someone without a line is worth now.
  ///
  /// - Parameters:
  ///   - keeping: The line from which as few days as possible are to differ, before all costs.
  ///   - wanted: An interval in which the person is to be present, before even that.
  func look(
    at person: Int,
    in state: RotaState,
    _ worth: Worth,
    keeping own: PersonLine? = nil,
    wanted: Int? = nil
  ) {
    let plan = problem.people[person]
    var random = RandomSource(seed: 0)
    worth.apply(to: state.board)
    fillGains(plan, state)
    if let wanted { intervals.raise(wanted, by: presenceFirst) }
    let options = plan.days.flatMap { $0.options.map { Int32($0.candidate) } }
    pricer.valuer.fill(values, of: options, under: intervals)
    if let own { favour(own, plan) }
    costing = LinePricer.Costing(
      values: values,
      intervals: intervals,
      payFactor: problem.weights.cost + worth.budget[plan.centre],
      wishFactor: problem.weights.wishes,
      amountFactors: worth.amountFactors(of: person, &random),
      meetingSlots: state.meetingSlots
    )
  }

  /// What presence gains in each interval, by the profile that the person then has.
  private func fillGains(_ plan: PersonPlan, _ state: RotaState) {
    intervals.take(for: plan) { profile in
      state.board.gains(of: profile, into: scratch)
      return scratch
    }
  }

  /// Makes each day that differs from a line dearer than any cost.
  private func favour(_ own: PersonLine, _ plan: PersonPlan) {
    for (day, candidate) in own.candidates.enumerated() {
      if candidate >= 0 {
        // What differs in its breaks alone is the same shift.
        let first = problem.catalogue.candidates[Int(candidate)].first
        let same = Set(plan.days[day].options.map(\.candidate)).filter {
          problem.catalogue.candidates[$0].first == first
        }
        for index in same { values[index] += changeLast }
      } else {
        for option in plan.days[day].options { values[option.candidate] -= changeLast }
      }
    }
  }

  /// The best line of the person last looked at, with the days as `plan` has them; nil where no
  /// line keeps the rules.
  func line(of person: Int, _ plan: PersonPlan) -> PersonLine? {
    guard let costing else { return nil }
    var random = RandomSource(seed: 0)
    guard let choice = pricer.bestLine(plan, costing, &random) else { return nil }
    return builder.line(person, choice, meetingSlots: costing.meetingSlots, under: intervals)
  }
}

extension PersonPlan {
  /// The plan with some of a day's shifts alone, and the day off only where it is allowed.
  ///
  /// What the plan knows of its reach stays as it was: it holds for fewer lines all the more.
  func keeping(day: Int, off: Bool, _ isKept: (Option) -> Bool) -> PersonPlan {
    var plan = self
    let options = days[day].options
    let count = days[day].amounts.count / (options.count + 1)
    let kept = options.indices.filter { isKept(options[$0]) }
    plan.days[day].options = kept.map { options[$0] }
    // The amounts of a day off come first, then those of each option.
    plan.days[day].amounts = ([0] + kept.map { $0 + 1 }).flatMap { place in
      days[day].amounts[place * count..<(place + 1) * count]
    }
    guard !off else { return plan }
    var layers = graph.layers
    for state in 0..<layers[day].stateCount { layers[day].next[state * graph.symbols] = -1 }
    plan.graph = RuleGraph(symbols: graph.symbols, layers: layers)
    return plan
  }
}
