/// What people present on a queue in an interval are worth: a concave curve of contacts served
/// within the standard, and a convex curve of money, as steps filled from the first.
///
/// `served(n)` and `cost(n)` are linear between whole numbers of people; beyond the last step both
/// stay as they are. Every step has a whole width, so the curves bend at whole people only.
public struct CoverageCurve: Hashable, Sendable {
  /// A stretch of the curve over which one more person always brings the same.
  public struct Step: Hashable, Sendable {
    /// How many people wide; `Int.max` for the last step of a curve without end.
    public var width: Int
    /// Contacts served within the standard by each person in the step; never rises from step to
    /// step.
    public var served: Double
    /// Money each person in the step costs (a negative number saves), in major units; never
    /// falls from step to step.
    public var cost: Double

    /// A step.
    public init(width: Int, served: Double = 0, cost: Double = 0) {
      self.width = width
      self.served = served
      self.cost = cost
    }
  }

  /// Contacts at nobody present; below zero where a queue that can't keep up is held to do harm
  /// beyond its own interval.
  public var baseServed: Double
  /// Money at nobody present, in major units.
  public var baseCost: Double
  /// The steps, in the order in which they are filled.
  public var steps: [Step]

  /// A curve.
  public init(baseServed: Double = 0, baseCost: Double = 0, steps: [Step]) {
    self.baseServed = baseServed
    self.baseCost = baseCost
    self.steps = steps
  }

  /// Contacts served within the standard by a number of (proficiency-weighted) people.
  public func served(by people: Double) -> Double {
    baseServed + fill(people) { $0 + $1 * $2.served }
  }

  /// Money that a number of (proficiency-weighted) people stands for, in major units.
  public func cost(of people: Double) -> Double {
    baseCost + fill(people) { $0 + $1 * $2.cost }
  }

  /// How many people serve or save anything; whoever is more than that is surplus.
  public var usefulPeople: Double {
    steps.reduce(0) { sum, step in
      guard step.served > 0 || step.cost < 0 else { return sum }
      return step.width == .max ? .infinity : sum + Double(step.width)
    }
  }

  private func fill(_ people: Double, _ add: (Double, Double, Step) -> Double) -> Double {
    var (left, sum) = (people, 0.0)
    for step in steps where left > 0 {
      let part = min(left, step.width == .max ? left : Double(step.width))
      sum = add(sum, part, step)
      left -= part
    }
    return sum
  }
}
