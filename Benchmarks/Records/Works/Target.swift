/// What a run is meant to reach.
package enum Target: Equatable, Sendable {
  /// A proven gap of at most this share.
  case gap(Double)
  /// An objective of at most this.
  case objective(Double)
  /// A solution that keeps every rule.
  case feasible

  /// As it stands in files: `gap 0.0003`, `objective 607` or `feasible`.
  package var text: String {
    switch self {
    case .gap(let share): "gap \(Figures.plain(share, digits: 6))"
    case .objective(let value): "objective \(Figures.plain(value, digits: 2))"
    case .feasible: "feasible"
    }
  }

  /// Reads such a text.
  package init?(text: String) {
    let words = text.split(separator: " ").map(String.init)
    switch (words.first, words.count > 1 ? Double(words[1]) : nil) {
    case ("gap", let share?): self = .gap(share)
    case ("objective", let value?): self = .objective(value)
    case ("feasible", nil): self = .feasible
    default: return nil
    }
  }
}
