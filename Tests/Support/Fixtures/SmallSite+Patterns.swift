public import Planning

extension SmallSite {
  /// From 8:00 to 11:30, 4, 6 or 8 hours; an unpaid lunch in those of 6 and more.
  static func dayPattern() throws -> ShiftPattern {
    ShiftPattern(
      name: "day",
      startWindow: try clock("08:00")...clock("11:30"),
      startStep: Minutes(30),
      paidLengths: [Minutes(240), Minutes(360), Minutes(480)],
      breaks: [lunch]
    )
  }

  /// From 8:00 to 10:00, 9 hours with lunch and a paid tea.
  static func longPattern() throws -> ShiftPattern {
    ShiftPattern(
      name: "long",
      startWindow: try clock("08:00")...clock("10:00"),
      startStep: Minutes(30),
      paidLengths: [Minutes(540)],
      breaks: [
        lunch,
        BreakRule(
          name: "tea",
          length: Minutes(30),
          isPaid: true,
          earliest: .share(0.5),
          latest: .share(0.9),
          minWorkBefore: Minutes(60),
          minWorkAfter: Minutes(60)
        ),
      ]
    )
  }

  /// From 21:00 to 23:00, 8 hours with an unpaid meal.
  static func nightPattern() throws -> ShiftPattern {
    ShiftPattern(
      name: "night",
      startWindow: try clock("21:00")...clock("23:00"),
      startStep: Minutes(30),
      paidLengths: [Minutes(480)],
      breaks: [
        BreakRule(
          name: "meal",
          length: Minutes(30),
          isPaid: false,
          earliest: .after(Minutes(180)),
          latest: .after(Minutes(300))
        )
      ]
    )
  }

  private static let lunch = BreakRule(
    name: "lunch",
    length: Minutes(30),
    isPaid: false,
    appliesTo: Minutes(360)...Minutes(1440),
    earliest: .after(Minutes(150)),
    latest: .after(Minutes(300)),
    minWorkBefore: Minutes(120),
    minWorkAfter: Minutes(120)
  )

  /// The time of the wall clock that a text says.
  public static func clock(_ text: String) throws -> TimeOfDay {
    guard let time = TimeOfDay(text) else { throw FixtureProblem("no such time: \(text)") }
    return time
  }
}
