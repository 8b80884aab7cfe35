public import Planning

/// One soft rule that a rota does not keep, at one place.
public struct SoftBreach: Hashable, Sendable {
  /// Which kind of rule.
  public var rule: Rule
  /// What the planner calls it.
  public var name: String
  /// Whose line, where it is one person's.
  public var person: PersonID?
  /// On which day, by its number from 0, where it is one day's.
  public var day: Int?
  /// How much it is broken, counted as the rule says: days, started hours, hours of people.
  public var amount: Double
  /// How much the rule is wished for, 1 to 5.
  public var strength: Int
  /// What is not as wished, in a sentence with the values.
  public var sentence: String

  /// A soft rule not kept.
  public init(
    rule: Rule,
    name: String,
    person: PersonID?,
    day: Int?,
    amount: Double,
    strength: Int,
    sentence: String
  ) {
    self.rule = rule
    self.name = name
    self.person = person
    self.day = day
    self.amount = amount
    self.strength = strength
    self.sentence = sentence
  }

  /// What it counts among the wishes not granted: strength · amount.
  public var points: Double { Double(strength) * amount }
}
