/// One break of a shift: how long, paid or not, and where it may lie.
///
/// Breaks of a shift are taken in the order of the pattern's list. Where two follow each other,
/// the work between them lasts at least `minWorkAfter` of the first and `minWorkBefore` of the
/// second, whichever is more.
public struct BreakRule: Hashable, Sendable {
  /// Name for people: "lunch".
  public var name: String
  /// How long; where it may be longer, at least so long.
  public var length: Minutes
  /// How long at most, where the planner leaves it open: the gap of a split shift.
  ///
  /// The break is then of some whole number of intervals in between.
  public var longest: Minutes?
  /// Whether it counts as paid time.
  public var isPaid: Bool
  /// Paid lengths of shift that have this break.
  public var appliesTo: ClosedRange<Minutes>
  /// Earliest start, from the start of the shift.
  public var earliest: Edge
  /// Latest start, from the start of the shift.
  public var latest: Edge
  /// Least work between the shift's start, or the break before, and this break.
  public var minWorkBefore: Minutes
  /// Least work between this break and the next, or the shift's end.
  public var minWorkAfter: Minutes

  /// A limit on where a break starts.
  public enum Edge: Hashable, Sendable {
    /// So long after the shift's start.
    case after(Minutes)
    /// After this share of the shift's span (0...1), rounded down to whole intervals.
    case share(Double)
  }

  /// A break.
  public init(
    name: String,
    length: Minutes,
    isPaid: Bool,
    appliesTo: ClosedRange<Minutes> = Minutes(0)...Minutes(1440),
    earliest: Edge = .share(0),
    latest: Edge = .share(1),
    minWorkBefore: Minutes = .zero,
    minWorkAfter: Minutes = .zero,
    longest: Minutes? = nil
  ) {
    self.name = name
    self.length = length
    self.isPaid = isPaid
    self.appliesTo = appliesTo
    self.earliest = earliest
    self.latest = latest
    self.minWorkBefore = minWorkBefore
    self.minWorkAfter = minWorkAfter
    self.longest = longest
  }
}
