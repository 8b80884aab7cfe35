import ColumnGeneration
import LinearPrograms

extension ColumnPool<LineOfPerson> {
  /// Puts the lines of those who may change into a master, with the basis that they are the solution of.
  ///
  /// - Parameter state: The rota, restored.
  mutating func load(
    _ hood: Neighbourhood,
    _ state: RotaState,
    _ model: MasterModel,
    _ solver: any LPSolver
  ) throws {
    let own = hood.people.compactMap { person in
      state.lines[person].map { model.proposal(person, $0) }
    }
    try add(own, to: solver, kept: true)
    let ids = members.map(\.id)
    try solver.setBasis(CrashBasis(model: model, state: state, lines: ids, others: []).basis)
  }

  /// Puts a rota's lines and others into a master, with the basis that the rota is the solution of.
  ///
  /// - Parameters:
  ///   - seen: By person, the others; empty where there are none.
  ///   - state: The rota, restored.
  mutating func load(
    _ rota: RotaSnapshot,
    _ seen: [[PersonLine]],
    _ state: RotaState,
    _ model: MasterModel,
    _ solver: any LPSolver
  ) throws {
    var (own, others) = ([Proposal<LineOfPerson>](), [Proposal<LineOfPerson>]())
    for (person, line) in rota.lines.enumerated() {
      guard let line else { continue }
      own.append(model.proposal(person, line))
      guard seen.indices.contains(person) else { continue }
      others += seen[person].filter { $0 != line }.map { model.proposal(person, $0) }
    }
    try add(own, to: solver, kept: true)
    try add(others, to: solver)
    let ids = members.map(\.id)
    let crash = CrashBasis(
      model: model,
      state: state,
      lines: Array(ids.prefix(own.count)),
      others: Array(ids.dropFirst(own.count))
    )
    try solver.setBasis(crash.basis)
  }
}
