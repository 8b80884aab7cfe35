/// The rules of a person's weeks that hold whatever the shifts are, by name.
///
/// A contract starts from its site's rules, a person from their contract's; each states what it
/// wants otherwise, by the rule's name.
public struct WorkingTimeRules: Hashable, Sendable {
  /// The rules, in the order in which they were stated.
  public private(set) var list: [PersonRule]

  /// Rules in this order; of two with the same name the later one holds.
  public init(_ rules: [PersonRule] = []) {
    list = []
    for rule in rules { set(rule) }
  }

  /// The four rules that every site states, as hard ones; the defaults forbid nothing.
  public init(
    restBetweenShifts: Minutes = .zero,
    weeklyRest: Minutes = .zero,
    maxDaysPerWeek: Int = 7,
    maxRunOfDays: Int = 366
  ) {
    self.init([
      .restBetweenShifts(restBetweenShifts), .weeklyRest(weeklyRest),
      .maxDaysPerWeek(maxDaysPerWeek), .maxRunOfDays(maxRunOfDays),
    ])
  }

  /// The rule of a name.
  public subscript(name: String) -> PersonRule? { list.first { $0.name == name } }

  /// Puts a rule in the place of the one of its name, or at the end.
  public mutating func set(_ rule: PersonRule) {
    if let at = list.firstIndex(where: { $0.name == rule.name }) {
      list[at] = rule
    } else {
      list.append(rule)
    }
  }

  /// Takes the rule of a name out.
  public mutating func remove(_ name: String) { list.removeAll { $0.name == name } }

  /// These rules with what `other` states otherwise.
  public func replaced(by other: WorkingTimeRules) -> WorkingTimeRules {
    var result = self
    for rule in other.list { result.set(rule) }
    return result
  }
}
