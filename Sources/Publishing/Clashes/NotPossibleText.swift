/// Clashes as lines of 80 columns.
public struct NotPossibleText {
  /// What was not possible.
  public let entries: [NotPossible]

  /// A text.
  public init(_ entries: [NotPossible]) { self.entries = entries }

  /// The lines; none where everything was possible.
  package var lines: [String] {
    guard !entries.isEmpty else { return [] }
    return ["Not possible as asked:"] + NotPossibleGroup.groups(of: entries).flatMap(lines)
  }

  /// The lines as one text.
  public var text: String { lines.joined(separator: "\n") + "\n" }

  private func lines(_ group: NotPossibleGroup) -> [String] {
    let isOne = group.who.count == 1
    let names = group.who.joined(separator: ", ")
    return TextLines.wrapped(
      names + (isOne ? ": these" : ": for each of them these") + " cannot be kept together:",
      first: "- "
    )
      + group.clash.flatMap { TextLines.wrapped($0, first: "    ", margin: 6) }
      + ["  Any one of these would mend it:"]
      + group.remedies.flatMap { TextLines.wrapped($0, first: "    ", margin: 6) }
      + TextLines.wrapped("The plan is made with \(group.given).", first: "  ")
  }
}
