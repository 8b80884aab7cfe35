/// Something in a linear program that no solver should be shown.
public struct ModelProblem: Hashable, Sendable, CustomStringConvertible {
  /// Where: the row's or column's number, and its name if it has one.
  public var place: String
  /// The offending value, as it is.
  public var value: String
  /// What is wrong with it.
  public var sentence: String
  /// What may have happened; begins with "Maybe".
  public var hint: String

  /// A problem.
  public init(place: String, value: String, sentence: String, hint: String) {
    self.place = place
    self.value = value
    self.sentence = sentence
    self.hint = hint
  }

  /// All of it in one line.
  public var description: String { "\(place): \(value): \(sentence) \(hint)" }
}
