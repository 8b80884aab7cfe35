import ColumnGeneration
import LinearPrograms

/// A branch and price under way, in one session of the solver, which it belongs to.
final class TreeWalk {
  private let search: TreeSearch
  private let model: MasterModel
  private let solver: any LPSolver
  private let oracle: LagrangianOracle
  private let grain: Grain
  private var pool = ColumnPool<LineOfPerson>()
  private var open = OpenNodes()
  private var charging: Charging
  private(set) var result: TreeSearch.Result

  init(_ search: TreeSearch, _ model: MasterModel, _ solver: any LPSolver, _ rota: RotaSnapshot) {
    (self.search, self.model, self.solver) = (search, model, solver)
    oracle = LagrangianOracle(problem: search.problem, threads: 1)
    grain = Grain(of: search.problem)
    // As much as all of the rota: no answer is worth going against.
    charging = Charging([], each: max(1, abs(rota.objective)))
    result = TreeSearch.Result(best: rota)
  }

  /// Puts the best rota and other lines into the master.
  func load(_ seen: [[PersonLine]]) throws {
    let state = RotaState(problem: model.problem)
    state.restore(result.best)
    try pool.load(result.best, seen, state, model, solver)
  }

  /// Walks through the tree: down where it promises most until nothing is left there, then on from the
  /// part that promises most of all.
  func run() throws {
    var next: TreeNode? = TreeNode()
    while search.diving.goesOn(), let node = next ?? open.takeBest() {
      next = nil
      lookAround()
      if node.bound < cutoff { next = try look(into: node) }
      let bound = min(open.bound, next?.bound ?? .infinity)
      search.tellBound(grain.raised(bound, to: result.best.objective))
    }
    result.isProven = next == nil && open.bound >= cutoff
  }

  /// What a rota has to cost less than.
  private var cutoff: Double { grain.cutoff(below: result.best.objective) }

  /// Takes over what others found.
  private func lookAround() {
    if let known = search.diving.known() { take(known) }
  }

  private func take(_ rota: RotaSnapshot) {
    guard rota.objective < result.best.objective - 1e-9 else { return }
    result.best = rota
    open.cut(at: cutoff)
  }

  /// Solves the program of a part and divides it.
  ///
  /// - Returns: Of its two parts the one to look into next; the other one is put to those that are open.
  private func look(into node: TreeNode) throws -> TreeNode? {
    var node = node
    try recharge(to: node.decisions)
    let found = try generate()
    node.bound = max(node.bound, found.bound + charging.constant)
    guard node.bound < cutoff else { return nil }
    guard found.reason == .optimal, solver.isSolved else {
      if search.diving.goesOn() { open.shelve(node) } else { open.add(node) }
      return nil
    }
    let splits = Splits(model, solver, pool)
    if splits.areLinesWhole {
      take(search.diving.land(splits.likeliest, beside: result.best))
      guard node.bound < cutoff else { return nil }
    }
    let chooser = BranchChooser(model: model, solver: solver, pool: pool, charging: charging)
    guard let decision = try chooser.choose(splits) else {
      // Whole lines that cost more than their program.
      open.shelve(node)
      return nil
    }
    open.add(node.deciding(decision.opposite))
    return node.deciding(decision)
  }

  private func recharge(to decisions: [Decision]) throws {
    let new = charging.with(decisions)
    try new.replace(charging, in: model, solver, pool)
    charging = new
  }

  private func generate() throws -> GenerationResult {
    let pricing = RotaPricing(model: model, oracle: oracle, charges: charging.lines)
    var parameters = pricing.parameters
    parameters.enough = cutoff - charging.constant
    return try Generation(pricing: pricing, parameters: parameters)
      .run(solver, &pool, centre: nil, listener: nil, goesOn: search.diving.goesOn)
  }
}
