import ColumnGeneration
import LinearPrograms

/// The lines that are fixed in a master: each is made cheaper by a bonus.
struct Fixings {
  private let bonus: Double
  private var fixed: [Int: ColumnPool<LineOfPerson>.Member] = [:]

  init(bonus: Double) { self.bonus = bonus }

  /// How many people's lines are fixed.
  var count: Int { fixed.count }

  /// A person's line, if it is fixed.
  func line(of person: Int) -> PersonLine? { fixed[person]?.payload.line }

  func isFree(_ person: Int) -> Bool { fixed[person] == nil }

  mutating func fix(
    _ member: ColumnPool<LineOfPerson>.Member,
    _ solver: any LPSolver,
    _ pool: inout ColumnPool<LineOfPerson>
  ) throws {
    fixed[member.payload.person] = member
    pool.keep(member.id, true)
    try solver.setCost(member.column.cost - bonus, of: member.id)
  }

  /// Gives every line its own cost again.
  mutating func lift(
    _ solver: any LPSolver,
    _ pool: inout ColumnPool<LineOfPerson>
  ) throws {
    for (_, member) in fixed.sorted(by: { $0.key < $1.key }) {
      try solver.setCost(member.column.cost, of: member.id)
      pool.keep(member.id, member.isKept)
    }
    fixed = [:]
  }
}
