/// Why a plan folder cannot be written: which path, and what is wrong with it.
public struct PlanFolderProblem: Error, Hashable, Sendable, CustomStringConvertible {
  /// The path.
  public var path: String
  /// What is wrong, in a sentence.
  public var sentence: String

  /// A problem.
  public init(path: String, sentence: String) {
    self.path = path
    self.sentence = sentence
  }

  /// The problem as one line.
  public var description: String { "\(path): \(sentence)" }
}
