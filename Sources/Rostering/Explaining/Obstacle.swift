/// A rule that stands in the way of a shift.
public struct Obstacle: Hashable, Sendable {
  /// Which rule.
  public var rule: Rule
  /// What the planner calls it; nil for a rule that no planner states.
  public var name: String?
  /// The day on which the line would break it, where it is one day's.
  public var day: Int?
  /// What would be wrong, in a sentence that leaves out whose line it is.
  public var sentence: String

  /// An obstacle.
  public init(rule: Rule, name: String? = nil, day: Int? = nil, sentence: String) {
    self.rule = rule
    self.name = name
    self.day = day
    self.sentence = sentence
  }

  /// What stands for it in lists.
  public var label: String { name ?? rule.rawValue }
}
