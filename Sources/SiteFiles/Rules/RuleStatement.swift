import Planning

/// What a level says about a rule: everything, a new number, a new force, or that it does not hold.
struct RuleStatement {
  var name: String
  /// Where its name and its value stand, for problems.
  var entry: Entry
  var content: Content
  var force: Force?
  var source: String?
  var isWaivable: Bool?

  enum Content {
    case none
    /// The limit of the rule that stands already.
    case unchanged
    case limit(PersonRule.Limit)
  }

  /// Enters the statement in a book; reports where what stands there does not let it.
  func enter(into book: inout RuleBook, _ findings: Findings) {
    let old = book[name]
    if case .none = content {
      return remove(old, &book, findings)
    }
    let limit: PersonRule.Limit? =
      if case .limit(let new) = content { new } else { old?.rule.limit }
    guard let limit else { return }
    let rule = PersonRule(
      name: name,
      limit: limit,
      force: force ?? old?.rule.force ?? .hard,
      source: source ?? old?.rule.source
    )
    if let old, !isAllowed(rule, over: old, findings) { return }
    book.set(
      RuleBook.Held(
        rule: rule,
        isWaivable: isWaivable ?? old?.isWaivable ?? false,
        preset: old?.preset
      )
    )
  }

  private func remove(_ old: RuleBook.Held?, _ book: inout RuleBook, _ findings: Findings) {
    guard let old else { return }
    guard old.rule.force != .absolute || old.isWaivable else {
      findings.problem(
        entry.place,
        entry.text,
        "\(described(old)) is absolute and can't be given up",
        hint: "Maybe tighten it, or leave it out?"
      )
      return
    }
    book.remove(name)
  }

  /// An absolute rule may be tightened and nothing else, unless it says that it is waivable.
  private func isAllowed(
    _ rule: PersonRule,
    over old: RuleBook.Held,
    _ findings: Findings
  ) -> Bool {
    guard old.rule.force == .absolute, !old.isWaivable else { return true }
    guard rule.force == .absolute else {
      findings.problem(
        entry.place,
        entry.text,
        "\(described(old)) is absolute and can't be made less firm",
        hint: "Maybe state the softer rule under a name of its own?"
      )
      return false
    }
    guard isWaivable != true else {
      findings.problem(
        entry.place,
        entry.text,
        "\(described(old)) is absolute and can't be made waivable"
      )
      return false
    }
    guard rule.limit.isAtLeastAsTight(as: old.rule.limit) else {
      let number = old.rule.limit.usualNumber
      findings.problem(
        entry.place,
        entry.text,
        "\(described(old)) is absolute and can't be loosened",
        hint: number.isEmpty ? "" : "Maybe \(number)?"
      )
      return false
    }
    return true
  }

  private func described(_ old: RuleBook.Held) -> String {
    "rule \(quoted(name))" + (old.rule.source.map { " (\($0))" } ?? "")
  }
}
