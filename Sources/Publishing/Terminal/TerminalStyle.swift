/// What a screen can show: colours or not, letters beyond ASCII or not.
public struct TerminalStyle: Hashable, Sendable {
  /// A colour that stands beside words or signs and never alone.
  package enum Tone: String {
    /// Good news.
    case good = "32"
    /// Worth a look.
    case warning = "33"
    /// Wrong.
    case bad = "31"
    /// A heading.
    case strong = "1"
  }

  /// Whether colours are shown.
  public var hasColour: Bool
  /// Whether blocks and other letters beyond ASCII are shown.
  public var hasBlocks: Bool

  /// A style.
  public init(hasColour: Bool, hasBlocks: Bool) {
    (self.hasColour, self.hasBlocks) = (hasColour, hasBlocks)
  }

  /// What a file holds: no colours, every letter.
  public static let file = TerminalStyle(hasColour: false, hasBlocks: true)

  /// A text in a tone, where there are colours.
  package func paint(_ text: String, _ tone: Tone) -> String {
    hasColour && !text.isEmpty ? "\u{1B}[\(tone.rawValue)m\(text)\u{1B}[0m" : text
  }

  /// A text in letters that the screen can show.
  ///
  /// Names that it cannot show are another's to change: only our own signs are replaced.
  package func plain(_ text: String) -> String {
    hasBlocks ? text : text.replacing("…", with: "~")
  }
}
