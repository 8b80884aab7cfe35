import ColumnGeneration
import LinearPrograms

/// The dive to whole people: fix the lines that the linear program all but chooses, solve and price
/// again, until everyone has one.
struct Dive {
  let model: MasterModel
  let pricing: RotaPricing
  /// Lines at least this much chosen are fixed at once.
  var nearOne = 0.95
  /// At least this share of the people still free is fixed in each round.
  var leastShare = 0.12
  /// A line is fixed by making it this much cheaper, in major units of money, than it is.
  ///
  /// A bound would leave the basis infeasible, and the dual simplex that mends it stalls on these
  /// degenerate programs; with a bonus the primal simplex simply goes on.
  var bonus = 100_000.0
  /// Rounds of pricing after each fixing.
  var pricingRounds = 3

  /// Dives from a solved master.
  ///
  /// - Returns: A line for each person, or nil for those whom `goesOn` left no time to fix.
  func run(
    _ solver: any LPSolver,
    _ pool: inout ColumnPool<LineOfPerson>,
    goesOn: () -> Bool
  ) throws -> [PersonLine?] {
    var chosen = [PersonLine?](repeating: nil, count: model.problem.people.count)
    while chosen.contains(where: { $0 == nil }), goesOn() {
      let fixed = try fix(solver, pool, &chosen)
      if fixed == 0 { break }
      if !chosen.contains(where: { $0 == nil }) { break }
      guard try resolve(solver, goesOn) else { break }
      var rounds = 0
      let generation = Generation(pricing: pricing, parameters: parameters)
      let result = try generation.run(solver, &pool, centre: nil, listener: nil) {
        rounds += 1
        return rounds <= pricingRounds * 2 && goesOn()
      }
      if case .solverStuck = result.reason { break }
    }
    return chosen
  }

  private var parameters: GenerationParameters {
    var parameters = GenerationParameters()
    parameters.smoothing = 0
    parameters.crowding = .infinity
    return parameters
  }

  /// Fixes the lines nearest to one; returns how many.
  private func fix(
    _ solver: any LPSolver,
    _ pool: ColumnPool<LineOfPerson>,
    _ chosen: inout [PersonLine?]
  ) throws -> Int {
    var best: [Int: (value: Double, member: Int)] = [:]
    for (index, member) in pool.members.enumerated()
    where chosen[member.payload.person] == nil {
      let value = solver.value(of: member.id)
      if value > best[member.payload.person]?.value ?? 1e-6 {
        best[member.payload.person] = (value, index)
      }
    }
    let order = best.sorted { ($1.value.value, $0.key) < ($0.value.value, $1.key) }
    let least = max(1, Int((Double(chosen.count) * leastShare).rounded(.up)))
    var fixed = 0
    for (person, entry) in order where fixed < least || entry.value >= nearOne {
      let member = pool.members[entry.member]
      chosen[person] = member.payload.line
      fixed += 1
      try solver.setCost(member.column.cost - bonus, of: member.id)
    }
    return fixed
  }

  private func resolve(_ solver: any LPSolver, _ goesOn: () -> Bool) throws -> Bool {
    while true {
      let outcome = try solver.solve(.primal, within: SolveLimits(iterations: 500, seconds: nil))
      switch outcome.termination {
      case .optimal: return true
      case .iterationLimit, .timeLimit: if !goesOn() { return false }
      default: return false
      }
    }
  }
}
