public import Planning

/// One broken rule, at one place: a law, a contract, or what a rota is at all; never a wish.
public struct Violation: Hashable, Sendable {
  /// Which rule.
  public var rule: Rule
  /// Whose line, where it is one person's.
  public var person: PersonID?
  /// On which day, by its number from 0, where it is one day's.
  public var day: Int?
  /// What is wrong, in a sentence with the values.
  public var sentence: String
  /// What the planner calls the rule; nil for those that no planner states.
  public var name: String?
  /// How firmly the rule is meant; never soft, which is a ``SoftBreach``.
  public var force: Force
  /// How much it is broken, counted as the rule says: days, started hours, hours of people.
  public var amount: Double
  /// Where the rule comes from, for people.
  public var source: String?
  /// When, where it is about a stretch of time.
  public var span: Span?

  /// A broken rule; those that no planner states are absolute and broken once at a place.
  public init(
    rule: Rule,
    person: PersonID? = nil,
    day: Int? = nil,
    sentence: String,
    name: String? = nil,
    force: Force = .absolute,
    amount: Double = 1,
    source: String? = nil,
    span: Span? = nil
  ) {
    self.rule = rule
    self.person = person
    self.day = day
    self.sentence = sentence
    self.name = name
    self.force = force
    self.amount = amount
    self.source = source
    self.span = span
  }
}
