import CGLPK
import LinearPrograms

extension GLPKSession {
  func solveInteger(
    within limits: IntegerLimits,
    progress: ((IntegerProgress) -> Bool)?
  ) throws -> IntegerOutcome {
    let watch = Stopwatch(seconds: limits.seconds)
    let relaxation = try solve(.primal, within: SolveLimits(seconds: limits.seconds))
    guard relaxation.termination == .optimal else { return withoutSearch(relaxation) }
    // Branch and cut changes the problem and puts it back; what was solved is kept in our copy.
    _ = duals()
    let search = IntegerSearch(limits, bound: relaxation.objective, cancel, progress)
    // GLPK aborts on a gap below zero.
    let gap = limits.relativeGap > 0 ? limits.relativeGap : 0
    do {
      let code = try calling { search.run($0, gap: gap, watch.millisecondsLeft) }
      return try outcome(of: search, code: code)
    } catch LPSolverError.failed(let fault) {
      return IntegerOutcome(
        termination: .solverFault,
        objective: nil,
        bound: search.last.bound,
        nodes: Int(search.last.nodes),
        sentence: Sentences.integer(
          .solverFault,
          objective: nil,
          bound: search.last.bound,
          nodes: Int(search.last.nodes),
          fault: fault
        ),
        values: []
      )
    }
  }

  /// What is known when not even the linear program was solved.
  private func withoutSearch(_ relaxation: LPOutcome) -> IntegerOutcome {
    IntegerOutcome(
      termination: relaxation.termination,
      objective: nil,
      bound: relaxation.termination == .infeasible ? .infinity : -.infinity,
      nodes: 0,
      sentence: "Of the linear program: " + relaxation.sentence,
      values: []
    )
  }

  private func outcome(of search: IntegerSearch, code: CInt) throws -> IntegerOutcome {
    var status: CInt = 0
    var cost = 0.0
    var values = OneBased(repeating: 0.0, count: columns.handles.count)
    try calling { glpk_read_integer($0, &status, &cost, &values.padded) }
    let termination = Verdict.integerTermination(
      code: code,
      status: status,
      nodesReached: search.nodesReached
    )
    let objective = status == GLP_OPT || status == GLP_FEAS ? cost : nil
    let bound = search.bound(code: code, status: status, objective: objective)
    let nodes = Int(search.last.nodes)
    return IntegerOutcome(
      termination: termination,
      objective: objective,
      bound: bound,
      nodes: nodes,
      sentence: Sentences.integer(
        termination,
        objective: objective,
        bound: bound,
        nodes: nodes,
        fault: "GLPK refused the data with code \(code)."
      ),
      values: objective == nil ? [] : byHandle(values)
    )
  }

  private func byHandle(_ values: OneBased<Double>) -> [Double] {
    var byHandle = Array(repeating: 0.0, count: columns.issued)
    for (id, value) in zip(columns.handles.elements, values.elements) {
      byHandle[id.index] = value
    }
    return byHandle
  }
}
