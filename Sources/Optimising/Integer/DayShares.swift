import ColumnGeneration
import LinearPrograms

/// What each person does on each day in a solution of the master, as far as most of it says so.
struct DayShares {
  /// What a person does most of a day.
  struct Share {
    var person: Int
    var day: Int
    /// The candidate; -1 for a day off.
    var candidate: Int32
    /// How much of it is chosen, 0...1.
    var share: Double

    /// Whether another one is chosen as well.
    var isSplit: Bool { share < 1 - Splits.tolerance }

    /// It as a decision.
    var wish: Decision {
      .line(person: person, day: day, candidate: candidate, isWanted: true)
    }
  }

  /// By person, then by day.
  private(set) var all: [Share] = []
  /// By person: the line that is chosen most.
  private(set) var likeliest: [PersonLine?]

  /// - Parameter window: The days that are looked at; nil for all.
  init(
    _ model: MasterModel,
    _ solver: any LPSolver,
    _ pool: ColumnPool<LineOfPerson>,
    within window: Range<Int>? = nil
  ) {
    let chosen = pool.chosen(in: solver, people: model.problem.people.count)
    likeliest = chosen.map { lines in lines.max { $0.share < $1.share }?.line }
    for (person, lines) in chosen.enumerated() {
      for day in window ?? likeliest[person]?.candidates.indices ?? 0..<0 {
        let shares = lines.shares(on: day)
        guard let most = shares.max(by: { ($0.share, $1.candidate) < ($1.share, $0.candidate) })
        else { continue }
        all.append(
          Share(person: person, day: day, candidate: most.candidate, share: most.share)
        )
      }
    }
  }

  /// Whether everyone has the same shifts in all lines chosen.
  var areLinesWhole: Bool { !all.contains(where: \.isSplit) }

  /// The people who don't, in order.
  var splitPeople: [Int] {
    all.reduce(into: []) { people, share in
      if share.isSplit, people.last != share.person { people.append(share.person) }
    }
  }
}
