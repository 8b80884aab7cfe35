import ColumnGeneration
import LinearPrograms

/// The dive by days: ask for the shifts that the linear program all but chooses, solve and price again,
/// until everyone has one line.
///
/// Over many weeks a line that is chosen whole is rare, while most of its shifts are: asked for one by
/// one, the rest of a line still makes way for what others come to have. Days off are asked for only when
/// no shift is in doubt, for they leave people less to choose from than shifts do.
///
/// Source of the method: Cédric Joncour, Sophie Michel, Ruslan Sadykov, Dmitry Sverdlov, François
/// Vanderbeck, "Column Generation based Primal Heuristics", 2010. That shifts of people are fixed, not
/// days off, at three quarters of a whole: PetterS/monolith, `minimum/linear/colgen`, as of 2022.
struct DayDive {
  let model: MasterModel
  let oracle: LagrangianOracle
  let hood: Neighbourhood
  /// What a day other than as asked for costs, in major units of money; so much that it is as good as
  /// forbidden.
  let each: Double
  /// Shifts at least this much chosen are asked for at once.
  var nearOne = 0.75
  /// At least this share of what isn't asked for yet is in each round.
  var leastShare = 0.02
  /// Rounds of pricing after each.
  var rounds = 8
  /// The most that chance adds to how much of a shift the program chooses.
  var sway = 0.05

  /// Dives from a master that is solved; what is asked for stays charged in it.
  ///
  /// - Parameters:
  ///   - target: The dive is given up where the program comes to this.
  ///   - chance: Sways what is asked for first; nil where only the program has a say.
  ///   - goesOn: Asked between slices of the simplex and between rounds of pricing.
  /// - Returns: A line for each person; nil where the dive was given up.
  func run(
    _ solver: any LPSolver,
    _ pool: inout ColumnPool<LineOfPerson>,
    target: Double,
    _ chance: RandomSource?,
    goesOn: () -> Bool
  ) throws -> [PersonLine?]? {
    var (charging, chance) = (Charging([], each: each), chance)
    var shares = DayShares(model, solver, pool, within: hood.days)
    while !shares.areLinesWhole {
      let asked = likeliest(shares, charging, &chance)
      var more = charging
      for decision in asked { more.add(decision) }
      try more.replace(charging, in: model, solver, pool)
      charging = more
      guard !asked.isEmpty,
        let value = try generate(solver, &pool, charging, shares.splitPeople, goesOn),
        value < target
      else { return nil }
      shares = DayShares(model, solver, pool, within: hood.days)
      // Lines that go against what is asked for would only make the simplex slow.
      try pool.drop(from: solver) { [lines = charging.lines] in
        lines[$0.payload.person]?.charge(on: $0.payload.line.candidates) ?? 0 > 0
      }
    }
    return shares.likeliest
  }

  /// Generates columns for a few rounds.
  ///
  /// - Returns: What the program comes to; nil where time is up or the solver is stuck.
  private func generate(
    _ solver: any LPSolver,
    _ pool: inout ColumnPool<LineOfPerson>,
    _ charging: Charging,
    _ people: [Int],
    _ goesOn: () -> Bool
  ) throws -> Double? {
    let pricing = FreePricing(
      model: model,
      oracle: oracle,
      hood: hood,
      people: people,
      charges: charging.lines
    )
    let parameters = FreePricing.parameters(mostRounds: rounds)
    let result = try Generation(pricing: pricing, parameters: parameters)
      .run(solver, &pool, centre: nil, listener: nil, goesOn: goesOn)
    return solver.isSolved && goesOn() ? result.objective : nil
  }

  /// The shifts nearest to one that aren't asked for yet; days off where none is in doubt.
  func likeliest(
    _ shares: DayShares,
    _ charging: Charging,
    _ chance: inout RandomSource?
  ) -> [Decision] {
    var open = shares.all.filter { !charging.asks(of: $0.person, on: $0.day) }
    let shifts = open.filter { $0.candidate >= 0 }
    if shifts.contains(where: \.isSplit) { open = shifts }
    let swayed = open.map { ($0, $0.share + sway * (chance?.unit() ?? 0)) }
    let order = swayed.sorted { ($1.1, $0.0.person, $0.0.day) < ($0.1, $1.0.person, $1.0.day) }
    let least = max(1, Int(Double(open.count) * leastShare))
    return order.enumerated().filter { $0.offset < least || $0.element.1 >= nearOne }
      .map(\.element.0.wish)
  }
}
