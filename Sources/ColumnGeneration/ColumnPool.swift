public import LinearPrograms

/// The generated columns that are in the master, with what each stands for and how long it has
/// gone unused.
public struct ColumnPool<Payload> {
  /// A column in the master.
  public struct Member {
    /// Its handle there.
    public var id: ColumnID
    /// The column itself.
    public var column: Column
    /// What it stands for.
    public var payload: Payload
    /// Rounds since it was last in the basis.
    public var unused: Int
    /// Whether it may leave.
    public var isKept: Bool
  }

  /// The members, oldest first.
  public private(set) var members: [Member] = []

  /// An empty pool.
  public init() {}

  /// Adds proposals to the master and the pool.
  public mutating func add(
    _ proposals: [Proposal<Payload>],
    to solver: any LPSolver,
    kept: Bool = false
  ) throws {
    let ids = try solver.addColumns(proposals.map(\.column))
    for (id, proposal) in zip(ids, proposals) {
      members.append(
        Member(
          id: id,
          column: proposal.column,
          payload: proposal.payload,
          unused: 0,
          isKept: kept
        )
      )
    }
  }

  /// Says whether a column may leave.
  public mutating func keep(_ id: ColumnID, _ isKept: Bool) {
    guard let place = members.lastIndex(where: { $0.id == id }) else { return }
    members[place].isKept = isKept
  }

  /// Notes which columns are in the basis.
  mutating func age(in solver: any LPSolver) {
    for index in members.indices {
      let isUsed = solver.status(of: members[index].id) == .basic
      members[index].unused = isUsed ? 0 : members[index].unused + 1
    }
  }

  /// Takes columns out of the master that have gone unused for too long.
  mutating func clean(in solver: any LPSolver, patience: Int) throws {
    try drop(from: solver) { $0.unused > patience && !$0.isKept }
  }

  /// Takes some columns out of the master, as far as they are not in its basis.
  public mutating func drop(from solver: any LPSolver, where isUseless: (Member) -> Bool) throws {
    let leaving = members.filter { isUseless($0) && solver.status(of: $0.id) != .basic }
    guard !leaving.isEmpty else { return }
    try solver.removeColumns(leaving.map(\.id))
    let gone = Set(leaving.map(\.id))
    members.removeAll { gone.contains($0.id) }
  }
}
