extension Shape {
  static let pattern = Shape(
    "a pattern",
    [
      Key("days", .some(.days), "days on which the shift starts", "mon-fri", without: "every day"),
      Key(
        required: "start",
        .either(.time, .window),
        "when it starts; not over midnight",
        "07:00-10:00"
      ),
      Key(
        "step",
        .length,
        "starts are whole steps after midnight",
        "30 min",
        without: "the interval"
      ),
      Key(
        required: "lengths",
        .some(.special("length, or `4 h-8 h step 30 min`")),
        "paid lengths that it may have",
        "[7.5 h]"
      ),
      Key(
        "breaks",
        .list(.breakRule),
        "breaks in the order in which they are taken",
        "[{name: lunch, length: 30 min, paid: no}]",
        without: "none"
      ),
      Key(
        "standby_pay",
        .share,
        "for a standby: what share of the pay its hours earn",
        "25 %",
        without: "no standby"
      ),
    ]
  )

  static let breakRule = Shape(
    "a break",
    [
      Key(required: "name", .text, "name for people", "lunch"),
      Key(required: "length", .lengths, "how long; a span for a gap of open length", "30 min"),
      Key(required: "paid", .yesNo, "whether it counts as paid time", "no"),
      Key(
        "for",
        .lengths,
        "paid lengths of shift that have it",
        "6 h-10 h",
        without: "every length"
      ),
      Key(
        "earliest",
        .special("length after the start, or share of the shift: `3/8`, `37.5 %`"),
        "earliest start",
        "3/8 of the shift",
        without: "the start"
      ),
      Key("latest", .special("as `earliest`"), "latest start", "2 h", without: "the end"),
      Key("work_before", .length, "least work before it", "1 h", without: "0 min"),
      Key("work_after", .length, "least work after it", "1 h", without: "0 min"),
    ]
  )

  static let contract = Shape(
    "a contract",
    [
      Key(required: "weekly_hours", .lengths, "paid time of a week, leave included", "37.5 h"),
      Key("hours_force", .force, "how firmly the hours are meant", "soft 3", without: "hard"),
      Key(
        "overtime",
        .list(.overtimeBand),
        "bands above the weekly hours, rising",
        "[{up_to: 4 h, rate: 1.25}]",
        without: "none"
      ),
      Key(required: "pay_per_hour", .money, "pay for an hour", "17.20"),
      Key("pay", .name(of: "terms of pay"), "what is paid beside", "usual", without: "nothing"),
      Key(
        required: "patterns",
        .some(.name(of: "pattern")),
        "shifts that may be worked",
        "[day, late]"
      ),
      Key(
        "leave_day",
        .length,
        "what a day of leave counts for",
        "7.5 h",
        without: "a fifth of the most weekly hours"
      ),
      Key(
        "rules",
        .mapping(.rules),
        "what is otherwise than in the site's rules",
        "{max_days_per_week: 6}",
        without: "the site's"
      ),
    ]
  )

  static let overtimeBand = Shape(
    "a band of overtime",
    [
      Key(required: "up_to", .length, "where the band ends, above the weekly hours", "4 h"),
      Key(required: "rate", .decimal(0...10), "pay of an hour, as a share of the usual", "1.5"),
    ]
  )

  static let shiftKind = Shape(
    "a kind of shift",
    [
      Key("starts", .window, "when the shift starts", "05:00-08:00", without: "any time"),
      Key("ends", .window, "when it ends", "20:00-24:00", without: "any time"),
      Key(
        "touches",
        .window,
        "hours of the clock of which it covers some",
        "23:00-06:00",
        without: "any hours"
      ),
      Key("at_least", .length, "how much of them it covers", "3 h", without: "1 min"),
      Key(
        "patterns",
        .some(.name(of: "pattern")),
        "patterns that it may be of",
        "[on-call]",
        without: "any pattern"
      ),
      Key("weekdays", .some(.days), "days on which it starts", "sat-sun", without: "any day"),
    ]
  )

  static let presence = Shape(
    "a rule of presence",
    [
      Key(
        required: "count",
        .special("`everyone`, `team` or `role` and a name"),
        "who is counted",
        "role supervisor"
      ),
      Key("least", .whole(0...20_000), "how many there must be", "1", without: "0"),
      Key("most", .whole(0...20_000), "how many there may be", "40", without: "no limit"),
      Key(
        "one_for_each",
        .whole(1...1000),
        "one of them for each so many others",
        "3",
        without: "no ratio"
      ),
      Key("of", .special("as `count`"), "who the others are", "role trainee"),
      Key("hours", .hours, "when the rule holds", "09:00-17:00", without: "the site's opening"),
      Key("force", .force, "how firmly it is meant", "soft 4", without: "hard"),
    ]
  )
}
