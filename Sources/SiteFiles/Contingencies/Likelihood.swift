import Planning

/// Reads how likely a risk is: a share, or one of the words that risk registers use.
enum Likelihood {
  /// The words with the chance in a week that each stands for.
  static let words: [(word: String, chance: Double)] = [
    ("rare", 0.01), ("unlikely", 0.05), ("possible", 0.2), ("likely", 0.5),
    ("almost certain", 0.9),
  ]

  /// The words with their shares: `rare` is 1 %, ...
  static var told: String {
    words.map { "`\($0.word)` is \(Quantity.plain(($0.chance * 100).rounded())) %" }
      .joined(separator: ", ")
  }

  /// The chance of an entry.
  static func read(_ entry: Entry, _ findings: Findings) -> Double? {
    if entry.text.first.map({ $0.isNumber || $0 == "-" }) ?? false {
      return entry.share("likelihood", in: 0...1, findings)
    }
    return entry.choice("likelihood", words.map { ($0.word, $0.chance) }, findings)
  }
}
