import Publishing

/// What a run knew, moment by moment.
package struct Course: Equatable, Sendable {
  package private(set) var points: [CoursePoint] = []

  package init(_ points: [CoursePoint] = []) {
    self.points = points
  }

  /// Takes what is known now, if it is news.
  package mutating func note(_ point: CoursePoint) {
    if let last = points.last, last.objective == point.objective, last.bound == point.bound {
      return
    }
    guard point.objective != nil || point.bound != nil else { return }
    points.append(point)
  }

  /// Without points that say little: first and last stay, and those at which the gap, or before
  /// there is one either side, has changed by more than a share of itself.
  package func thinned(by share: Double = 0.01) -> Course {
    guard var kept = points.first else { return self }
    var thin = [kept]
    for point in points.dropFirst() where Course.differs(kept, point, by: share) {
      thin.append(point)
      kept = point
    }
    if let last = points.last, last != kept { thin.append(last) }
    return Course(thin)
  }

  private static func differs(_ old: CoursePoint, _ new: CoursePoint, by share: Double) -> Bool {
    if let before = old.gap, let after = new.gap { return abs(before - after) > share * before }
    func moved(_ old: Double?, _ new: Double?) -> Bool {
      guard let old, let new else { return (old == nil) != (new == nil) }
      return abs(old - new) > share * abs(old)
    }
    return moved(old.objective, new.objective) || moved(old.bound, new.bound)
  }

  /// What was known after so many seconds.
  package func at(_ seconds: Double) -> CoursePoint? {
    points.last { $0.seconds <= seconds }
  }

  /// Seconds after which the gap stayed at a share or below.
  package func seconds(toGap share: Double) -> Double? {
    points.first { ($0.gap ?? .infinity) <= share }?.seconds
  }
}

extension Course {
  private static let columns = ["seconds", "objective", "bound"]

  /// The course as a table.
  package var text: String {
    points.reduce(into: CSVText.line(Course.columns)) { $0 += CSVText.line($1.cells) }
  }

  /// Reads such a table.
  package init(text: String) throws {
    points = try RecordTable(text, columns: Course.columns).records.compactMap {
      CoursePoint(seconds: $0["seconds"], objective: $0["objective"], bound: $0["bound"])
    }
  }
}

extension CoursePoint {
  var cells: [String] {
    [seconds, objective, bound].map { $0.map { Figures.plain($0, digits: 2) } ?? "" }
  }

  init?(seconds: String, objective: String, bound: String) {
    guard let seconds = Double(seconds) else { return nil }
    self.init(seconds: seconds, objective: Double(objective), bound: Double(bound))
  }
}
