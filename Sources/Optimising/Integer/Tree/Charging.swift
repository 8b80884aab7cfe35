import ColumnGeneration
import LinearPrograms

/// Decisions as charges in a master: whatever goes against one costs extra.
///
///     charge = each · ( Σ_wish breaches of lines + Σ_cell max(0, load − most) + Σ_cell max(0, least − load) )
///
/// With charges instead of bounds the primal simplex goes on from any basis, and there is always a
/// solution. Whatever a charge is, the program is a relaxation of the one in which decisions are kept, so
/// that its optimum is a lower bound there.
struct Charging {
  private let each: Double
  /// By person.
  private(set) var lines: [Int: LineCharges] = [:]
  private var most: [Int: Int] = [:]
  private var least: [Int: Int] = [:]

  init(_ decisions: [Decision], each: Double) {
    self.each = each
    for decision in decisions { add(decision) }
  }

  /// Whether a shift is asked for on a person's day.
  func asks(of person: Int, on day: Int) -> Bool { lines[person]?.wishes[day]?.only != nil }

  /// The same charge on other decisions.
  func with(_ decisions: [Decision]) -> Charging { Charging(decisions, each: each) }

  mutating func add(_ decision: Decision) {
    switch decision {
    case .line(let person, let day, let candidate, let isWanted):
      lines[person, default: LineCharges(each: each)].ask(
        for: candidate,
        on: day,
        isWanted: isWanted
      )
    case .most(let cell, let people): most[cell] = min(most[cell] ?? .max, people)
    case .least(let cell, let people): least[cell] = max(least[cell] ?? 0, people)
    }
  }

  /// What the master's objective lacks: steps up to what is least are made cheaper, instead of being short
  /// of it dearer.
  var constant: Double { least.values.reduce(0) { $0 + each * Double($1) } }

  /// Changes a master that has other charges to these.
  func replace(
    _ other: Charging,
    in model: MasterModel,
    _ solver: any LPSolver,
    _ pool: ColumnPool<LineOfPerson>
  ) throws {
    for cell in Set(most.keys).union(least.keys).union(other.most.keys).union(other.least.keys)
    where most[cell] != other.most[cell] || least[cell] != other.least[cell] {
      for (number, step) in model.steps[cell].enumerated() {
        try solver.setCost(step.segment.cost + charge(on: cell, step: number), of: step.id)
      }
    }
    for member in pool.members {
      let (person, line) = (member.payload.person, member.payload.line)
      let (new, old) = (lines[person], other.lines[person])
      if new == nil, old == nil { continue }
      let charge = new?.charge(on: line.candidates) ?? 0
      if charge != old?.charge(on: line.candidates) ?? 0 {
        try solver.setCost(model.cost(of: line) + charge, of: member.id)
      }
    }
  }

  /// - Parameter step: Of one person each, the last one of all others.
  private func charge(on cell: Int, step: Int) -> Double {
    (most[cell].map { step >= $0 } ?? false ? each : 0)
      - (least[cell].map { step < $0 } ?? false ? each : 0)
  }
}
