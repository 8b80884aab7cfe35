import ColumnGeneration
import LinearPrograms

/// A line, and how much of it a solution of the master chooses, 0...1.
typealias ChosenLine = (share: Double, line: PersonLine)

extension ColumnPool<LineOfPerson> {
  /// By person, the lines that a solution of the master chooses.
  func chosen(in solver: any LPSolver, people: Int) -> [[ChosenLine]] {
    var chosen = [[ChosenLine]](repeating: [], count: people)
    for member in members {
      let share = solver.value(of: member.id)
      if share > 1e-9 { chosen[member.payload.person].append((share, member.payload.line)) }
    }
    return chosen
  }
}

extension [ChosenLine] {
  /// What these lines of one person have on a day, and how much of each, by candidate.
  func shares(on day: Int) -> [(candidate: Int32, share: Double)] {
    var shares: [Int32: Double] = [:]
    for (share, line) in self { shares[line.candidates[day], default: 0] += share }
    return shares.sorted { $0.key < $1.key }.map { (candidate: $0.key, share: $0.value) }
  }
}
