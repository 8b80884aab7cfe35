import ColumnGeneration
import LinearPrograms
import Planning
import Rostering

/// The course of a planning run, phase by phase.
///
/// Two phases run side by side where there are two threads' worth of work; they meet only when both
/// are over, so that the outcome does not depend on which is faster.
final class Campaign {
  let problem: RotaProblem
  let settings: OptimiserSettings
  let solving: any LPSolving
  let cancel: CancelFlag
  let clock: SearchClock
  let best: Best
  /// What to start from, where a rota is at hand.
  let start: RotaSnapshot?
  private var worth: Worth
  /// What contacts had come to be worth at the end of each side's last polish.
  let learned: [Learned]
  private var ascent: AscentResult?
  /// The bound at no prices at all, and these; nil before it is looked for.
  private var unpriced: (bound: Double, prices: [Double])?
  /// The prices of the best bound, as ``PriceLayout`` has them; nil before any is proven.
  private(set) var pricesOfBound: [Double]?
  /// The bound that they prove; where all rotas were divided there is a higher one.
  private(set) var pricedBound = -Double.infinity
  /// By person: lines that programs chose among.
  private(set) var seen: [[PersonLine]] = []
  /// Whether the linear program was solved so quickly that there is time for many like it.
  private(set) var hasQuickProgram = false
  /// Number of the phase, so that each has random numbers of its own.
  private(set) var phase = 0
  /// What presence is worth by the bound that was known when the phase began: the other side may be
  /// proving a better one, and when it has must make no difference.
  private(set) var guide: Guide?

  init(
    problem: RotaProblem,
    settings: OptimiserSettings,
    solving: any LPSolving,
    cancel: CancelFlag,
    clock: SearchClock,
    best: Best,
    start: RotaSnapshot? = nil,
    prices: [Double] = []
  ) {
    self.problem = problem
    self.settings = settings
    self.solving = solving
    self.cancel = cancel
    self.clock = clock
    self.best = best
    self.start = start
    worth = Worth(problem: problem)
    learned = [Learned(worth), Learned(worth)]
    if prices.count == PriceLayout(problem: problem).count {
      ascent = AscentResult(bound: -.infinity, prices: prices, evaluations: 0)
    }
  }

  /// Runs all phases; `best` holds what they found.
  func run() throws {
    findFirstRota()
    if isOver { return }
    // A short round first: it gives the long one prices to search by and a target to climb to. Over long
    // lines not one bound is told in it, and a side would wait for that.
    if clock.share < 0.06, endOfAscent > 0.06, !problem.hasLongLines {
      polishAndBound(until: 0.06, ascent: 8, polish: 20)
    }
    if isOver { return }
    polishAndBound(until: endOfAscent, ascent: 32, polish: 80)
    if isOver { return }
    if isWithinReachOfSimplex, pricesOftenEnough {
      try solveAndDive()
    } else if problem.hasLongLines {
      polishTogether(until: 0.45, tries: 160)
    }
    if isOver { return }
    if hasQuickProgram { divide() }
    if isOver { return }
    finish()
  }

  /// The gap asked for, and never less than rounding can tell.
  private var leastGap: Double { max(settings.gap, 1e-8) }

  var isOver: Bool { best.gap <= leastGap || clock.isPast(1) }

  /// Whether people were priced often enough in the ascent for column generation to get anywhere: over
  /// half a year one round takes many seconds.
  private var pricesOftenEnough: Bool { ascent?.evaluations ?? 0 >= 8 }

  /// By person: the lines of a state, then all others that the master last chose among.
  func linesSeen(in state: RotaState) -> [[PersonLine]] {
    problem.people.indices.map { person in
      let own = state.lines[person].map { [$0] } ?? []
      let others = seen.indices.contains(person) ? seen[person] : []
      return own + others.filter { !own.contains($0) }
    }
  }

  // MARK: Phases

  private func findFirstRota() {
    best.enter("first rota")
    let state = RotaState(problem: problem)
    if let start {
      state.restore(start)
      var random = RandomSource(seed: settings.seed)
      worth.apply(to: state.board)
      FirstRota(problem: problem, seed: settings.seed)
        .fill(state, BestReply(problem: problem), worth, &random)
      state.recount()
      best.offer(state.snapshot())
    }
    // A polish over a few weeks at a time does more for long lines than replies do.
    FirstRota(problem: problem, seed: settings.seed).build(state, &worth) {
      problem.hasLongLines || clock.isPast(0.5)
    }
    best.offer(state.snapshot())
  }

  private func polishAndBound(
    until: Double,
    ascent evaluations: Int,
    polish tries: Int
  ) {
    guard let rota = best.current.rota else { return }
    enter("polish and bound")
    let bounding = budget(until: until, steps: evaluations)
    sideBySide(2, inTurn: takesTurns) { side in
      if side == 0 {
        improve(rota, besideBound, tries: tries, until: until)
      } else {
        // One evaluation may take longer than a short round, and is worth more than none.
        bound(from: rota, until: max(until, 0.25)) { bounding.progress($0) }
      }
    }
    worth = learned[0].worth
  }

  /// How the polish beside the bound cools: where another follows, that goes on from there.
  private var besideBound: Polish.Schedule {
    problem.hasLongLines ? Polish.Schedule(lastHeat: firstHeatTogether) : Polish.Schedule()
  }

  /// - Parameter until: The share of the time after which an evaluation is broken off.
  private func bound(from rota: RotaSnapshot, until: Double, progress: (Int) -> Double?) {
    let oracle = LagrangianOracle(problem: problem, threads: 1)
    oracle.stops = { [clock] in clock.isPast(until) }
    let start = startOfAscent(rota, oracle)
    // The rota at the start is the target: one that moves with the other side would make the
    // outcome depend on its speed.
    let found = climber.run(oracle, from: start, target: rota.objective) { evaluations, bound in
      best.offer(bound: bound, source: .lagrangian)
      return isCloseEnough ? nil : progress(evaluations)
    }
    seen = oracle.memory.lines
    // Stopped before anything was bounded, it has told nothing of its prices.
    if found.bound > -.infinity {
      ascent = found
      (pricesOfBound, pricedBound) = (found.prices, found.bound)
    }
    if let unpriced, unpriced.bound > ascent?.bound ?? -.infinity {
      (pricesOfBound, pricedBound) = (unpriced.prices, unpriced.bound)
    }
  }

  /// The first ascent has far to go; those after it begin where it ended.
  private var climber: any Ascent {
    if ascent != nil { return VolumeAscent() }
    var parameters = DualAscent.Parameters()
    // A first rota may be dear, and steps made for its distance would overshoot.
    parameters.reachOfWay = 0.15
    return DualAscent(parameters: parameters)
  }

  /// The prices to climb from.
  func startOfAscent(_ rota: RotaSnapshot, _ oracle: LagrangianOracle) -> [Double] {
    boundUnpriced(oracle)
    return hopeful(startingPrices(rota, oracle), rota)
  }

  /// Where people's own rules fix what they cost, the bound at no prices is all there is to prove,
  /// and an ascent would only come near it.
  private func boundUnpriced(_ oracle: LagrangianOracle) {
    guard unpriced == nil else { return }
    var prices = Array(repeating: 0.0, count: oracle.layout.count)
    oracle.project(&prices)
    let bound = oracle.evaluate(prices).bound
    unpriced = (bound, prices)
    best.offer(bound: bound, source: .lagrangian)
  }

  /// Prices of a rota in which much is missing may be far off even after a short ascent: where that
  /// ended farther below the bound without prices than the rota is above it, the next starts without.
  ///
  /// Prices of a plan before, which bound nothing yet, are as good as they were there.
  private func hopeful(_ start: [Double], _ rota: RotaSnapshot) -> [Double] {
    guard let ascent, let unpriced, ascent.bound > -.infinity,
      unpriced.bound - ascent.bound > rota.objective - unpriced.bound
    else { return start }
    return unpriced.prices
  }

  /// Where the ascent starts: at the prices of the last one, else at those of a rota.
  ///
  /// Prices of work that is carried on can be far off while much of it is late, and take long to
  /// come back: with such work the better of both is taken.
  private func startingPrices(_ rota: RotaSnapshot, _ oracle: LagrangianOracle) -> [Double] {
    let floor = unpriced?.bound ?? -.infinity
    guard let last = ascent?.prices else {
      return StartingPrices.best(from: rota, worth, oracle, above: floor)
    }
    guard !problem.tables.chains.isEmpty else { return last }
    let fresh = StartingPrices.best(from: rota, worth, oracle, above: floor)
    return oracle.evaluate(fresh).bound > oracle.evaluate(last).bound ? fresh : last
  }

  private func solveAndDive() throws {
    guard let rota = best.current.rota else { return }
    enter("linear program")
    let start = LinearProgramPhase.Start(rota: rota, seen: seen)
    // A bound a little late is worth more than none, and a dive needs time for itself and its landing.
    let generating = budget(until: 0.8, steps: 40)
    let diving = budget(until: 0.75, steps: 400)
    let isDone = CancelFlag()
    var outcome: Result<LinearProgramPhase.Outcome, any Error>?
    sideBySide(2, inTurn: takesTurns) { side in
      if side == 0 {
        improve(rota, .init(firstHeat: 0.3), tries: 60, until: 0.85) { [settings] in
          settings.effort == nil && isDone.isCancelled
        }
      } else {
        outcome = Result { try linearProgram(start, generating, diving) }
        isDone.cancel()
      }
    }
    takeLearned()
    if let outcome = try outcome?.get() { take(outcome) }
  }

  private func linearProgram(
    _ start: LinearProgramPhase.Start,
    _ generating: PhaseBudget,
    _ diving: PhaseBudget
  ) throws -> LinearProgramPhase.Outcome {
    var slices = 0
    let phase = LinearProgramPhase(
      problem: problem,
      solving: solving,
      cancel: cancel,
      threads: 1
    )
    return try phase.run(
      from: start,
      listener: BoundTeller(best: best),
      generates: {
        slices += 1
        return !isCloseEnough && generating.progress(slices) != nil
      },
      diving: self.diving(1, landing: budget(until: 0.85, steps: 1), goesOn: diving.progress)
    )
  }

  /// Takes over the bound and its prices.
  private func take(_ outcome: LinearProgramPhase.Outcome) {
    let isSolved = outcome.result.reason == .optimal || outcome.result.reason == .gapClosed
    hasQuickProgram = isSolved && isQuick(outcome)
    best.offer(
      bound: outcome.result.bound,
      source: isSolved ? .linearProgram : .lagrangian
    )
    let known = max(ascent?.bound ?? -.infinity, unpriced?.bound ?? -.infinity)
    if outcome.result.bound > known, let prices = outcome.prices {
      (pricesOfBound, pricedBound) = (prices, outcome.result.bound)
    }
    seen = outcome.lines
  }

  /// Takes over what the first side learned in a phase, and returns it.
  @discardableResult
  func takeLearned() -> Worth {
    worth = learned[0].worth
    return worth
  }

  /// The worths that a side of a phase starts with.
  func worth(for side: Int) -> Worth {
    guard side == 1, let ascent else { return worth }
    let layout = PriceLayout(problem: problem)
    var found = worth
    found.take(
      contact: layout.contact(in: ascent.prices),
      budget: layout.budget(in: ascent.prices),
      tally: layout.tallies(in: ascent.prices)
    )
    return found
  }

  // MARK: Helpers

  /// Whether a phase may stop because the gap asked for is reached.
  ///
  /// With a given effort only whole phases end there: which thread proves what first must not
  /// change the outcome.
  var isCloseEnough: Bool { settings.effort == nil && best.gap <= leastGap }

  /// With one thread and a given effort the two sides of a phase take turns.
  ///
  /// With a time limit they share the thread, for both have the same time to be over.
  var takesTurns: Bool { settings.threads == 1 && settings.effort != nil }

  /// Each side has random numbers of its own in each phase, and in each round of one.
  func seed(_ side: Int, _ round: Int = 0) -> UInt64 {
    settings.seed &* 1000 &+ UInt64(2 * phase + side) &+ UInt64(round) &* 1_000_003
  }

  /// Begins a phase.
  func enter(_ name: String) {
    best.enter(name)
    phase += 1
    // Prices of nothing say nothing of what presence is worth.
    let prices = pricesOfBound == unpriced?.prices ? nil : pricesOfBound
    guide = prices.map { Guide(problem: problem, prices: $0) }
  }

  func budget(until: Double, steps: Int) -> PhaseBudget {
    PhaseBudget(clock, settings, until: until, stepsPerEffort: steps)
  }
}
