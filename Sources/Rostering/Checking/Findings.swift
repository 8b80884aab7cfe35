import Planning

/// A rule of the planner that is not kept somewhere, before it is asked how firmly it is meant.
struct Breach {
  /// Which kind of rule.
  var rule: Rule
  /// On which day, where it is one day's.
  var day: Int?
  /// How much, counted as the rule says.
  var amount = 1.0
  /// When, where it is a stretch of time.
  var span: Span?
  /// What is wrong, without whose line it is.
  var text: String
}

/// All that the judge finds wrong with a rota, what is forbidden apart from what is only unwished.
struct Findings {
  private(set) var violations: [Violation] = []
  private(set) var softBreaches: [SoftBreach] = []

  /// What soft rules count among the wishes not granted.
  var softPoints: Double { softBreaches.reduce(0) { $0 + $1.points } }

  mutating func add(_ broken: [Violation]) { violations += broken }

  mutating func add(_ other: Findings) {
    violations += other.violations
    softBreaches += other.softBreaches
  }

  /// Adds where a planner's rule is not kept.
  mutating func add(_ breaches: [Breach], of stated: StatedRule) {
    for breach in breaches {
      let sentence = stated.sentence(breach.text)
      guard let strength = stated.force.strength else {
        violations.append(
          Violation(
            rule: breach.rule,
            person: stated.person,
            day: breach.day,
            sentence: sentence,
            name: stated.name,
            force: stated.force,
            amount: breach.amount,
            source: stated.source,
            span: breach.span
          )
        )
        continue
      }
      softBreaches.append(
        SoftBreach(
          rule: breach.rule,
          name: stated.name,
          person: stated.person,
          day: breach.day,
          amount: breach.amount,
          strength: strength,
          sentence: sentence
        )
      )
    }
  }
}

/// A rule as the planner stated it, with whom it is held against.
struct StatedRule {
  var name: String
  var force: Force
  var source: String?
  var person: PersonID?
  /// How the person is named in sentences; nil for rules that people keep together.
  var personName: String?

  /// Names that say no more than the sentence does.
  private static let usualNames: Set<String> = [
    "weekly_hours", "rest_between_shifts", "weekly_rest", "max_days_per_week", "max_run_of_days",
  ]

  /// A sentence that says whose rule it is and, unless it is a usual one, what it is called.
  func sentence(_ text: String) -> String {
    guard let personName else { return "\(name): \(text)" }
    return "\(personName): \(text)"
      + (StatedRule.usualNames.contains(name) ? "" : " (rule \(name))")
  }
}
