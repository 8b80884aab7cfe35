/// How few changed shifts each person's own rules, leave and pins allow, found exactly by the line
/// generator.
///
/// No rota has fewer than their sum.
public struct LeastChanges: Sendable {
  /// By person.
  public let people: [Int]
  /// Hours of changed time that rules, leave and pins force on all together; 0 where they are not
  /// limited.
  public let hours: Double

  /// None that are forced on so many people.
  init(none people: Int) {
    self.people = Array(repeating: 0, count: people)
    hours = 0
  }

  init(_ problem: RotaProblem) {
    guard let changes = problem.tallies.kinds.changes else {
      people = problem.people.map { _ in 0 }
      hours = 0
      return
    }
    let pricer = LinePricer(catalogue: problem.catalogue, people: problem.people)
    var costing = LinePricer.Costing(
      values: Slab(repeating: 0.0, count: problem.catalogue.candidates.count),
      payFactor: 0,
      wishFactor: 0
    )
    costing.amountFactors = Array(repeating: 0, count: problem.tallies.count)
    costing.amountFactors[changes] = 1
    var random = RandomSource(seed: 0)
    people = problem.people.map { plan in
      pricer.bestLine(plan, costing, &random).map { Int($0.cost.rounded()) } ?? 0
    }
    guard let changed = problem.tallies.kinds.hours else {
      hours = 0
      return
    }
    costing.amountFactors[changes] = 0
    costing.amountFactors[changed] = 1
    hours = problem.people.reduce(0) { sum, plan in
      sum + (pricer.bestLine(plan, costing, &random)?.cost ?? 0)
    }
  }

  /// Limits on people and hours that people's own rules can keep: those asked for, or the least
  /// there are.
  func limits(_ asked: ChangeLimits) -> ChangeLimits {
    ChangeLimits(
      people: asked.people.map { max($0, people.count { $0 > 0 }) },
      hours: asked.hours.map { max($0, hours) }
    )
  }

  /// All people's together.
  public var total: Int { people.reduce(0, +) }

  /// A limit that people's own rules can keep: the one asked for, or the least there is.
  public func limit(_ asked: Int?) -> Int? { asked.map { max($0, total) } }
}
