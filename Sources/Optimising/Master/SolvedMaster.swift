import ColumnGeneration
import LinearPrograms

/// A master as it was solved: its lines, and the basis that is the solution.
///
/// It is loaded into other sessions of the solver, each of which goes its own way from there.
struct SolvedMaster: Sendable {
  private let proposals: [Proposal<LineOfPerson>]
  private let ids: [ColumnID]
  private let basis: Basis

  init(_ pool: ColumnPool<LineOfPerson>, _ solver: any LPSolver) {
    proposals = pool.members.map { Proposal(column: $0.column, payload: $0.payload) }
    ids = pool.members.map(\.id)
    basis = solver.basis()
  }

  /// Puts it into the session of a solver that has the program without lines, and solves it there.
  ///
  /// - Returns: How many steps of the simplex that took: none, as the basis is the solution's.
  @discardableResult
  func load(
    into solver: any LPSolver,
    _ pool: inout ColumnPool<LineOfPerson>
  ) throws -> Int {
    try pool.add(proposals, to: solver)
    var columns = basis.columns
    let statuses = ids.map { columns.removeValue(forKey: $0) }
    for (member, status) in zip(pool.members, statuses) { columns[member.id] = status }
    try solver.setBasis(Basis(rows: basis.rows, columns: columns))
    return try solver.solve(.primal, within: .none).iterations
  }
}
