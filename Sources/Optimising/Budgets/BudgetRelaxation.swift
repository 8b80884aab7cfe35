import ColumnGeneration
public import Demand
public import LinearPrograms
public import Planning
public import Rostering

/// The linear program over all lines under a cap on all pay, solved for one cap after another.
///
/// As a function of the cap its value is convex and made of straight pieces. Between two caps that
/// are solved, the tangents there meet above the curve's only place that neither of them knows:
/// solved there as well, either the tangents meet on the curve, and it has its one corner there, or
/// both sides are looked at in the same way (M. J. Eisner, D. G. Severance, "Mathematical techniques
/// for efficient record segmentation in large shared databases", Journal of the ACM 23(4), 1976).
/// Each solve starts from the basis and the lines of those before it and generates lines until no
/// line is lacking, so that corners are those of the whole program.
public struct BudgetRelaxation {
  private let site: Site
  private let problem: RotaProblem
  private let solving: any LPSolving

  /// The program of a site whose own budgets do not count.
  ///
  /// - Parameters:
  ///   - site: The site.
  ///   - coverage: What presence is worth everywhere.
  ///   - weights: Weights of the goals.
  ///   - solving: What solves linear programs.
  /// - Throws: ``ImpossiblePeople`` where someone has no line.
  public init(
    site: Site,
    coverage: CoverageModel,
    weights: [Double],
    solving: any LPSolving
  ) throws {
    let capped = Self.capped(site, .zero)
    (self.site, self.solving) = (capped, solving)
    problem = try RotaProblem(
      site: capped,
      coverage: coverage,
      weights: GoalWeights(site: capped, weights: weights)
    )
  }

  private static func capped(_ site: Site, _ cap: Money) -> Site {
    var site = site
    for index in site.costCentres.indices { site.costCentres[index].budget = nil }
    site.budgets = [Budget(name: "all pay", limit: cap, keeping: .hard)]
    return site
  }

  /// Whether the simplex can be expected to solve it in so many seconds or units of effort, for its
  /// work grows like the square of the rows and more.
  public func isWithinReach(of seconds: Double) -> Bool {
    let rows = Double(MasterModel(problem: problem).program.rows.count)
    return rows * rows <= 150_000 * seconds
  }

  /// The curve from the least that people's rules let all pay be to where money saves nothing more.
  ///
  /// - Parameters:
  ///   - rota: A rota of the site to start from.
  ///   - goesOn: Asked between slices of work whether to go on.
  /// - Returns: The corners; nil where not even both ends were solved.
  /// - Throws: As the curve between two caps does.
  public func curve(from rota: Rota, goesOn: () -> Bool) throws -> RelaxedCurve? {
    let least = CheapestPay(site: site).least(of: site.budgets[0])
    let pay = PayLedger(of: rota, at: site).total
    let high = Money(minorUnits: 10 * max(pay, least).minorUnits + 100_000)
    guard var curve = try curve(from: rota, between: least, and: high, goesOn: goesOn) else {
      return nil
    }
    // Where money saves nothing more the curve ends.
    if curve.points.count > 1, let last = curve.points.last, last.price < 1e-9, curve.isExact {
      curve.points.removeLast()
    }
    return curve
  }

  /// The curve between two caps.
  ///
  /// - Parameters:
  ///   - rota: A rota of the site to start from.
  ///   - low: The lowest cap.
  ///   - high: The highest.
  ///   - most: Solve for no more caps than this.
  ///   - goesOn: Asked between slices of work whether to go on.
  /// - Returns: The corners; nil where not even both ends were solved.
  /// - Throws: What the solver throws when it breaks down; ``ForeignShift`` where the rota has a shift
  ///   that the site does not allow.
  public func curve(
    from rota: Rota,
    between low: Money,
    and high: Money,
    most: Int = 200,
    goesOn: () -> Bool
  ) throws -> RelaxedCurve? {
    try solve(from: rota) { session in
      guard let first = try session.point(at: major(low), goesOn),
        let last = try session.point(at: major(high), goesOn)
      else { return nil }
      var (points, open) = ([first, last], [(first, last)])
      var isExact = session.isExact
      while let (left, right) = open.popLast() {
        guard let meeting = Self.meeting(left, right) else { continue }
        guard points.count < most, let point = try session.point(at: meeting.cap, goesOn) else {
          isExact = false
          break
        }
        points.append(point)
        guard point.weighed > meeting.weighed + Self.tolerance(point) else { continue }
        open += [(point, right), (left, point)]
      }
      return RelaxedCurve(points: Self.corners(points), isExact: isExact)
    }
  }

  /// The value for one cap.
  ///
  /// - Parameters:
  ///   - rota: A rota of the site to start from.
  ///   - cap: The cap, in major units.
  /// - Throws: As `curve` does.
  public func value(from rota: Rota, at cap: Double) throws -> RelaxedCurve.Point? {
    try solve(from: rota) { try $0.point(at: cap) { true } }
  }

  private func major(_ amount: Money) -> Double { site.currency.major(amount) }

  // MARK: Geometry

  private static func tolerance(_ point: RelaxedCurve.Point) -> Double {
    1e-7 * max(1, abs(point.weighed))
  }

  /// Where two tangents meet; nil where the curve runs straight between the points.
  private static func meeting(
    _ left: RelaxedCurve.Point,
    _ right: RelaxedCurve.Point
  ) -> (cap: Double, weighed: Double)? {
    let width = right.cap - left.cap
    let isStraight =
      left.weighed - left.price * width >= right.weighed - tolerance(left)
      || right.weighed + right.price * width >= left.weighed - tolerance(right)
    guard !isStraight, width > 1e-6, left.price > right.price else { return nil }
    let distance =
      (left.weighed - right.weighed - right.price * width) / (left.price - right.price)
    guard distance > 1e-7, distance < width - 1e-7 else { return nil }
    return (left.cap + distance, left.weighed - left.price * distance)
  }

  /// The points at which the slope changes, with the first and the last.
  private static func corners(_ points: [RelaxedCurve.Point]) -> [RelaxedCurve.Point] {
    var corners: [RelaxedCurve.Point] = []
    for point in points.sorted(by: { $0.cap < $1.cap }) {
      while corners.count > 1,
        isBetween(corners[corners.count - 2], corners[corners.count - 1], point)
      {
        corners.removeLast()
      }
      corners.append(point)
    }
    return corners
  }

  private static func isBetween(
    _ left: RelaxedCurve.Point,
    _ middle: RelaxedCurve.Point,
    _ right: RelaxedCurve.Point
  ) -> Bool {
    let share = (middle.cap - left.cap) / (right.cap - left.cap)
    let chord = left.weighed + share * (right.weighed - left.weighed)
    return abs(chord - middle.weighed) <= 10 * tolerance(middle)
  }

  // MARK: Solving

  /// The program in a solver, changed from cap to cap.
  private final class Session {
    let relaxation: BudgetRelaxation
    let solver: any LPSolver
    var pool: ColumnPool<LineOfPerson>
    /// Lines whose weeks are rounded as a whole are priced before that.
    let isExact: Bool

    init(_ relaxation: BudgetRelaxation, _ solver: any LPSolver, _ pool: ColumnPool<LineOfPerson>) {
      (self.relaxation, self.solver, self.pool) = (relaxation, solver, pool)
      isExact = relaxation.problem.people.allSatisfy { $0.exact == nil }
    }

    /// The program solved for a cap; nil where `goesOn` said no before that.
    func point(at cap: Double, _ goesOn: () -> Bool) throws -> RelaxedCurve.Point? {
      let problem = relaxation.problem(cap)
      let model = MasterModel(problem: problem)
      try solver.setBounds(problem.tallies.rowBounds[0], of: model.rows.tally[0])
      let pricing = RotaPricing(
        model: model,
        oracle: LagrangianOracle(problem: problem, threads: 1)
      )
      var parameters = pricing.parameters
      parameters.gap = 1e-9
      let result = try Generation(pricing: pricing, parameters: parameters)
        .run(solver, &pool, centre: nil, listener: nil, goesOn: goesOn)
      guard result.reason == .optimal || result.reason == .gapClosed, solver.isSolved,
        let objective = result.objective
      else { return nil }
      let price = -solver.duals()[model.rows.tally[0].index]
      return RelaxedCurve.Point(
        cap: cap,
        weighed: isExact ? objective : result.bound,
        price: max(0, price)
      )
    }
  }

  /// The same problem with another cap, which need be no whole number of minor units.
  private func problem(_ cap: Double) -> RotaProblem {
    RotaProblem(problem, cap: cap)
  }

  private func solve<Value: Sendable>(
    from rota: Rota,
    _ body: (Session) throws -> Value
  ) throws -> Value {
    let model = MasterModel(problem: problem)
    let snapshot = try LinesOfRota(problem: problem).snapshot(of: rota)
    return try solving.withSolver(for: model.program, cancel: CancelFlag()) { solver in
      var pool = ColumnPool<LineOfPerson>()
      let state = RotaState(problem: problem)
      state.restore(snapshot)
      let own = problem.people.indices.compactMap { person in
        snapshot.lines[person].map { model.proposal(person, $0) }
      }
      try pool.add(own, to: solver, kept: true)
      let crash = CrashBasis(
        model: model,
        state: state,
        lines: pool.members.map(\.id),
        others: []
      )
      try solver.setBasis(crash.basis)
      return try body(Session(self, solver, pool))
    }
  }
}
