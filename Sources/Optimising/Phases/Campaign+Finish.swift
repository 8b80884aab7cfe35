/// The last phase: parts of the best rota are planned anew.
extension Campaign {
  /// Rounds from the best rota in which each side plans parts of it anew by linear programs of their
  /// own, with different random numbers; the second goes by the worths that the ascent found, where
  /// there was one.
  func finish() {
    let begin = settings.effort == nil ? clock.share : 0
    for round in 1...3 {
      guard let rota = best.current.rota, !isOver else { return }
      best.enter("integer finish")
      phase += 1
      let until = begin + (1 - begin) * Double(round) / 3
      sideBySide(2, inTurn: takesTurns) { side in
        searchParts(from: rota, side, until: until)
      }
    }
  }

  /// Plans parts of a rota anew until the time is over or `isDone` says so.
  func searchParts(
    from rota: RotaSnapshot,
    _ side: Int,
    until: Double,
    isDone: @escaping () -> Bool = { false }
  ) {
    let searching = budget(until: until, steps: 20)
    NeighbourhoodSearch(
      model: MasterModel(problem: problem),
      solving: solving,
      cancel: cancel,
      diving: diving(side, landing: searching) { isDone() ? nil : searching.progress($0) }
    )
    .run(from: rota)
  }

  /// How a side dives.
  ///
  /// - Parameters:
  ///   - landing: How long landings may be polished.
  ///   - goesOn: How much is done after so many steps; nil when it is over.
  func diving(
    _ side: Int,
    landing: PhaseBudget,
    goesOn: @escaping (Int) -> Double?
  ) -> Diving {
    var steps = 0
    return Diving(
      landing: self.landing(side),
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

  private func landing(_ side: Int) -> Landing {
    var landing = Landing(
      problem: problem,
      worth: worth(for: side),
      seed: settings.seed &* 1000 &+ UInt64(2 * phase + side),
      guide: guide
    )
    // With a time limit that is what ends it.
    if settings.effort == nil { landing.triesEach *= 20 }
    return landing
  }
}
