public import Planning

/// One broken rule, at one place.
public struct Violation: Hashable, Sendable {
  /// Which rule.
  public var rule: Rule
  /// Whose line, where it is one person's.
  public var person: PersonID?
  /// On which day, by its number from 0, where it is one day's.
  public var day: Int?
  /// What is wrong, in a sentence with the values.
  public var sentence: String

  /// A broken rule.
  public init(rule: Rule, person: PersonID? = nil, day: Int? = nil, sentence: String) {
    self.rule = rule
    self.person = person
    self.day = day
    self.sentence = sentence
  }
}
