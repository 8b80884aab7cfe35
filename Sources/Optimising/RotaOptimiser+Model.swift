public import LinearPrograms
import Rostering

extension RotaOptimiser {
  /// The linear program that a result was found with: the master of the design, with the lines that
  /// it chose among at the end.
  ///
  /// Where the result's bound comes from the linear program, the optimum of this model is that
  /// bound; with whole numbers for the lines (`x`) its optimum is at most the rota's objective.
  ///
  /// - Throws: ``ImpossiblePeople``, as planning does.
  public func model(of result: PlanResult, naming: ModelNaming) throws -> LinearProgram {
    let problem = try RotaProblem(
      site: site,
      coverage: coverage,
      weights: GoalWeights(site: site, weights: result.proof.weights)
    )
    let model = MasterModel(problem: problem, style: naming == .ids ? .ids : .names)
    var program = model.program
    for (person, lines) in result.lines.enumerated() {
      for (number, line) in lines.enumerated() {
        var column = model.column(person, line, name: model.names.line(person, number))
        column.isInteger = true
        program.addColumn(column)
      }
    }
    return program
  }
}
