public import Planning
import Rostering

/// How early people are to know of a change, as far as it is agreed and known.
public struct BriefingNotice: Hashable, Sendable {
  /// How long before a shift people are to know; nil where nothing is agreed.
  public var period: Minutes?
  /// When they get to know, in the moments of the newer plan's horizon; nil where nobody said.
  public var published: Moment?

  /// What is agreed and known.
  public init(period: Minutes? = nil, published: Moment? = nil) {
    (self.period, self.published) = (period, published)
  }

  /// What is told of one changed day.
  enum Verdict: Hashable {
    /// Nothing is agreed, or the day asks for no notice.
    case none
    /// To be told by this instant at the latest, since nobody said when it is told.
    case due(Moment)
    /// In time, by so much.
    case inTime(Minutes)
    /// Too late; negative where the shift had begun.
    case short(Minutes)
  }

  func verdict(on day: DayChange) -> Verdict {
    // The same rule as in diff, for which the instant of publishing plays no part in the start.
    guard let period,
      let start = ShortNotice(published: Moment(minute: 0), period: period)
        .given(for: day)
    else { return .none }
    let begins = Moment(minute: start.count)
    guard let published else { return .due(begins - period) }
    let given = begins - published
    return given < period ? .short(given) : .inTime(given)
  }

  /// A period as `7 days`, or as hours where it is no whole days.
  static func words(_ length: Minutes) -> String {
    let (days, rest) = length.count.quotientAndRemainder(dividingBy: 1440)
    guard rest == 0, days > 0 else { return ClockWords.length(length) }
    return "\(days) \(days == 1 ? "day" : "days")"
  }

  /// A notice given, rounded down to what people say: hours below three days, then days.
  static func given(_ length: Minutes) -> String {
    length.count >= 3 * 1440
      ? words(Minutes(length.count / 1440 * 1440)) : ClockWords.length(length)
  }
}
