import LinearPrograms

/// The rows of the master program, and where each stands.
///
///     person    Σ_l x[l] = 1
///     presence  Σ_l a[l,t] x[l] − Σ_q y[k,q,t] = 0
///     coverage  Σ_k e[k,q] y[k,q,t] − Σ_i v[q,t,i] = 0
///     promise   Σ_{t,i} gain[q,t,i] v[q,t,i] + missed ≥ promised
///               Σ_{t,i} gain[q,t,i] v[q,t,i] + done[s−1] − done[s] ≥ 0 for the hours s of a chain
///     due       done[s] + missed ≥ due[s]
///     budget    Σ_l pay[l] x[l] − over ≤ budget
///     tally     Σ_l amount[l] x[l] − over ≤ most, share − top ≤ −had, share − bottom ≥ −had
///     together  Σ_l c[k] a[l,t] x[l] + short − over between least and most
struct MasterRows {
  /// By person.
  let person: [RowID]
  /// By profile · intervals + interval; nil where no queue of the profile is open.
  let presence: [RowID?]
  /// By cell; nil where closed.
  let coverage: [RowID?]
  /// By window.
  let promise: [RowID]
  /// By window; nil where it stands alone or nobody looks at its end what is late.
  let due: [RowID?]
  /// By cost centre; nil without a budget.
  let budget: [RowID?]
  /// By rule of presence · intervals + interval; nil where the rule does not hold.
  let together: [RowID?]
  /// By row of the shared amounts.
  let tally: [RowID]

  init(problem: RotaProblem, names: MasterNames, program: inout LinearProgram) {
    let tables = problem.tables
    person = problem.people.indices.map {
      program.addRow(Row(name: names.person($0), bounds: .exactly(1)))
    }
    var presence: [RowID?] = []
    for profile in 0..<problem.profiles.count {
      for interval in 0..<problem.intervalCount {
        let isOpen =
          interval >= problem.firstInterval
          && problem.profiles.skills[profile].contains {
            tables.isOpen(tables.cell($0.queue, interval))
          }
        presence.append(
          isOpen
            ? program.addRow(Row(name: names.presence(profile, interval), bounds: .exactly(0)))
            : nil
        )
      }
    }
    self.presence = presence
    var coverage: [RowID?] = []
    for cell in 0..<tables.tailCost.count {
      let name = names.coverage(cell % tables.queueCount, cell / tables.queueCount)
      coverage.append(
        tables.isOpen(cell) ? program.addRow(Row(name: name, bounds: .exactly(0))) : nil
      )
    }
    self.coverage = coverage
    (promise, due) = MasterRows.addPromises(tables, names, &program)
    budget = problem.budgets.enumerated().map { centre, limit in
      limit < .infinity
        ? program.addRow(Row(name: names.budget(centre), bounds: .atMost(limit))) : nil
    }
    together = MasterRows.addTogether(problem.presence, names, &program)
    tally = problem.tallies.rowBounds.enumerated().map { row, bounds in
      program.addRow(Row(name: names.tally(row), bounds: bounds))
    }
  }

  private static func addPromises(
    _ tables: CurveTables,
    _ names: MasterNames,
    _ program: inout LinearProgram
  ) -> (promise: [RowID], due: [RowID?]) {
    let alone = Set(tables.alone)
    let promise = tables.windows.enumerated().map { index, window in
      // The steps count from what nobody serves, which need not be zero.
      let base = window.cells.reduce(0) { $0 + tables.servedContacts($1, 0) }
      let promised = alone.contains(index) ? window.promised : 0
      return program.addRow(
        Row(name: names.promise(index), bounds: .atLeast(promised - base))
      )
    }
    var due = [RowID?](repeating: nil, count: promise.count)
    for chain in tables.chains {
      for (place, window) in chain.windows.enumerated() where chain.weight[place] > 0 {
        due[window] = program.addRow(
          Row(name: names.due(window), bounds: .atLeast(chain.due[place]))
        )
      }
    }
    return (promise, due)
  }

  private static func addTogether(
    _ presence: PresenceTables,
    _ names: MasterNames,
    _ program: inout LinearProgram
  ) -> [RowID?] {
    presence.requirements.enumerated().flatMap { place, requirement in
      (0..<presence.intervalCount).map { interval -> RowID? in
        guard requirement.isActive[interval] else { return nil }
        let (least, most) = (requirement.least, requirement.most)
        let bounds: Bounds =
          most == .infinity
          ? .atLeast(least) : least == most ? .exactly(least) : .between(least, most)
        return program.addRow(Row(name: names.together(place, interval), bounds: bounds))
      }
    }
  }
}
