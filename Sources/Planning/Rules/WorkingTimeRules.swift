/// Rules of a person's week that hold whatever the shifts are.
public struct WorkingTimeRules: Hashable, Sendable {
  /// Least time between the end of a shift and the start of the next.
  public var restBetweenShifts: Minutes
  /// In each week, at least one stretch without work of this length lies inside the week.
  public var weeklyRest: Minutes
  /// Most days worked in a week.
  ///
  /// A shift belongs to the day on which it starts.
  public var maxDaysPerWeek: Int
  /// Most days worked in a row, those carried in from before the horizon included.
  public var maxRunOfDays: Int

  /// Rules; the defaults forbid nothing.
  public init(
    restBetweenShifts: Minutes = .zero,
    weeklyRest: Minutes = .zero,
    maxDaysPerWeek: Int = 7,
    maxRunOfDays: Int = 366
  ) {
    self.restBetweenShifts = restBetweenShifts
    self.weeklyRest = weeklyRest
    self.maxDaysPerWeek = maxDaysPerWeek
    self.maxRunOfDays = maxRunOfDays
  }
}
