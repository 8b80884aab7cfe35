import LinearPrograms

/// Which row of a master is what: the way back from rows and columns to people and intervals.
struct MasterPlaces {
  /// Person of each person row.
  private(set) var person: [RowID: Int] = [:]
  /// Profile and interval of each presence row.
  private(set) var presence: [RowID: (profile: Int, interval: Int)] = [:]
  /// Cells of the coverage rows.
  private(set) var coverage: [RowID: Int] = [:]
  /// Window of each promise.
  private(set) var window: [RowID: Int] = [:]
  /// Window of each row of what is due at its end.
  private(set) var due: [RowID: Int] = [:]
  /// Cost centre of each budget.
  private(set) var centre: [RowID: Int] = [:]
  /// Columns that are serving, steps, contacts missed or done, or pay above a budget.
  private(set) var known: Set<ColumnID> = []

  init(master: MasterModel) {
    for (person, row) in master.rows.person.enumerated() { self.person[row] = person }
    for (index, row) in master.rows.presence.enumerated() {
      guard let row else { continue }
      let (profile, interval) = index.quotientAndRemainder(
        dividingBy: master.problem.intervalCount
      )
      presence[row] = (profile, interval)
    }
    for (cell, row) in master.rows.coverage.enumerated() { if let row { coverage[row] = cell } }
    for (window, row) in master.rows.promise.enumerated() { self.window[row] = window }
    for (window, row) in master.rows.due.enumerated() { if let row { due[row] = window } }
    for (centre, row) in master.rows.budget.enumerated() {
      if let row { self.centre[row] = centre }
    }
    known.formUnion(master.serving.compactMap(\.self))
    known.formUnion(master.steps.flatMap { $0.map(\.id) })
    known.formUnion(master.missed.compactMap(\.self))
    known.formUnion(master.done.compactMap(\.self))
    known.formUnion(master.over.compactMap(\.self))
  }

  /// Whether lines.mod has rows of this kind.
  func isNamed(_ row: RowID) -> Bool {
    person[row] != nil || presence[row] != nil || coverage[row] != nil || window[row] != nil
      || due[row] != nil || centre[row] != nil
  }
}
