import ColumnGeneration
import LinearPrograms

/// Plans weeks of everyone anew: their program is solved, and dives by days go on from there until one
/// comes to something better.
struct StretchDive {
  let solving: any LPSolving
  let cancel: CancelFlag
  let part: ProgramPart
  let model: MasterModel
  let oracle: LagrangianOracle
  /// The most dives; from the second one on chance leads them elsewhere.
  var tries = 3
  /// Rounds of pricing after which the program is good enough.
  var mostRounds = 100

  /// Solves the program and dives.
  ///
  /// - Parameter load: Puts the lines to begin with into a master.
  func run(
    _ aim: Dive.Aim,
    _ goesOn: () -> Bool,
    load: (any LPSolver, inout ColumnPool<LineOfPerson>) throws -> Void
  ) throws -> Dive.End {
    guard let solved = try solve(aim, goesOn, load) else { return .hopeless(atOnce: false) }
    guard solved.value < aim.target else { return .hopeless(atOnce: solved.isComplete) }
    var chance = aim.chance ?? RandomSource(seed: 0)
    for number in 0..<tries where goesOn() {
      let lines = try withMaster { solver, pool in
        try solved.master.load(into: solver, &pool)
        let own = number == 0 ? nil : RandomSource(seed: chance.next())
        return try days(aim, number).run(solver, &pool, target: aim.target, own, goesOn: goesOn)
      }
      if let lines { return .landed(aim.hood.joined(lines)) }
    }
    return .hopeless(atOnce: false)
  }

  /// A dive in a hurry at first, since mostly that is enough; then with as much care as in the program
  /// of the whole.
  private func days(_ aim: Dive.Aim, _ number: Int) -> DayDive {
    var days = DayDive(
      model: model,
      oracle: oracle,
      hood: aim.hood,
      each: max(1, abs(aim.target))
    )
    if number == 0 { (days.nearOne, days.leastShare, days.rounds) = (0.7, 0.05, 3) }
    return days
  }

  private struct Solved: Sendable {
    var master: SolvedMaster
    var value: Double
    /// Whether no column is left that would better it.
    var isComplete: Bool
  }

  /// Nil where time is up or the solver is stuck.
  private func solve(
    _ aim: Dive.Aim,
    _ goesOn: () -> Bool,
    _ load: (any LPSolver, inout ColumnPool<LineOfPerson>) throws -> Void
  ) throws -> Solved? {
    let parameters = FreePricing.parameters(mostRounds: mostRounds)
    let pricing = FreePricing(
      model: model,
      oracle: oracle,
      hood: aim.hood,
      people: aim.hood.people
    )
    return try withMaster { solver, pool in
      try load(solver, &pool)
      let result = try Generation(pricing: pricing, parameters: parameters)
        .run(solver, &pool, centre: nil, listener: nil, goesOn: goesOn)
      guard let value = result.objective, solver.isSolved, goesOn() else { return nil }
      let isComplete = result.reason == .optimal || result.reason == .exhausted
      return Solved(master: SolvedMaster(pool, solver), value: value, isComplete: isComplete)
    }
  }

  private func withMaster<Found: Sendable>(
    _ body: (any LPSolver, inout ColumnPool<LineOfPerson>) throws -> Found
  ) throws -> Found {
    try solving.withSolver(for: part.program, cancel: cancel) { inner in
      var pool = ColumnPool<LineOfPerson>()
      return try body(PartSolver(inner, of: part), &pool)
    }
  }
}
