import Planning

/// What the engine can hold of one person's rules, so that more is told at its place in the files.
struct RuleLimits {
  /// The engine tells kinds of shift apart by the bits of a word.
  static let mostKinds = 64
  /// Each weekly rest doubles what the engine keeps of a person's weeks.
  static let mostWeeklyRests = 6

  /// The rules of someone.
  let rules: [PersonRule]

  init(_ book: RuleBook) { rules = book.held.map(\.rule) }

  /// What is too much, with the rules that make it up; nil where nothing is.
  var excess: (message: String, names: Set<String>)? {
    let reduced = rules.filter { rule in
      if case .restBetweenShifts(_, .some) = rule.limit { true } else { false }
    }
    if reduced.count > 1 {
      let names = reduced.prefix(2).map { quoted($0.name) }.joined(separator: " and ")
      return ("rests may be reduced by one rule only, not by \(names)", Set(reduced.map(\.name)))
    }
    let weekly = rules.filter { rule in
      if case .weeklyRest(let least, _) = rule.limit { least > .zero } else { false }
    }
    if weekly.count > Self.mostWeeklyRests {
      let text =
        "there are \(weekly.count) weekly rests for one person, more than \(Self.mostWeeklyRests)"
      return (text, Set(weekly.map(\.name)))
    }
    let looking = rules.filter { !Self.kinds($0).isEmpty }
    let kinds = Set(looking.flatMap(Self.kinds))
    if kinds.count > Self.mostKinds {
      let text =
        "the rules of one person tell \(kinds.count) kinds of shift apart, more than \(Self.mostKinds)"
      return (text, Set(looking.map(\.name)))
    }
    return nil
  }

  /// Kinds that the engine has to know of each shift.
  private static func kinds(_ rule: PersonRule) -> [ShiftKind] {
    switch rule.limit {
    case .shifts(let kind, _, _), .run(let kind, _): [kind]
    case .succession(let first, let then, _): [first, then]
    default: []
    }
  }

  /// Reports what a level's own statements, in their order, make too much.
  ///
  /// - Parameters:
  ///   - before: What held before them.
  ///   - statements: Names and places; without a name where a preset is included.
  func check(
    since before: RuleBook,
    _ statements: [(name: String?, entry: Entry)],
    _ findings: Findings
  ) {
    guard let excess, RuleLimits(before).excess == nil else { return }
    let last =
      statements.last { $0.name.map(excess.names.contains) ?? false }
      ?? statements.last { $0.name == nil }
    guard let entry = last?.entry else { return }
    findings.problem(
      entry.place,
      entry.text,
      excess.message,
      hint: "Maybe give one up with 'none'?"
    )
  }
}
