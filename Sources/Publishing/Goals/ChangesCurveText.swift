public import Planning

/// What each limit on changed shifts brings for every goal, as a table for people and as one for a
/// spreadsheet.
public struct ChangesCurveText {
  /// The best rota found under one limit.
  public struct Point: Sendable {
    /// No more changed shifts than this.
    public var limit: Int
    /// How many there are.
    public var changed: Int
    /// Value of each goal, in the order of the site's priorities.
    public var goals: [Double]
    /// Weighed cost, in major units of money.
    public var objective: Double
    /// What no rota under the limit can go below; nil where nothing is proven.
    public var bound: Double?

    /// A point.
    public init(limit: Int, changed: Int, goals: [Double], objective: Double, bound: Double?) {
      self.limit = limit
      self.changed = changed
      self.goals = goals
      self.objective = objective
      self.bound = bound
    }
  }

  /// Name of the file in a plan folder.
  public static let fileName = "changes-curve.csv"

  /// The site.
  public let site: Site
  /// The points, from the smallest limit on.
  public let points: [Point]

  /// The curve of a site.
  public init(site: Site, points: [Point]) {
    self.site = site
    self.points = points
  }

  private var names: [String] {
    let words = GoalWords(site: site)
    return site.priorities.steps.map { words.name($0.goal) }
  }

  /// The table of changes-curve.csv.
  public var csv: String {
    var table = CSVText()
    table.add(["most_changes", "changed_shifts"] + names + ["weighed_cost", "bound"])
    for point in points {
      table.add(
        ["\(point.limit)", "\(point.changed)"]
          + point.goals.map { Decimals.text($0, digits: 2) }
          + [
            Decimals.text(point.objective, digits: 2),
            point.bound.map { Decimals.text($0, digits: 2) } ?? "",
          ]
      )
    }
    return table.text
  }

  /// The table for the screen.
  public var text: String {
    var table = TextTable(
      [("Most", .right), ("Changed", .right)]
        + names.map { ($0.prefix(1).uppercased() + $0.dropFirst(), .right) }
        + [("Weighed", .right)]
    )
    for point in points {
      table.add(
        ["\(point.limit)", "\(point.changed)"]
          + point.goals.map { Decimals.text($0, digits: 1) }
          + [Decimals.text(point.objective, digits: 1)]
      )
    }
    return table.lines.joined(separator: "\n") + "\n"
  }
}
