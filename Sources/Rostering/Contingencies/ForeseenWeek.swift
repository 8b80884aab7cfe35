/// A drawn week as it was answered, and what it could have been with all of it known from the
/// beginning.
public struct ForeseenWeek: Hashable, Sendable, Codable {
  /// The best answer found as the week was: held, or with responses.
  public var answered: LevelResult
  /// Planned again before it began, with everything known.
  public var foreseen: LevelResult

  /// A week.
  public init(answered: LevelResult, foreseen: LevelResult) {
    (self.answered, self.foreseen) = (answered, foreseen)
  }
}
