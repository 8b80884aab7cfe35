/// How the solving of a linear program ended.
public struct LPOutcome: Hashable, Sendable {
  /// Why it ended.
  public var termination: Termination
  /// What is known of the values.
  public var primal: SolutionStatus
  /// What is known of the duals.
  public var dual: SolutionStatus
  /// The cost of the values, offset included; not a number unless they are feasible.
  public var objective: Double
  /// Simplex iterations done by this solve.
  public var iterations: Int
  /// The same for people, in a sentence.
  public var sentence: String

  /// An outcome.
  public init(
    termination: Termination,
    primal: SolutionStatus,
    dual: SolutionStatus,
    objective: Double,
    iterations: Int,
    sentence: String
  ) {
    self.termination = termination
    self.primal = primal
    self.dual = dual
    self.objective = objective
    self.iterations = iterations
    self.sentence = sentence
  }
}
