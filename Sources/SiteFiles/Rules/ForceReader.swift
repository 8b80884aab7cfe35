import Planning

/// Reads how firmly a rule is meant: `absolute`, `hard` or `soft 3`.
enum ForceReader {
  static func read(_ entry: Entry, _ what: String, _ findings: Findings) -> Force? {
    let words = entry.text.lowercased().split(separator: " ").map(String.init)
    switch words.first {
    case "absolute" where words.count == 1: return .absolute
    case "hard" where words.count == 1: return .hard
    case "soft" where words.count == 2:
      return Entry(text: words[1], place: entry.place)
        .whole("the strength of a soft rule", in: 1...5, findings).map { .soft(strength: $0) }
    default:
      let near = NearMiss.closest(to: words.first ?? "", among: ["absolute", "hard", "soft"])
      let meant = near == "soft" ? "soft 3" : near
      findings.problem(
        entry.place,
        entry.text,
        "\(what) \(quoted(entry.text)) is not 'absolute', 'hard' or 'soft' with a strength of 1 to 5",
        hint: meant.map { "Maybe '\($0)'?" } ?? ""
      )
      return nil
    }
  }
}
