/// Why a firm rule of presence can't be kept: nobody, or too few, can be there.
public struct PresenceClash: Hashable, Sendable {
  /// The rule, by its place in the site.
  public var rule: Int
  /// When it can't be kept.
  public var span: Span
  /// Why.
  public var reason: Reason

  /// A reason that was proven.
  public enum Reason: Hashable, Sendable {
    /// Already in this one interval too few can be there: of each of these people what keeps them
    /// away. With any one thing less, enough could be.
    case tooFewCan([Clash])
    /// There are not so many people of the kind.
    case tooFewExist
    /// Each interval could be kept by itself, but not all of them together under these rules of the
    /// people counted; hours that stay unkept at least.
    case notAllAtOnce(rules: [String], leastHours: Double)
    /// Whether it could be kept is not known: the search found no way, and no proof.
    case unknown
  }

  /// A clash.
  public init(rule: Int, span: Span, reason: Reason) {
    self.rule = rule
    self.span = span
    self.reason = reason
  }
}
