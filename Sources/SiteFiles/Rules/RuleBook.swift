import Planning

/// The rules that hold at a level (site, contract, person), with what is known of where each one
/// comes from.
///
/// A lower level starts from the book of the one above it.
struct RuleBook {
  /// A rule that holds.
  struct Held {
    var rule: PersonRule
    /// Whether a lower level may give it up or loosen it although it is absolute.
    var isWaivable: Bool
    /// The preset that it comes from.
    var preset: String?
  }

  private(set) var held: [Held] = []

  /// The rules as nouns.
  var rules: WorkingTimeRules { WorkingTimeRules(held.map(\.rule)) }

  /// The rule of a name.
  subscript(name: String) -> Held? { held.first { $0.rule.name == name } }

  /// Puts a rule in the place of the one of its name, or at the end.
  mutating func set(_ new: Held) {
    if let at = held.firstIndex(where: { $0.rule.name == new.rule.name }) {
      held[at] = new
    } else {
      held.append(new)
    }
  }

  mutating func remove(_ name: String) { held.removeAll { $0.rule.name == name } }

  /// Takes in a rule of a preset; false where it can't be compared with one that stands already.
  ///
  /// Including never loosens: of two rules the tighter limit holds, with the force of the law.
  mutating func include(_ law: Held, inPlaceOf replaced: [String]) -> Bool {
    guard let old = self[law.rule.name] else {
      set(law)
      return true
    }
    let isChoice = old.preset.map { replaced.contains($0) } ?? false
    if isChoice || law.rule.limit.isAtLeastAsTight(as: old.rule.limit) {
      set(law)
      return true
    }
    guard old.rule.limit.isAtLeastAsTight(as: law.rule.limit) else { return false }
    var stricter = old
    stricter.rule.force = law.rule.force
    stricter.rule.source = old.rule.source ?? law.rule.source
    stricter.preset = law.preset
    stricter.isWaivable = law.isWaivable && (old.isWaivable || old.rule.force != .absolute)
    set(stricter)
    return true
  }
}
