import ColumnGeneration

/// The Lagrangian bound of the rota problem: presence rows, promises and budgets are priced, what
/// is left falls apart into people and cells.
///
///     L(π, μ, β) = Σ_p min_l [ w(cost)·pay + w(wishes)·unmet + β·pay − Σ_t (π[k(p),t] + Σ_rule c·ρ[t])·a[l,t] ]
///                + Σ_{q,t} min_x [ f(x; μ) + x · min_k π[k,t] / e[k,q] ]
///                + Σ_{rule,t} min_level [ f(level) + ρ·level ] + Σ_window μ·promised
///                + Σ_chain [ λ·due − κ·arrived ]
///                − Σ_centre β·budget + Σ_p λ·amounts − Σ_limit λ·most
///
/// for 0 ≤ μ ≤ weight of the window and 0 ≤ β ≤ weight of the budgets. Every value is a lower
/// bound on the objective of every rota: each rota is allowed in both minima, and the priced rows
/// add nothing where it keeps them.
final class LagrangianOracle: DualOracle {
  let problem: RotaProblem
  let layout: PriceLayout
  let scale: [Double]
  /// The people's best lines at the last prices.
  private(set) var choices: [LinePricer.Choice] = []
  /// Whether these are the best there are.
  var isExact: Bool { choices.allSatisfy { $0.doubt == 0 } }
  /// The last distinct lines of each person.
  private(set) var memory: LineMemory
  /// Whether lines are found quicker where they may be a little off the best.
  let hasQuickWay: Bool
  /// Whether to stop in the middle of an evaluation, whose bound is worth nothing then; asked before
  /// each person.
  var stops: () -> Bool = { false }
  private let crew: Crew
  private let builder: LineBuilder
  private let cells: CellMinima
  private let everyone: [Int]
  private let lowest: [Double]
  private let chains: [ChainPrices]
  private let together: PresencePrices
  private let shared: TallyPrices

  init(problem: RotaProblem, threads: Int) {
    self.problem = problem
    layout = PriceLayout(problem: problem)
    scale = PriceScale.of(problem, layout)
    together = PresencePrices(problem: problem, layout: layout)
    shared = TallyPrices(problem: problem, layout: layout)
    builder = LineBuilder(problem: problem)
    hasQuickWay = problem.people.contains { !$0.countsWeeks }
    crew = Crew(problem: problem, threads: threads)
    cells = CellMinima(problem: problem)
    chains = problem.tables.chains.map { [layout] in ChainPrices($0, layout) }
    memory = LineMemory(people: problem.people.count, most: 24)
    everyone = Array(problem.people.indices)
    // A person may be worth less than nothing only where surplus people cost.
    lowest = (0..<problem.profiles.count).flatMap { profile in
      (0..<problem.intervalCount).map { interval in
        -(problem.profiles.skills[profile].map { skill in
          skill.proficiency
            * max(0, problem.tables.tailCost[problem.tables.cell(skill.queue, interval)])
        }.max() ?? 0)
      }
    }
  }

  /// Quickly where lines are long.
  ///
  /// - Returns: Where it is stopped, −∞, which bounds all there is, and no way to rise.
  func evaluate(_ prices: [Double]) -> (bound: Double, subgradient: [Double]) {
    evaluate(prices, quickly: problem.hasLongLines)
  }

  /// The same; quickly, the bound may be a little lower than it could be.
  func evaluate(
    _ prices: [Double],
    quickly: Bool
  ) -> (bound: Double, subgradient: [Double]) {
    var subgradient = Array(repeating: 0.0, count: layout.count)
    let budget = layout.budget(in: prices)
    let found = crew.price(
      presence: together.earnings(prices),
      budget: budget,
      people: everyone,
      tallies: layout.tallies(in: prices),
      quickly: quickly,
      stops: stops
    )
    guard found.count == everyone.count else { return (-.infinity, subgradient) }
    choices = found
    var bound = choices.reduce(0) { $0 + $1.cost - $1.doubt }
    let amounts = countLines(&subgradient)
    bound += shared.evaluate(prices, amounts, &subgradient)
    let contact = layout.contact(in: prices)
    let served = cells.evaluate(prices, contact: contact, layout, &subgradient, &bound)
    bound += together.evaluate(prices, &subgradient)
    bound += priceWindows(prices, contact, served, &subgradient)
    for (centre, limit) in problem.budgets.enumerated() where limit < .infinity {
      bound -= budget[centre] * limit
      subgradient[layout.centre(centre)] -= limit
    }
    return (bound, subgradient)
  }

  /// The promises' part of the bound.
  private func priceWindows(
    _ prices: [Double],
    _ contact: [Double],
    _ served: [Double],
    _ subgradient: inout [Double]
  ) -> Double {
    var sum = 0.0
    for index in problem.tables.alone {
      let promised = problem.tables.windows[index].promised
      sum += prices[layout.window(index)] * promised
      subgradient[layout.window(index)] += promised - served[index]
    }
    for chain in chains {
      sum += chain.evaluate(prices, contact: contact, could: served, &subgradient)
    }
    return sum
  }

  func project(_ prices: inout [Double]) {
    for index in 0..<layout.presenceCount { prices[index] = max(prices[index], lowest[index]) }
    for index in problem.tables.alone {
      let at = layout.window(index)
      prices[at] = min(max(prices[at], 0), problem.tables.windows[index].weight)
    }
    for chain in chains { chain.project(&prices) }
    for (centre, limit) in problem.budgets.enumerated() {
      let at = layout.centre(centre)
      prices[at] = limit < .infinity ? min(max(prices[at], 0), problem.weights.budget) : 0
    }
    together.project(&prices)
    shared.project(&prices)
  }

  /// A person's best line at the last prices.
  func line(of person: Int) -> PersonLine {
    builder.line(
      person,
      choices[person],
      under: crew.intervalValues(of: person)
    )
  }

  /// The best lines of some people at other prices, as far as they are as cheap as asked for; the last
  /// choices stay as they are.
  ///
  /// - Returns: The lines, nil for people who have none as cheap, and by how much all together there may be
  ///   better ones.
  func lines(
    of people: [Int],
    _ asks: Crew.Asks,
    at prices: [Double]
  ) -> (lines: [PersonLine?], doubt: Double) {
    var (asks, doubt) = (asks, 0.0)
    asks.budget = layout.budget(in: prices)
    asks.tallies = layout.tallies(in: prices)
    let found = crew.find(asks, presence: together.earnings(prices), people: people)
    let lines = zip(people, found).map { person, found -> PersonLine? in
      switch found {
      case .none(let missed):
        doubt += missed
        return nil
      case .line(let choice):
        doubt += choice.doubt
        let line = builder.line(person, choice, under: crew.intervalValues(of: person))
        guard let hood = asks.hood, let window = hood.window(of: person),
          let own = hood.lines[person]
        else { return line }
        return window.merged(line, into: own, problem.catalogue)
      }
    }
    return (lines, doubt)
  }

  /// Counts everyone's line; returns their shared amounts.
  private func countLines(_ subgradient: inout [Double]) -> [Double] {
    var amounts: [Double] = []
    for (person, choice) in choices.enumerated() {
      let plan = problem.people[person]
      let line = builder.line(
        person,
        choice,
        under: crew.intervalValues(of: person)
      )
      memory.see(line, of: person)
      for (place, interval) in line.presence.enumerated() {
        let profile = line.profile(at: place, plan)
        subgradient[layout.presence(profile, Int(interval))] -= 1
        together.count(profile, at: Int(interval), &subgradient)
      }
      if problem.budgets[plan.centre] < .infinity {
        subgradient[layout.centre(plan.centre)] += line.pay
      }
      amounts += line.amounts
    }
    return amounts
  }
}
