/// Clashes as lines of 80 columns.
public struct NotPossibleText {
  /// What was not possible.
  public let entries: [NotPossible]

  /// A text.
  public init(_ entries: [NotPossible]) { self.entries = entries }

  /// The lines; none where everything was possible.
  package var lines: [String] {
    guard !entries.isEmpty else { return [] }
    return ["Not possible as asked:"] + entries.flatMap(lines)
  }

  /// The lines as one text.
  public var text: String { lines.joined(separator: "\n") + "\n" }

  private func lines(_ entry: NotPossible) -> [String] {
    TextLines.wrapped("\(entry.person): these cannot be kept together:", first: "- ")
      + entry.clash.flatMap { TextLines.wrapped($0, first: "    ", margin: 6) }
      + ["  Any one of these would mend it:"]
      + entry.remedies.flatMap { TextLines.wrapped($0, first: "    ", margin: 6) }
      + TextLines.wrapped("The plan is made with \(entry.given).", first: "  ")
  }
}
