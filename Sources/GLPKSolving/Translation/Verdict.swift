import CGLPK
import LinearPrograms

/// What GLPK's return codes and statuses mean together.
enum Verdict {
  /// Why the simplex method ended: the return code first, then primal × dual status.
  ///
  /// ```
  /// code 0        primal feasible    × dual feasible      optimal
  /// (it ended     primal none exists × any                infeasible
  /// by itself)    primal feasible    × dual none exists   unbounded
  ///               anything else                           numerical trouble: nothing is proven
  /// GLP_EITLIM    limit of iterations
  /// GLP_ETMLIM    limit of seconds
  /// GLP_EBADB, GLP_ESING, GLP_ECOND, GLP_EFAIL            numerical trouble with the basis
  /// others        GLP_EBOUND and the like: our checks let something pass that GLPK refuses
  /// ```
  /// `glp_get_status` is not asked: it folds both statuses into one and loses "none exists".
  static func termination(
    code: CInt,
    primal: SolutionStatus,
    dual: SolutionStatus,
    objective: Double
  ) -> Termination {
    switch code {
    case GLP_EITLIM: .iterationLimit
    case GLP_ETMLIM: .timeLimit
    case GLP_EBADB, GLP_ESING, GLP_ECOND, GLP_EFAIL: .numericalTrouble
    case 0:
      switch (primal, dual) {
      // GLPK calls a NaN objective optimal.
      case (.feasible, .feasible): objective.isFinite ? .optimal : .numericalTrouble
      case (.noneExists, _): .infeasible
      case (.feasible, .noneExists): .unbounded
      default: .numericalTrouble
      }
    default: .solverFault
    }
  }

  /// Whether the dual simplex has proven that there are no duals, and nothing else.
  ///
  /// Then the cost can fall without end, or no values keep the bounds: only the primal simplex
  /// can tell which.
  static func isHalf(_ standing: glpk_standing) -> Bool {
    standing.dual_status == GLP_NOFEAS && standing.primal_status != GLP_FEAS
      && standing.primal_status != GLP_NOFEAS
  }

  /// Whether a fresh basis may help after this return code.
  static func blamesBasis(_ code: CInt) -> Bool {
    [GLP_EBADB, GLP_ESING, GLP_ECOND, GLP_EFAIL].contains(code)
  }

  /// Why branch and cut ended: the return code first, then the status of the integer solution.
  ///
  /// ```
  /// code 0        status optimal        optimal
  ///               status none exists    infeasible
  /// GLP_EMIPGAP   optimal within the gap that was asked for
  /// GLP_ETMLIM    limit of seconds
  /// GLP_ESTOP     we stopped it: the limit of nodes, else the flag or the listener
  /// GLP_EFAIL     numerical trouble in a node
  /// others        GLP_EROOT and the like: we called it wrongly
  /// ```
  static func integerTermination(code: CInt, status: CInt, nodesReached: Bool) -> Termination {
    switch (code, status) {
    case (0, GLP_OPT), (GLP_EMIPGAP, _): .optimal
    case (0, GLP_NOFEAS): .infeasible
    case (GLP_ETMLIM, _): .timeLimit
    case (GLP_ESTOP, _): nodesReached ? .iterationLimit : .cancelled
    case (0, _), (GLP_EFAIL, _): .numericalTrouble
    default: .solverFault
    }
  }
}
