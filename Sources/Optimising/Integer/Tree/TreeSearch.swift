import ColumnGeneration
import LinearPrograms

/// Branch and price: divides all rotas by decisions, bounds each part by its linear program over all
/// lines, and looks into those that may hold something better than what is known.
///
/// What is better than the best rota known by less than a ``Grain`` isn't looked for, since no rota is.
///
/// Source of the method: Cynthia Barnhart, Ellis L. Johnson, George L. Nemhauser, Martin W. P. Savelsbergh,
/// Pamela H. Vance, "Branch-and-Price: Column Generation for Solving Huge Integer Programs",
/// Operations Research 46(3), 1998, 10.1287/opre.46.3.316.
struct TreeSearch {
  let problem: RotaProblem
  let solving: any LPSolving
  let cancel: CancelFlag
  let diving: Diving
  /// Told of each better bound on all rotas.
  let tellBound: (Double) -> Void

  /// How it ended.
  struct Result: Sendable {
    /// The best rota that it knows of.
    var best: RotaSnapshot
    var isProven = false
  }

  /// Searches until it is told to stop, or the best rota is proven to be that.
  ///
  /// - Parameters:
  ///   - rota: The best one known.
  ///   - seen: By person, lines to begin with.
  func run(from rota: RotaSnapshot, seen: [[PersonLine]]) throws -> Result {
    let model = MasterModel(problem: problem, isFine: true)
    return try solving.withSolver(for: model.program, cancel: cancel) { solver in
      let walk = TreeWalk(self, model, solver, rota)
      try walk.load(seen)
      try walk.run()
      return walk.result
    }
  }
}
