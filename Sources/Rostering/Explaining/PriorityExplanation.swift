/// What each step of the priorities costs the others: every goal with the step where it is, and
/// with it last.
public struct PriorityExplanation: Sendable {
  /// One step, moved to the end of the order.
  public struct Step: Sendable {
    /// Its place in the order, from 0.
    public var place: Int
    /// The best value of each goal at its turn with the step last, in the order of the priorities,
    /// in the model in which people are a fluid.
    public var estimates: [Double]
    /// The rota planned with the step last, where that was asked for.
    public var planned: Planned?

    /// A step.
    public init(place: Int, estimates: [Double], planned: Planned? = nil) {
      (self.place, self.estimates, self.planned) = (place, estimates, planned)
    }
  }

  /// A rota and what is proven of it.
  public struct Planned: Sendable {
    /// The value of each goal, in the order of the priorities, as the judge counts it.
    public var goals: [Double]
    /// How far it is from the best one under the weights of its own order.
    public var proof: Proof

    /// A rota's goals.
    public init(goals: [Double], proof: Proof) { (self.goals, self.proof) = (goals, proof) }
  }

  /// The plan itself.
  public var plan: Planned
  /// The best value of each goal at its turn in the order of the site, in the model in which people
  /// are a fluid.
  public var estimates: [Double]
  /// All steps but the last.
  public var steps: [Step]

  /// An explanation.
  public init(plan: Planned, estimates: [Double], steps: [Step]) {
    (self.plan, self.estimates, self.steps) = (plan, estimates, steps)
  }

  /// What having a step in its place adds to each goal, by the fluid model: positive is a cost.
  public func estimatedCosts(of step: Step) -> [Double] {
    zip(estimates, step.estimates).map { $0 - $1 }
  }

  /// What having a step in its place adds to each goal, by the two rotas; nil where none was
  /// planned.
  public func plannedCosts(of step: Step) -> [Double]? {
    step.planned.map { other in zip(plan.goals, other.goals).map { $0 - $1 } }
  }
}
