import ColumnGeneration
import LinearPrograms

/// The lines that are fixed in a master: each is made cheaper by a bonus.
struct Fixings {
  private let bonus: Double
  private var fixed: [Int: ColumnPool<LineOfPerson>.Member] = [:]
  private let people: Int

  init(bonus: Double, people: Int) { (self.bonus, self.people) = (bonus, people) }

  /// How many people's lines are fixed.
  var count: Int { fixed.count }
  /// By person: the line that is fixed.
  var lines: [PersonLine?] { (0..<people).map { fixed[$0]?.payload.line } }

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
