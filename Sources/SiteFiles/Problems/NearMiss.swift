/// Finds the known word that a mistyped one was probably meant to be.
package enum NearMiss {
  /// `Maybe 'full-time'?`, or what there is to choose from where that is little, or nothing.
  package static func hint(for word: String, among known: [String]) -> String {
    if let best = closest(to: word, among: known) { return "Maybe \(quoted(best))?" }
    guard !known.isEmpty, known.count <= 8 else { return "" }
    return "Known: " + known.map { quoted($0) }.joined(separator: ", ")
  }

  /// The known word nearest to `word`, if it is near: at most a third of its letters differ.
  static func closest(to word: String, among known: [String]) -> String? {
    let wanted = letters(word)
    guard !wanted.isEmpty else { return nil }
    var best: (word: String, distance: Int)?
    for candidate in known {
      let other = letters(candidate)
      guard abs(other.count - wanted.count) <= max(wanted.count, other.count) / 3 + 1 else {
        continue
      }
      let distance = distance(wanted, other)
      guard distance <= max(1, max(wanted.count, other.count) / 3) else { continue }
      if distance < (best?.distance ?? .max) { best = (candidate, distance) }
    }
    return best?.word
  }

  private static func letters(_ word: String) -> [Character] {
    Array(word.prefix(64).lowercased())
  }

  /// Insertions, deletions, replacements and swaps of neighbours that lead from one to the other
  /// (the "optimal string alignment" form of the edit distance).
  static func distance(_ a: [Character], _ b: [Character]) -> Int {
    var beforeLast: [Int] = []
    var last = Array(0...b.count)
    for i in 0..<a.count {
      var row = [i + 1]
      for j in 0..<b.count {
        var least = min(row[j] + 1, last[j + 1] + 1, last[j] + (a[i] == b[j] ? 0 : 1))
        if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] {
          least = min(least, beforeLast[j - 1] + 1)
        }
        row.append(least)
      }
      (beforeLast, last) = (last, row)
    }
    return last[b.count]
  }
}
