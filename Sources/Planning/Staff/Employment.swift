/// From when to when someone is employed; an open end is nil.
public struct Employment: Hashable, Sendable {
  /// First day; nil where they were there before.
  public var first: LocalDate?
  /// Last day; nil where they stay.
  public var last: LocalDate?

  /// An employment.
  public init(first: LocalDate? = nil, last: LocalDate? = nil) {
    self.first = first
    self.last = last
  }
}
