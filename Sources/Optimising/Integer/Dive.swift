import ColumnGeneration
import LinearPrograms

/// The dive to whole people: fix the lines that the linear program all but chooses, solve and price
/// again, until everyone has one.
///
/// Source of the method: Cédric Joncour, Sophie Michel, Ruslan Sadykov, Dmitry Sverdlov, François
/// Vanderbeck, "Column Generation based Primal Heuristics", 2010.
struct Dive {
  let model: MasterModel
  let oracle: LagrangianOracle
  /// Lines at least this much chosen are fixed at once.
  var nearOne = 0.95
  /// At least this share of the people still free is fixed in each round.
  var leastShare = 0.15
  /// A line is fixed by making it this much cheaper, in major units of money, than it is.
  ///
  /// A bound would leave the basis infeasible, and the dual simplex that mends it stalls on these
  /// degenerate programs; with a bonus the primal simplex simply goes on.
  var bonus = 100_000.0
  /// Rounds of pricing after each fixing: so many at least, and more where few people are free, for
  /// what is lost at the end of a dive is lost for want of lines.
  var leastRounds = 12
  /// Lines that are priced after each fixing at least.
  var leastPriced = 400

  /// A program of more rows than this is large.
  var largeRows = 1000
  /// Share of the people who are left free at the end where the program is large.
  var leftShare = 0.35
  /// The most that chance adds to how much of a line the program chooses.
  var sway = 0.02

  /// What a dive is for.
  struct Aim {
    /// What may change; the program is of this.
    var hood: Neighbourhood
    /// The dive is given up where the program, as far as it is generated, promises no rota below this.
    var target = Double.infinity
    /// Sways which lines are fixed first, so that a dive may end elsewhere than the one before it; nil
    /// where only the program has a say.
    var chance: RandomSource?
  }

  /// How a dive ended.
  enum End {
    /// A line for each person; nil for those whom there was no time to fix.
    case landed([PersonLine?])
    /// The program promises no rota below the target this way.
    ///
    /// - Parameter atOnce: Whether that was so before anything was fixed, and with all columns that
    ///   help.
    case hopeless(atOnce: Bool)
  }

  /// So many people are left to best replies and a polish: where the program is large it takes
  /// longer over the last few than they do.
  private func left(_ aim: Aim, _ solver: any LPSolver) -> Int {
    solver.rowCount > largeRows ? Int(leftShare * Double(aim.hood.people.count)) : 0
  }

  /// Dives from a master that is feasible; nothing is fixed in it afterwards.
  ///
  /// - Parameter goesOn: Asked between slices of the simplex and between rounds of pricing.
  func run(
    _ solver: any LPSolver,
    _ pool: inout ColumnPool<LineOfPerson>,
    _ aim: Aim,
    goesOn: () -> Bool
  ) throws -> End {
    var fixings = Fixings(bonus: bonus)
    let end = Result { try descend(solver, &pool, &fixings, aim, goesOn) }
    try fixings.lift(solver, &pool)
    return try end.get()
  }

  private func descend(
    _ solver: any LPSolver,
    _ pool: inout ColumnPool<LineOfPerson>,
    _ fixings: inout Fixings,
    _ aim: Aim,
    _ goesOn: () -> Bool
  ) throws -> End {
    var aim = aim
    let (people, left) = (aim.hood.people.count, left(aim, solver))
    while people - fixings.count > left, goesOn() {
      guard let program = try generate(aim, solver, &pool, fixings, goesOn) else { break }
      if program.value + bonus * Double(fixings.count) >= aim.target {
        return .hopeless(atOnce: fixings.count == 0 && program.isComplete)
      }
      for member in likeliest(solver, pool, fixings, people, &aim.chance) {
        try fixings.fix(member, solver, &pool)
      }
    }
    let open = Set(aim.hood.people)
    return .landed(
      aim.hood.lines.enumerated().map { open.contains($0) ? fixings.line(of: $0) : $1 }
    )
  }

  /// What a program comes to, and whether no column is left that would better it enough.
  private typealias Program = (value: Double, isComplete: Bool)

  /// Generates columns for a few rounds; nil where time is up or the solver is stuck.
  ///
  /// It ends sooner where the bound says that nothing better than the target is there.
  private func generate(
    _ aim: Aim,
    _ solver: any LPSolver,
    _ pool: inout ColumnPool<LineOfPerson>,
    _ fixings: Fixings,
    _ goesOn: () -> Bool
  ) throws -> Program? {
    let free = aim.hood.people.filter(fixings.isFree)
    var parameters = FreePricing.parameters(
      mostRounds: max(leastRounds, leastPriced / max(1, free.count))
    )
    parameters.patience = 100
    parameters.enough = aim.target - bonus * Double(fixings.count)
    let pricing = FreePricing(model: model, oracle: oracle, hood: aim.hood, people: free)
    let generation = Generation(pricing: pricing, parameters: parameters)
    let result = try generation.run(solver, &pool, centre: nil, listener: nil, goesOn: goesOn)
    if result.reason == .boundReached { return (result.bound, true) }
    // Stopped before its rounds are over, the master may be anywhere.
    let isComplete = result.reason == .optimal || result.reason == .exhausted
    guard isComplete || result.rounds >= parameters.mostRounds, solver.isSolved else { return nil }
    return result.objective.map { ($0, isComplete) }
  }

  /// The lines nearest to one of people who are still free.
  private func likeliest(
    _ solver: any LPSolver,
    _ pool: ColumnPool<LineOfPerson>,
    _ fixings: Fixings,
    _ people: Int,
    _ chance: inout RandomSource?
  ) -> [ColumnPool<LineOfPerson>.Member] {
    var best: [Int: (value: Double, member: Int)] = [:]
    for (index, member) in pool.members.enumerated() where fixings.isFree(member.payload.person) {
      let chosen = solver.value(of: member.id)
      guard chosen > 1e-6 else { continue }
      let value = chosen + sway * (chance?.unit() ?? 0)
      if value > best[member.payload.person]?.value ?? 0 {
        best[member.payload.person] = (value, index)
      }
    }
    let order = best.sorted { ($1.value.value, $0.key) < ($0.value.value, $1.key) }
    let least = max(1, Int(Double(people - fixings.count) * leastShare))
    return order.enumerated()
      .filter { $0.offset < least || $0.element.value.value >= nearOne }
      .map { pool.members[$0.element.value.member] }
  }
}
