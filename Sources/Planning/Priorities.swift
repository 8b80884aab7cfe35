/// Something the rota is judged by.
///
/// Each is a number that should be small.
public enum Goal: Hashable, Sendable {
  /// Contacts promised and missed, on these queues; on queues with a given requirement, the cost
  /// of shortfall and surplus.
  case standards([QueueID])
  /// Pay above the budgets, in major units of money.
  case budget
  /// Pay, in major units of money.
  case cost
  /// Strength of the wishes not granted.
  case wishes
  /// Changed shifts: days of people with another shift than they had before.
  case stability
  /// What the measures of fairness come to, in hours, or points for wishes.
  case fairness
  /// Hours of presence on queues beyond the last person who serves or saves anything there.
  case surplus
}

extension Goal {
  /// What a unit of the goal is worth where nothing is said, in major units of money: a missed
  /// contact 5, a unit over the budget 10, a unit of cost 1, a point of a wish 2, a changed shift
  /// 5, an hour of unfairness 2, an hour of surplus 1.
  public var usualWorth: Double {
    switch self {
    case .standards: 5
    case .budget: 10
    case .cost: 1
    case .wishes: 2
    case .stability: 5
    case .fairness: 2
    case .surplus: 1
    }
  }
}

/// A goal with what it may give up for those after it.
public struct Priority: Hashable, Sendable {
  /// The goal.
  public var goal: Goal
  /// Share by which the goal's best value may get worse for the sake of later goals.
  public var tolerance: Double
  /// What one unit of the goal is worth in major units of money.
  ///
  /// In weighted mode this is the weight; in ordered mode it is the least weight, to which the
  /// price of the order is added.
  public var worth: Double

  /// A priority.
  public init(goal: Goal, tolerance: Double = 0.01, worth: Double) {
    self.goal = goal
    self.tolerance = tolerance
    self.worth = worth
  }
}

/// All goals of a site, and whether their order or their worth decides.
public struct Priorities: Hashable, Sendable {
  /// How goals are weighed against each other.
  public enum Mode: String, CaseIterable, Hashable, Sendable {
    /// The first goal is brought to its best, then the next without losing the first, and so on.
    case ordered
    /// Each unit of a goal counts its worth.
    case weighted
  }

  /// How goals are weighed against each other.
  public var mode: Mode
  /// The goals, most important first.
  public var steps: [Priority]

  /// The same with a goal last, at its usual worth, unless it stands among them.
  public func including(_ goal: Goal) -> Priorities {
    if steps.contains(where: { $0.goal == goal }) { return self }
    return Priorities(mode: mode, steps: steps + [Priority(goal: goal, worth: goal.usualWorth)])
  }

  /// Priorities.
  public init(mode: Mode, steps: [Priority]) {
    self.mode = mode
    self.steps = steps
  }
}
