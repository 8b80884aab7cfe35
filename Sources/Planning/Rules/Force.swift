/// How firmly a rule is meant.
public enum Force: Hashable, Sendable {
  /// A law: never given up for anything.
  case absolute
  /// A contract: given up only where nothing else is possible, and then said.
  case hard
  /// A wish: each breach counts its strength, 1 to 5, among the wishes not granted.
  case soft(strength: Int)

  /// The strength of a soft rule; nil of the others.
  public var strength: Int? {
    if case .soft(let strength) = self { return strength }
    return nil
  }
}
