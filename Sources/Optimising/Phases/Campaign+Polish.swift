import Planning

/// Polishes, and what goes on beside a bound.
extension Campaign {
  /// The first side's search beside a bound: a polish, and parts planned anew when that has had its
  /// tries or half of the time.
  ///
  /// With a given effort it is the polish alone. Its work is a number of tries there, whatever the
  /// other side takes, and parts would add theirs to each phase; they have the last one to themselves.
  func improve(
    _ rota: RotaSnapshot,
    _ schedule: Polish.Schedule,
    tries: Int,
    until: Double,
    isDone: @escaping () -> Bool = { false }
  ) {
    let polishing = budget(until: min(until, 0.5), steps: tries)
    let hasParts = settings.effort == nil && until > 0.5
    let enough = hasParts ? triesBeforeParts : .infinity
    polish(rota, 0, schedule) { tries in
      guard !isDone(), Double(tries) < enough, let progress = polishing.progress(tries) else {
        return nil
      }
      return max(progress, Double(tries) / enough)
    }
    guard hasParts else { return }
    searchParts(
      from: best.current.rota ?? rota,
      0,
      until: budget(until: until, steps: 20),
      isDone: isDone
    )
  }

  /// - Parameter halves: Whose lines the side may change, and when; nil for everyone's at any time.
  /// - Returns: The best rota that it found, or the last one.
  @discardableResult
  func polish(
    _ rota: RotaSnapshot,
    _ side: Int,
    _ schedule: Polish.Schedule,
    in halves: Halves? = nil,
    round: Int = 0,
    endsAtBest: Bool = true,
    progress: (Int) -> Double?
  ) -> RotaSnapshot {
    let state = RotaState(problem: problem)
    var worth = worth(for: side)
    worth.apply(to: state.board)
    state.restore(rota)
    defer { learned[side].worth = worth }
    var polish = Polish(problem: problem, schedule: schedule, guide: guide)
    polish.endsAtBest = endsAtBest
    polish.stops = { [clock] in clock.isPast(1) }
    if let halves {
      (polish.people, polish.windows.within) = (halves.people[side], halves.days[side])
    }
    polish.run(
      state,
      &worth,
      seed: seed(side, round),
      onBest: { best.offer($0, side: side) }
    ) { tries in
      if tries % 64 == 0 { best.tell() }
      return isCloseEnough ? nil : progress(tries)
    }
    return state.snapshot()
  }

  /// After how many tries of a polish parts do more than it.
  var triesBeforeParts: Double {
    Cooling.triesToCool(people: problem.people.count, days: problem.site.horizon.dayCount)
  }
}
