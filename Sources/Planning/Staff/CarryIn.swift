/// What a person did just before the horizon, as far as rules look back on it.
public struct CarryIn: Hashable, Sendable {
  /// When the last shift before the horizon ended.
  ///
  /// Where it ends inside the horizon (a night shift), the person is present and serves, without a
  /// break, from the horizon's start to it.
  public var lastShiftEnd: Moment?
  /// Days worked in a row up to the day before the horizon; 0 when that day was free.
  public var runOfDays: Int

  /// A carry-in; the default is someone well rested.
  public init(lastShiftEnd: Moment? = nil, runOfDays: Int = 0) {
    self.lastShiftEnd = lastShiftEnd
    self.runOfDays = runOfDays
  }
}
