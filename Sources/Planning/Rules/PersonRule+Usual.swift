extension PersonRule {
  /// Rest between shifts under its usual name.
  public static func restBetweenShifts(
    _ least: Minutes,
    reduced: Minutes? = nil,
    force: Force = .hard
  ) -> PersonRule {
    PersonRule(
      name: "rest_between_shifts",
      limit: .restBetweenShifts(least: least, reduced: reduced),
      force: force
    )
  }

  /// Weekly rest under its usual name.
  public static func weeklyRest(
    _ least: Minutes,
    everyWeeks: Int = 1,
    force: Force = .hard
  ) -> PersonRule {
    PersonRule(
      name: "weekly_rest",
      limit: .weeklyRest(least: least, everyWeeks: everyWeeks),
      force: force
    )
  }

  /// Most days worked in a week, under its usual name.
  public static func maxDaysPerWeek(_ most: Int, force: Force = .hard) -> PersonRule {
    PersonRule(
      name: "max_days_per_week",
      limit: .shifts(of: .any, 0...most, per: .week),
      force: force
    )
  }

  /// Most days worked in a row, under its usual name.
  public static func maxRunOfDays(_ most: Int, force: Force = .hard) -> PersonRule {
    PersonRule(name: "max_run_of_days", limit: .run(of: .any, 1...most), force: force)
  }
}

extension WorkingTimeRules {
  /// Least rest between shifts of the rule of that name; zero without one.
  public var restBetweenShifts: Minutes {
    get {
      if case .restBetweenShifts(let least, _)? = self["rest_between_shifts"]?.limit {
        return least
      }
      return .zero
    }
    set { set(.restBetweenShifts(newValue)) }
  }

  /// Least weekly rest of the rule of that name; zero without one.
  public var weeklyRest: Minutes {
    get {
      if case .weeklyRest(let least, _)? = self["weekly_rest"]?.limit { return least }
      return .zero
    }
    set { set(.weeklyRest(newValue)) }
  }

  /// Most days in a week of the rule of that name; 7 without one.
  public var maxDaysPerWeek: Int {
    get {
      if case .shifts(_, let range, _)? = self["max_days_per_week"]?.limit {
        return range.upperBound
      }
      return 7
    }
    set { set(.maxDaysPerWeek(newValue)) }
  }

  /// Most days in a row of the rule of that name; 366 without one.
  public var maxRunOfDays: Int {
    get {
      if case .run(_, let range)? = self["max_run_of_days"]?.limit { return range.upperBound }
      return 366
    }
    set { set(.maxRunOfDays(newValue)) }
  }
}
