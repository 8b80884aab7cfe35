import Foundation

/// Chooses what of a rota may change, by how much of it: many people on a few days, or a few people
/// over weeks.
struct NeighbourhoodChooser {
  /// How far from the fewest days that the size allows to all of them the choice goes, 0...1: who could
  /// stand in for each other on a day is better planned together than one person on many days.
  var reach = 0.7
  /// Days of a stretch at least.
  let leastStretch: Int
  private let problem: RotaProblem
  private let everyone: Group
  /// Those whose days can be planned one by one: people without sessions, which tie days together.
  private let separable: Group
  /// By day: the intervals of its shifts; nil where it has none.
  private let spans: [Range<Int>?]

  init(problem: RotaProblem, leastStretch: Int = 14) {
    (self.problem, self.leastStretch) = (problem, leastStretch)
    everyone = Group(problem, Array(problem.people.indices))
    separable = Group(
      problem,
      problem.people.indices.filter { problem.people[$0].sessions.isEmpty }
    )
    var spans = [Range<Int>?](repeating: nil, count: problem.people.first?.days.count ?? 0)
    for candidate in problem.catalogue.candidates where spans.indices.contains(candidate.day) {
      let end = min(candidate.end, problem.intervalCount)
      let known = spans[candidate.day] ?? candidate.start..<candidate.start
      let first = min(known.lowerBound, candidate.start)
      spans[candidate.day] = first..<max(first, known.upperBound, end)
    }
    self.spans = spans
  }

  /// Whether there is nothing to choose.
  var isEmpty: Bool { problem.people.isEmpty || spans.isEmpty }

  /// Days that there are.
  var dayCount: Int { spans.count }

  /// Days of people in all.
  var largest: Double { Double(problem.people.count * spans.count) }

  /// How a part is cut out of a rota.
  enum Cut {
    /// A few days of as many people as there are for the size, or nearly.
    case days
    /// More days of fewer people.
    case weeks
    /// All days of a few people: what limits over the whole horizon leave no room for day by day.
    case lines
    /// Weeks of everyone, or of as many as there are for the size.
    case stretches
  }

  /// A part of a rota of about so many days of people.
  func choose(
    _ cut: Cut,
    from rota: RotaSnapshot,
    size: Double,
    _ random: inout RandomSource
  ) -> Neighbourhood {
    let all = spans.count
    // Where sessions tie days together, whole lines are all that there is.
    let length = separable.people.count < 2 ? all : length(cut, size, &random)
    let count = max(2, Int(size) / length)
    if length == all {
      let people = everyone.choose(count, &random)
      return Neighbourhood(lines: rota.lines, people: people, days: nil)
    }
    let first = random.below(all - length + 1)
    let people = separable.choose(count, &random)
    return Neighbourhood(lines: rota.lines, people: people, days: first..<first + length)
  }

  /// How many days a part has.
  private func length(_ cut: Cut, _ size: Double, _ random: inout RandomSource) -> Int {
    // However many people there are, so many days are needed for the size; more are rarer.
    let all = Double(spans.count)
    let least = min(all, max(1, size / Double(problem.people.count)))
    switch cut {
    case .lines: return spans.count
    case .stretches: return max(1, min(spans.count / 2, max(leastStretch, Int(least))))
    case .days, .weeks:
      let way = reach * (cut == .days ? random.unit() : 1 + random.unit()) / 2
      return Int(least * pow(all / least, way * way) + 0.5)
    }
  }

  /// The intervals in which lines of a neighbourhood may differ.
  func intervals(of hood: Neighbourhood) -> Range<Int> {
    guard let days = hood.days else { return 0..<problem.intervalCount }
    let open = days.compactMap { spans[$0] }
    guard let first = open.map(\.lowerBound).min() else { return 0..<0 }
    return first..<(open.map(\.upperBound).max() ?? first)
  }
}

/// People some of whom are chosen.
private struct Group {
  let people: [Int]
  private let relation: Relation

  init(_ problem: RotaProblem, _ people: [Int]) {
    self.people = people
    relation = Relation(problem: problem, among: people)
  }

  /// So many related people, or all there are.
  func choose(_ count: Int, _ random: inout RandomSource) -> [Int] {
    count < people.count ? relation.choose(count, &random).sorted() : people
  }
}
