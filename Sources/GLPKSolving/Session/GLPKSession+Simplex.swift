import CGLPK
import LinearPrograms

extension GLPKSession {
  func solve(_ method: SimplexMethod, within limits: SolveLimits) throws -> LPOutcome {
    try assertUsable()
    var run = SimplexRun(limits)
    do {
      try slice(method, &run)
      return try outcome(of: run)
    } catch LPSolverError.failed(let fault) {
      return LPOutcome(
        termination: .solverFault,
        primal: .undefined,
        dual: .undefined,
        objective: .nan,
        iterations: run.iterations,
        sentence: Sentences.simplex(
          .solverFault,
          objective: .nan,
          iterations: run.iterations,
          mended: run.mended,
          fault: fault
        )
      )
    }
  }

  /// Runs slices of the simplex method until it ends by itself or somebody stops it.
  ///
  /// GLPK's simplex has no callback, so it is given few iterations at a time, without presolve:
  /// each slice goes on from the basis of the last. Slices are counted in iterations and not in
  /// seconds, so the result does not depend on the clock; only a limit of seconds makes it so.
  private func slice(_ method: SimplexMethod, _ run: inout SimplexRun) throws {
    answer = .none
    if isCold && method == .primal { try calling(glpk_advanced_basis) }
    isCold = false
    let before = try standing().iterations
    var method = method
    while run.goesOn(cancel) {
      let (iterations, milliseconds) = (run.nextSlice, run.watch.millisecondsLeft)
      run.code = try calling { glpk_simplex($0, method.code, iterations, milliseconds) }
      let standing = try standing()
      run.iterations = Int(standing.iterations - before)
      if Verdict.blamesBasis(run.code), !run.mended {
        // A basis that was handed in may be singular here, and rounding may make one so.
        try calling(glpk_advanced_basis)
        run.mend()
      } else if run.code == 0, method == .dual, Verdict.isHalf(standing) {
        method = .primal
      } else if run.code != GLP_EITLIM {
        break
      }
    }
  }

  private func standing() throws -> glpk_standing {
    var standing = glpk_standing()
    try calling { glpk_read_standing($0, &standing) }
    return standing
  }

  private func outcome(of run: SimplexRun) throws -> LPOutcome {
    let standing = try standing()
    // GLPK keeps the statuses of an earlier solve although the program has changed since.
    let primal = run.hasValues ? SolutionStatus(code: standing.primal_status) : .undefined
    let dual = run.hasValues ? SolutionStatus(code: standing.dual_status) : .undefined
    let termination =
      run.stop
      ?? Verdict.termination(
        code: run.code,
        primal: primal,
        dual: dual,
        objective: standing.objective
      )
    if run.hasValues { answer = .unread }
    let objective = primal == .feasible ? standing.objective : .nan
    return LPOutcome(
      termination: termination,
      primal: primal,
      dual: dual,
      objective: objective,
      iterations: run.iterations,
      sentence: Sentences.simplex(
        termination,
        objective: objective,
        iterations: run.iterations,
        mended: run.mended,
        fault: "GLPK refused the data with code \(run.code)."
      )
    )
  }
}
