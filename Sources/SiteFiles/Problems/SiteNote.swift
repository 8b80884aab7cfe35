/// Something worth knowing about what was read that does not stop planning.
public struct SiteNote: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// Name of the file in the folder.
  public var file: String
  /// Line, from 1.
  public var line: Int
  /// Column, from 1.
  public var column: Int
  /// What to know, in a sentence without a full stop.
  public var message: String

  /// A note.
  public init(file: String, line: Int, column: Int, message: String) {
    self.file = file
    self.line = line
    self.column = column
    self.message = message
  }

  /// The note with its place in front, as a compiler would say it.
  public var description: String { "\(file):\(line):\(column): \(message)" }

  /// Whether the left note comes first: by file, line, column, then words.
  public static func < (left: SiteNote, right: SiteNote) -> Bool {
    (left.file, left.line, left.column, left.message)
      < (right.file, right.line, right.column, right.message)
  }
}
