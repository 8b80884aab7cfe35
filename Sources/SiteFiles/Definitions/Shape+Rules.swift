extension Shape {
  /// What any rule may say of itself.
  static let anyRule = Shape(
    "any rule",
    [
      Key(
        "force",
        .force,
        "how firmly the rule is meant",
        "soft 3",
        without: "that of the rule it replaces, or hard"
      ),
      Key(
        "source",
        .text,
        "where it comes from",
        "works agreement 4.2",
        without: "that of the rule it replaces"
      ),
      Key(
        "waivable",
        .yesNo,
        "whether a lower level may loosen or end it although it is absolute",
        "yes",
        without: "no"
      ),
    ]
  )

  /// The mapping `rules`; names of the planner's own come on top.
  static let rules = Shape(
    "rules",
    [
      Key(
        "include",
        .some(.words(Preset.all.map(\.name))),
        "presets",
        "[uk-working-time]",
        without: "none"
      ),
      Key(
        "rest_between_shifts",
        .either(.length, .mapping(.restRule)),
        "least rest between two shifts; the site states it",
        "11 h"
      ),
      Key(
        "weekly_rest",
        .either(.length, .mapping(.weeklyRestRule)),
        "a stretch without work in each week, or block of weeks; the site states it",
        "36 h"
      ),
      Key(
        "max_days_per_week",
        .either(.whole(1...7), .mapping(.daysRule)),
        "most days with a shift in a week; the site states it",
        "5"
      ),
      Key(
        "max_run_of_days",
        .either(.whole(1...366), .mapping(.runRule)),
        "most days in a row; the site states it",
        "6"
      ),
    ]
  )

  static let restRule = Shape(
    "rest_between_shifts",
    [
      Key("least", .length, "the rest", "11 h", without: "as it was"),
      Key(
        "reduced",
        .length,
        "how short it may be once, to be made up for at the next",
        "9 h",
        without: "never shorter"
      ),
    ] + anyRule.keys
  )

  static let weeklyRestRule = Shape(
    "weekly_rest",
    [
      Key("least", .length, "the rest", "48 h", without: "as it was"),
      Key("every_weeks", .whole(1...8), "length of the blocks", "2", without: "1"),
    ] + anyRule.keys
  )

  static let daysRule = Shape(
    "max_days_per_week",
    [Key("most", .whole(1...7), "days", "5", without: "as it was")] + anyRule.keys
  )

  static let runRule = Shape(
    "max_run_of_days",
    [Key("most", .whole(1...366), "days", "6", without: "as it was")] + anyRule.keys
  )

  /// The text of a preset.
  static let preset = Shape(
    "a preset",
    [
      Key(required: "title", .text, "what it is about", "Working Time Regulations 1998"),
      Key(
        "in_place_of",
        .some(.words(Preset.all.map(\.name))),
        "whose rules it may replace",
        "[uk-working-time]",
        without: "none"
      ),
      Key("shift_kinds", .named(.shiftKind), "kinds that its rules use", "", without: "none"),
      Key(required: "rules", .mapping(.rules), "its rules", ""),
    ]
  )

  /// The mapping of a rule with a limit of a kind, without what any rule may say.
  static func limit(_ kind: LimitKind) -> Shape { Shape(kind.rawValue, keys(of: kind)) }

  private static func keys(of kind: LimitKind) -> [Key] {
    let shift = Form.name(of: "kind of shift")
    switch kind {
    case .restBetweenShifts:
      return [
        Key(required: kind.rawValue, .length, "least rest between two shifts", "11 h"),
        restRule.keys[1],
      ]
    case .weeklyRest:
      return [
        Key(required: kind.rawValue, .length, "a stretch without work in each block", "48 h"),
        weeklyRestRule.keys[1],
      ]
    case .hours:
      return [
        Key(required: kind.rawValue, .words(["week", "horizon"]), "paid time of what", "week"),
        Key(
          "averaged_over",
          .special("weeks: `17 weeks`"),
          "over how many weeks on average",
          "17 weeks",
          without: "each week by itself"
        ),
      ] + ends(.length, "48 h")
    case .shifts:
      return [Key(required: kind.rawValue, shift, "days with a shift of a kind", "night")]
        + ends(.whole(0...366), "3")
        + [Key("per", .words(["week", "horizon"]), "counted over what", "week", without: "week")]
    case .run:
      return [
        Key(required: kind.rawValue, .either(shift, .words(["days off"])), "days in a row", "night")
      ] + ends(.whole(1...366), "4")
    case .weekends:
      return [
        Key(
          required: kind.rawValue,
          .words(["worked", "free", "whole"]),
          "which weekends",
          "free"
        ),
        Key("least", .whole(0...53), "for `free`: how many", "1"),
        Key("most", .whole(0...53), "for `worked`: how many", "2"),
        Key("in_every", .whole(1...52), "for `free`: of how many in a row", "2"),
      ]
    case .succession:
      return [
        Key(required: kind.rawValue, shift, "the earlier shift", "late"),
        Key(required: "never", shift, "what does not follow", "early"),
        Key(
          "within_days",
          .whole(1...28),
          "for how many days; 1 is the day after",
          "2",
          without: "1"
        ),
      ]
    case .shiftLength:
      return [Key(required: kind.rawValue, shift, "paid time of each shift of a kind", "night")]
        + ends(.length, "8 h")
    case .daysOffTogether:
      return [Key(required: kind.rawValue, .whole(1...7), "days off in a row in each week", "2")]
    case .sameStart:
      return [Key(required: kind.rawValue, .length, "how far starts of a week lie apart", "30 min")]
    case .spread:
      return [
        Key(required: kind.rawValue, .length, "from the start of a day's work to its end", "12 h")
      ]
    }
  }

  private static func ends(_ form: Form, _ example: String) -> [Key] {
    [
      Key("least", form, "at least so much", example, without: "no limit"),
      Key(
        "most",
        form,
        "at most so much; one of the two stands there",
        example,
        without: "no limit"
      ),
    ]
  }
}
