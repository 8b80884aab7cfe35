/// Something in a file that must be put right before planning, with the place where it stands.
public struct SiteProblem: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// Name of the file in the folder.
  public var file: String
  /// Line, from 1.
  public var line: Int
  /// Column, from 1, counted in characters (Unicode scalars).
  public var column: Int
  /// What stands there; empty where something is missing.
  public var value: String
  /// What is wrong, in a sentence without a full stop.
  public var message: String
  /// What may have been meant: `Maybe 'full-time'?`; empty where nothing comes near.
  public var hint: String

  /// A problem.
  public init(
    file: String,
    line: Int,
    column: Int,
    value: String,
    message: String,
    hint: String = ""
  ) {
    self.file = file
    self.line = line
    self.column = column
    self.value = value
    self.message = message
    self.hint = hint
  }

  /// The problem with its place in front, as a compiler would say it.
  ///
  /// For example `staff.csv:12:5: unknown contract 'full-tme'. Maybe 'full-time'?`
  public var description: String {
    let text = "\(file):\(line):\(column): \(message)"
    return hint.isEmpty ? text : "\(text). \(hint)"
  }

  /// Whether the left problem comes first: by file, line, column, then words.
  public static func < (left: SiteProblem, right: SiteProblem) -> Bool {
    (left.file, left.line, left.column, left.message)
      < (right.file, right.line, right.column, right.message)
  }
}
