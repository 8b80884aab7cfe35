/// The last phase: parts of the best rota are planned anew.
extension Campaign {
  /// Rounds from the best rota in which each side plans parts of it anew by linear programs of their
  /// own, with different random numbers; the second goes by the worths that the ascent found, where
  /// there was one.
  func finish() {
    let begin = settings.effort == nil ? clock.share : 0
    for round in 1...3 {
      guard let rota = best.current.rota, !isOver else { return }
      enter("integer finish")
      let until = begin + (1 - begin) * Double(round) / 3
      sideBySide(2, inTurn: takesTurns) { side in
        searchParts(from: rota, side, until: budget(until: until, steps: 20))
      }
    }
  }

  /// Plans parts of a rota anew until its time is over or `isDone` says so.
  ///
  /// Where parts gain nothing any more the best rota is shaken, and they go on from there: no part of a
  /// size that is solved in no time need be better where the whole can be.
  ///
  /// Source of the method: Helena R. Lourenço, Olivier C. Martin, Thomas Stützle, "Iterated Local
  /// Search", Handbook of Metaheuristics, 2003, 10.1007/0-306-48056-5_11.
  func searchParts(
    from rota: RotaSnapshot,
    _ side: Int,
    until searching: PhaseBudget,
    isDone: @escaping () -> Bool = { false }
  ) {
    let model = MasterModel(problem: problem)
    var (start, record, rounds, steps) = (rota, rota, 0, 0)
    func goesOn() -> Bool { !isDone() && !isCloseEnough && searching.progress(steps) != nil }
    while goesOn() {
      let diving = diving(side, round: rounds, landing: searching) { _ in
        steps += 1
        return isDone() ? nil : searching.progress(steps)
      }
      let search = NeighbourhoodSearch(
        model: model,
        solving: solving,
        cancel: cancel,
        diving: diving
      )
      let found = search.run(from: start, record: record.objective)
      for other in [found.best, diving.known() ?? rota] where other.objective < record.objective {
        record = other
      }
      guard !found.isExhausted, goesOn() else { return }
      rounds += 1
      start = shaken(record, side, round: rounds) { goesOn() }
    }
  }

  /// A rota that is somewhat worse, by a few tries of a polish with some heat.
  private func shaken(
    _ rota: RotaSnapshot,
    _ side: Int,
    round: Int,
    goesOn: () -> Bool
  ) -> RotaSnapshot {
    let enough = triesBeforeParts / 10
    let schedule = Polish.Schedule(firstHeat: 0.1, lastHeat: 0.01)
    return polish(rota, side, schedule, round: round, endsAtBest: false) { tries in
      goesOn() && Double(tries) < enough ? Double(tries) / enough : nil
    }
  }

  /// How a side dives.
  ///
  /// - Parameters:
  ///   - round: How often the side has dived in this phase before.
  ///   - landing: How long landings may be polished.
  ///   - goesOn: How much is done after so many steps; nil when it is over.
  func diving(
    _ side: Int,
    round: Int = 0,
    landing: PhaseBudget,
    goesOn: @escaping (Int) -> Double?
  ) -> Diving {
    var steps = 0
    return Diving(
      landing: self.landing(side, round),
      goesOn: { [self] in
        steps += 1
        return !isCloseEnough && goesOn(steps) != nil
      },
      lands: { [self] in
        if settings.effort != nil { return clock.isCancelled ? nil : 0 }
        return isCloseEnough ? nil : landing.progress(0)
      },
      offer: { [best] in best.offer($0, side: side) },
      // With a given effort what the other side finds must not show before both are over.
      known: { [best, settings] in settings.effort == nil ? best.current.rota : nil }
    )
  }

  private func landing(_ side: Int, _ round: Int) -> Landing {
    var landing = Landing(
      problem: problem,
      worth: worth(for: side),
      seed: seed(side, round),
      guide: guide
    )
    // With a time limit that is what ends it.
    if settings.effort == nil { landing.triesEach *= 20 }
    return landing
  }
}
