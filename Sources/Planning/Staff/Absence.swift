/// A stretch in which a person does not work.
public struct Absence: Hashable, Sendable {
  /// Why.
  public enum Kind: String, Hashable, Sendable {
    /// Agreed leave; may count as hours.
    case leave
    /// Simply not available.
    case unavailable
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
