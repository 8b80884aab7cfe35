import ColumnGeneration
public import LinearPrograms
public import Rostering

extension RotaOptimiser {
  /// The linear program that a result was found with: the master of the design, with the lines that
  /// it chose among at the end.
  ///
  /// Where the result's bound comes from the linear program, the optimum of this model is that
  /// bound; with whole numbers for the lines (`x`) its optimum is at most the rota's objective.
  ///
  /// - Throws: ``ImpossiblePeople``, as planning does.
  public func model(of result: PlanResult, naming: ModelNaming) throws -> LinearProgram {
    let problem = try problem(weights: result.proof.weights)
    let master = MasterModel(problem: problem, style: naming == .ids ? .ids : .names)
    return PlanModel(master: master, lines: result.lines, optimum: nil).program
  }

  /// The master of a rota that is at hand, with its lines and with lines generated from there.
  ///
  /// Of each person the rota's own line comes first (`x_p0_l0`). People, profiles, queues, cost
  /// centres and windows are called by their numbers from 0, in the order of the site's files;
  /// intervals are numbered from the start of the horizon.
  ///
  /// - Parameters:
  ///   - rota: The rota.
  ///   - weights: Weights of the goals, from the rota's proof.
  ///   - slices: How many slices of the simplex to spend on generating lines; without a limit the
  ///     linear program is solved to its end. None gives the rota's own lines and those of a short
  ///     ascent.
  ///   - cancel: Raised, it ends the generating; the lines found so far are in the model.
  /// - Throws: ``ImpossiblePeople`` as planning does; ``ForeignShift`` where the rota has a shift
  ///   that the site does not allow; what the solver throws when it breaks down.
  public func model(
    of rota: Rota,
    weights: [Double],
    slices: Int?,
    cancel: CancelFlag = CancelFlag()
  ) throws -> PlanModel {
    let problem = try problem(weights: weights)
    let own = try LinesOfRota(problem: problem).lines(of: rota)
    let state = RotaState(problem: problem)
    state.load(own)
    state.settle()
    let snapshot = state.snapshot()
    let seen = lines(seenFrom: snapshot, problem, cancel)
    let phase = LinearProgramPhase(problem: problem, solving: solving, cancel: cancel, threads: 1)
    var spent = 0
    let outcome = try phase.run(
      from: LinearProgramPhase.Start(rota: snapshot, seen: seen),
      listener: nil,
      generates: {
        spent += 1
        return slices.map { spent <= $0 } ?? true
      },
      diving: nil
    )
    let reason = outcome.result.reason
    return PlanModel(
      master: MasterModel(problem: problem, style: .ids),
      lines: zip(own, outcome.lines).map { own, all in [own] + all.filter { $0 != own } },
      optimum: reason == .optimal || reason == .gapClosed ? outcome.result.objective : nil
    )
  }

  private func problem(weights: [Double]) throws -> RotaProblem {
    let settled = try RotaProblem.settled(
      site: site,
      coverage: coverage,
      weights: GoalWeights(site: site, weights: weights)
    ).problem
    let most = LeastChanges(settled).limit(settings.mostChanges)
    return RotaProblem(
      settled,
      coverage: coverage,
      weights: GoalWeights(site: site, weights: weights),
      mostChanges: most
    )
  }

  /// Lines that a short ascent from a rota comes by; they spare the simplex many rounds.
  private func lines(
    seenFrom rota: RotaSnapshot,
    _ problem: RotaProblem,
    _ cancel: CancelFlag
  ) -> [[PersonLine]] {
    let oracle = LagrangianOracle(problem: problem, threads: settings.threads)
    let start = StartingPrices.from(rota, Worth(problem: problem), problem)
    let most = 150
    _ = DualAscent().run(oracle, from: start, target: rota.objective) { step, _ in
      step < most && !cancel.isCancelled ? Double(step) / Double(most) : nil
    }
    return oracle.memory.lines
  }
}
