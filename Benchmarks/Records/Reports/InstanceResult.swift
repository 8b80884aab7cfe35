/// What the seeds of one instance come to: medians, and the worst that any scorer says.
package struct InstanceResult: Sendable {
  package let rows: [BenchRow]
  package let known: KnownValue?
  private let courses: [Course]

  /// The result of rows of one instance and one solver.
  package init(_ rows: [BenchRow], known: KnownValue?, traces: [RunKey: Course]) {
    (self.rows, self.known) = (rows, known)
    courses = rows.map { traces[RunKey($0)] ?? Course() }
  }

  package var first: BenchRow { rows.first ?? BenchRow() }

  package var objective: Double? { Median.of(rows.map(\.objective)) }
  package var gap: Double? { Median.of(rows.map(\.gap)) }
  package var seconds: Double? { Median.of(rows.map(\.seconds)) }
  package var firstRotaSeconds: Double? { Median.of(rows.map(\.firstRotaSeconds)) }
  package var peakMegabytes: Double? {
    Median.of(rows.map { $0.peakMegabytes.map(Double.init) })
  }

  /// The median bound; a run without one counts as the worst.
  package var bound: Double? {
    let below: [Double?] = rows.map { $0.bound.map { -$0 } }
    return Median.of(below).map { -$0 }
  }

  /// Where bounds come from, each source once.
  package var boundSource: String { InstanceResult.distinct(rows.map(\.boundSource)) }

  /// What the scorers say, each verdict once, with all that keeps a run from counting.
  package var scorer: String {
    InstanceResult.distinct(
      rows.flatMap { row -> [String] in
        var words = row.outcome == "ended" ? [row.scorer] : [row.outcome]
        if let broken = row.broken, broken > 0 { words.append("the judge finds \(broken) broken") }
        if let best = known?.bestKnown, let bound = row.bound, bound > best + 0.005 {
          words.append("bound above the best known")
        }
        if let least = known?.lowerBound, let objective = row.objective, objective < least - 0.005 {
          words.append("objective below the known bound")
        }
        return words
      }
    )
  }

  /// Whether every run ended with a solution that keeps all rules and is scored alike.
  package var isSound: Bool { scorer == "agrees" }

  /// Share by which the objective lies above the best known one.
  package var aboveBestKnown: Double? {
    guard let best = known?.bestKnown, best != 0, let objective else { return nil }
    return (objective - best) / abs(best)
  }

  /// Median of the seconds until the gap was at most a share; nil where most runs never got there.
  package func seconds(toGap share: Double) -> Double? {
    Median.of(courses.map { $0.seconds(toGap: share) })
  }

  /// Median of how far the rota after so many seconds is from the bound in the end.
  package func distance(after seconds: Double) -> Double? {
    Median.of(
      zip(rows, courses).map { row, course -> Double? in
        Gap.share(objective: course.at(seconds)?.objective, bound: row.bound)
      }
    )
  }

  private static func distinct(_ words: [String]) -> String {
    words.reduce(into: [String]()) { list, word in
      if !word.isEmpty, !list.contains(word) { list.append(word) }
    }.joined(separator: ", ")
  }
}
