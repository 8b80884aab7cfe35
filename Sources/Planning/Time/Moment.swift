/// An instant, counted in elapsed minutes from the start of the horizon.
///
/// Negative before the horizon. Elapsed means that a night with a clock change is an hour shorter
/// or longer than the wall clock says; ``Horizon`` translates to and from the wall clock.
public struct Moment: Hashable, Comparable, Sendable, Strideable {
  /// Elapsed minutes since local midnight of the first day.
  public var minute: Int

  /// The instant `minute` minutes after the start of the horizon.
  public init(minute: Int) { self.minute = minute }

  /// Whether the left instant comes first.
  public static func < (left: Moment, right: Moment) -> Bool { left.minute < right.minute }

  /// The instant a length of time later.
  public static func + (left: Moment, right: Minutes) -> Moment {
    Moment(minute: left.minute + right.count)
  }

  /// The instant a length of time earlier.
  public static func - (left: Moment, right: Minutes) -> Moment {
    Moment(minute: left.minute - right.count)
  }

  /// The time elapsed from the right instant to the left one.
  public static func - (left: Moment, right: Moment) -> Minutes {
    Minutes(left.minute - right.minute)
  }

  /// Minutes from here to another instant.
  public func distance(to other: Moment) -> Int { other.minute - minute }

  /// The instant `n` minutes later.
  public func advanced(by n: Int) -> Moment { Moment(minute: minute + n) }
}

/// A stretch of time: from an instant up to, not including, another.
public typealias Span = Range<Moment>

extension Range where Bound == Moment {
  /// How long the stretch lasts.
  public var length: Minutes { upperBound - lowerBound }
}
