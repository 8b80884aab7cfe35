import ColumnGeneration
public import Demand
public import LinearPrograms
public import Planning
import Rostering

/// Plans a site: makes a rota that keeps every rule, and proves how far it is from the best one.
///
/// The steps are those of the article "How a rota is found": a first rota by best replies, polish
/// and a Lagrangian bound side by side, column generation on the linear program, a dive to whole
/// people, and polish again until the time, the effort or the gap asked for is reached.
public struct RotaOptimiser {
  /// The site.
  public let site: Site
  /// What presence is worth everywhere.
  public let coverage: CoverageModel
  /// What solves linear programs.
  public let solving: any LPSolving
  /// How long and how hard to work.
  public let settings: OptimiserSettings

  /// An optimiser for a site.
  public init(
    site: Site, coverage: CoverageModel, solving: any LPSolving, settings: OptimiserSettings
  ) {
    self.site = site
    self.coverage = coverage
    self.solving = solving
    self.settings = settings
  }

  /// Plans.
  ///
  /// - Throws: ``ImpossiblePeople`` when someone's rules leave no line at all; what the solver
  ///   throws when it breaks down.
  public func run(
    listener: any PlanListener = SilentListener(), cancel: CancelFlag = CancelFlag()
  ) throws -> PlanResult {
    let clock = SearchClock(settings: settings, cancel: cancel)
    let best = Best(clock: clock, listener: listener)
    let weights = site.priorities.steps.map(\.worth)
    let problem = try RotaProblem(
      site: site, coverage: coverage, weights: GoalWeights(site: site, weights: weights))
    best.enter("first rota")
    let state = RotaState(problem: problem)
    var worth = Worth(problem: problem)
    FirstRota(problem: problem, seed: settings.seed).build(state, &worth) { clock.isPast(0.5) }
    best.offer(state.objective, state.lines)

    best.enter("polish and bound")
    let polishing = PhaseBudget(clock, settings, until: 1, stepsPerEffort: 100)
    let bounding = PhaseBudget(clock, settings, until: 1, stepsPerEffort: 10)
    sideBySide(2) { side in
      if side == 0 {
        Polish(problem: problem).run(
          state, &worth, seed: settings.seed, onBest: { best.offer($0, $1) }
        ) { best.gap <= settings.gap ? nil : polishing.progress($0) }
      } else {
        let oracle = LagrangianOracle(problem: problem, threads: 1)
        let start = StartingPrices.from(best.current.lines, problem)
        _ = DualAscent().run(oracle, from: start, target: { best.current.objective }) {
          best.offer(bound: $1, source: .lagrangian)
          return best.gap > settings.gap && bounding.progress($0) != nil
        }
      }
    }
    return PlanResult(
      rota: Rota(lines: []),
      proof: Proof(
        objective: best.current.objective, bound: best.current.bound,
        boundSource: best.current.source, stopped: .timeUp, weights: weights,
        seconds: clock.elapsed))
  }
}
