import LinearPrograms

extension MasterModel {
  /// The part of the master in which a neighbourhood of a rota may change: who serves what, and how
  /// well, in all other intervals is held, and so are the lines of everyone else.
  ///
  /// What looks at all intervals or people together stays: promises, budgets, shared amounts.
  ///
  /// - Parameters:
  ///   - state: The rota.
  ///   - intervals: Those that lines of the neighbourhood may differ in.
  func part(
    _ hood: Neighbourhood,
    of state: RotaState,
    in intervals: Range<Int>
  ) -> ProgramPart {
    let open = Set(hood.people)
    let others = problem.people.indices.filter { !open.contains($0) }.compactMap { person in
      state.lines[person].map { column(person, $0) }
    }
    let kept = Set(hood.people.map { rows.person[$0] })
    return ProgramPart(
      of: program,
      holding: values(in: state, besides: intervals),
      and: others,
      keeping: kept.contains
    )
  }

  /// By column: its value in a rota, where it is of an interval besides some; nil for all others.
  private func values(in state: RotaState, besides intervals: Range<Int>) -> [Double?] {
    var values = [Double?](repeating: nil, count: program.columns.count)
    let (queues, profiles) = (problem.tables.queueCount, problem.profiles.count)
    for interval in 0..<problem.intervalCount where !intervals.contains(interval) {
      let first = interval * profiles * queues
      for place in first..<first + profiles * queues {
        if let column = serving[place] { values[column.index] = Double(state.board.serving[place]) }
      }
      for cell in interval * queues..<(interval + 1) * queues {
        var left = state.board.load[cell]
        for (column, segment) in steps[cell] {
          values[column.index] = min(left, segment.width)
          left -= min(left, segment.width)
        }
      }
      holdLevels(at: interval, state, &values)
    }
    return values
  }

  private func holdLevels(
    at interval: Int,
    _ state: RotaState,
    _ values: inout [Double?]
  ) {
    let presence = problem.presence
    for (place, requirement) in presence.requirements.enumerated() {
      let index = place * problem.intervalCount + interval
      let level = state.board.levels[interval * presence.count + place]
      if let column = short[index] { values[column.index] = max(0, requirement.least - level) }
      if let column = excess[index] { values[column.index] = max(0, level - requirement.most) }
    }
  }
}
