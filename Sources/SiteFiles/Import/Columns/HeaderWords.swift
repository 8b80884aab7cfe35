import Foundation

/// The words of a header, without case, accents and punctuation, so that `Ø Bearb.-Zeit` and
/// `bearb zeit` are one.
struct HeaderWords: Hashable {
  let words: [String]
  /// The letters alone.
  let letters: String

  init(_ text: String) {
    let plain = text.lowercased().replacing("ß", with: "ss").replacing("ø", with: "")
      .folding(options: [.diacriticInsensitive, .widthInsensitive], locale: nil)
    self.init(words: plain.split { !($0.isLetter || $0.isNumber) }.map(String.init))
  }

  private init(words: [String]) {
    self.words = words
    letters = words.joined()
  }

  /// The words with one blank between them.
  var phrase: String { words.joined(separator: " ") }

  /// Whether some column is known by these words.
  var isKnown: Bool {
    ColumnRole.allCases.contains { $0.isNamed(by: self) }
      || DayHeader(phrase) != nil
  }

  /// Whether a row or column of this name holds sums.
  var isTotal: Bool {
    let sums = [
      "total", "totals", "sum", "summe", "gesamt", "gesamtsumme", "somme", "suma", "totale",
      "totaal", "grand total",
    ]
    return sums.contains(phrase)
  }

  /// Whether the words hold others next to each other.
  func contains(_ other: HeaderWords) -> Bool { range(of: other) != nil }

  /// The words without the first occurrence of others.
  func removing(_ other: HeaderWords) -> HeaderWords {
    guard let range = range(of: other) else { return self }
    return HeaderWords(words: Array(words[..<range.lowerBound] + words[range.upperBound...]))
  }

  private func range(of other: HeaderWords) -> Range<Int>? {
    guard !other.words.isEmpty, other.words.count <= words.count else { return nil }
    return (0...words.count - other.words.count).lazy
      .map { $0..<$0 + other.words.count }
      .first { Array(words[$0]) == other.words }
  }
}
