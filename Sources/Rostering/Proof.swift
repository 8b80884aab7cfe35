/// How good a rota is known to be: its objective, a bound that no rota can beat, and how the bound
/// was obtained.
///
/// The objective is Σ weight(g) · goal(g) over the site's priorities, and the weighted hours for which
/// firm rules of presence are not kept and money above budgets, in major units of money. The
/// bound belongs to a relaxation of the same problem with the same weights.
public struct Proof: Hashable, Sendable {
  /// Where the bound comes from.
  public enum BoundSource: String, Hashable, Sendable {
    /// Nothing has been proven yet.
    case none
    /// A Lagrangian bound: the presence rows priced, each person's best line found exactly.
    case lagrangian
    /// The linear program over all lines, solved by column generation to its optimum.
    case linearProgram
    /// Branch and price: all rotas divided into parts, each bounded by its linear program; of these the
    /// least, raised to the next amount that a rota can cost.
    case branchAndPrice
  }

  /// Why the search ended.
  public enum StopReason: String, Hashable, Sendable {
    /// The gap asked for was reached.
    case gapReached
    /// All the effort asked for was spent.
    case effortSpent
    /// The time allowed was up.
    case timeUp
    /// Someone interrupted it.
    case interrupted
  }

  /// Objective of the rota, in major units of money.
  public var objective: Double
  /// No rota has a smaller objective than this.
  public var bound: Double
  /// Where the bound comes from.
  public var boundSource: BoundSource
  /// Why the search ended.
  public var stopped: StopReason
  /// Weight of each goal of the site's priorities, in major units of money for a unit of the goal.
  public var weights: [Double]
  /// Wall-clock seconds spent.
  public var seconds: Double
  /// Weight of an hour for which a firm rule of presence is short of a person, or has one too many;
  /// 0 without such rules.
  public var presenceWeight: Double
  /// Weight of a major unit of money above a hard budget; 0 without such budgets.
  public var budgetWeight: Double

  /// A proof.
  public init(
    objective: Double,
    bound: Double,
    boundSource: BoundSource,
    stopped: StopReason,
    weights: [Double],
    seconds: Double,
    presenceWeight: Double = 0,
    budgetWeight: Double = 0
  ) {
    self.objective = objective
    self.bound = bound
    self.boundSource = boundSource
    self.stopped = stopped
    self.weights = weights
    self.seconds = seconds
    (self.presenceWeight, self.budgetWeight) = (presenceWeight, budgetWeight)
  }

  /// Distance of the rota from the bound as a share of the rota's objective: (z − b) / |z|.
  public var gap: Double {
    guard boundSource != .none else { return .infinity }
    let distance = max(0, objective - bound)
    return distance == 0 ? 0 : distance / max(abs(objective), 1e-9)
  }
}
