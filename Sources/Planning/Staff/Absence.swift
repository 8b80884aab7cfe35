/// A stretch in which a person does not work.
public struct Absence: Hashable, Sendable {
  /// Why.
  public enum Kind: String, Hashable, Sendable {
    /// Agreed leave; may count as hours.
    case leave
    /// Not fit for work; may count as hours.
    case sick
    /// Simply not available.
    case unavailable

    /// What the planner is told that someone is on, or is.
    public var name: String {
      switch self {
      case .leave: "leave"
      case .sick: "sick leave"
      case .unavailable: "not available"
      }
    }

    /// Whether it may count as hours.
    public var canBePaid: Bool { self != .unavailable }
  }

  /// Why.
  public var kind: Kind
  /// When; no shift may touch it.
  public var span: Span
  /// Paid time that it counts for in the week's hours and in the pay; zero when unpaid.
  public var credit: Minutes

  /// An absence.
  public init(kind: Kind, span: Span, credit: Minutes = .zero) {
    self.kind = kind
    self.span = span
    self.credit = credit
  }
}
