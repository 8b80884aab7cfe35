import ColumnGeneration
import LinearPrograms

/// What a solution of the master leaves undecided: shifts that someone has in part, and queues that a
/// part of a person serves.
struct Splits {
  /// A question, and how much of a whole its answer is in the solution, strictly between 0 and 1.
  struct Split {
    var decision: Decision
    var share: Double
  }

  /// Shares nearer to a whole than this count as whole.
  static let tolerance = 1e-5

  private(set) var lines: [Split] = []
  private(set) var loads: [Split] = []
  /// By person: the line that is chosen most.
  private(set) var likeliest: [PersonLine?]

  init(_ model: MasterModel, _ solver: any LPSolver, _ pool: ColumnPool<LineOfPerson>) {
    likeliest = Array(repeating: nil, count: model.problem.people.count)
    split(pool, solver)
    // Parts of a person don't add up to whole ones.
    guard model.problem.profiles.isUnit else { return }
    for (cell, steps) in model.steps.enumerated() where !steps.isEmpty {
      let load = steps.reduce(0) { $0 + solver.value(of: $1.id) }
      let whole = load.rounded(.down)
      // Beyond its last step a curve has no step for each person.
      guard Int(whole) + 1 < steps.count else { continue }
      note(.most(cell: cell, people: Int(whole)), load - whole, in: &loads)
    }
  }

  /// Whether everyone has the same shifts in all lines chosen.
  var areLinesWhole: Bool { lines.isEmpty }

  private mutating func split(_ pool: ColumnPool<LineOfPerson>, _ solver: any LPSolver) {
    for (person, chosen) in pool.chosen(in: solver, people: likeliest.count).enumerated() {
      likeliest[person] = chosen.max { $0.share < $1.share }?.line
      guard chosen.count > 1, let days = likeliest[person]?.candidates.indices else { continue }
      for day in days {
        for (candidate, share) in chosen.shares(on: day) {
          let wish = Decision.line(person: person, day: day, candidate: candidate, isWanted: true)
          note(wish, share, in: &lines)
        }
      }
    }
  }

  private func note(_ decision: Decision, _ share: Double, in splits: inout [Split]) {
    guard share > Splits.tolerance, share < 1 - Splits.tolerance else { return }
    splits.append(Split(decision: decision, share: share))
  }
}
