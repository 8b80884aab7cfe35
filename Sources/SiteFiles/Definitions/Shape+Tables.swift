extension Shape {
  /// Every table of the folder.
  static let tables = [
    staff, availability, activities, wishes, carryIn, personRules, payRates, kept, past, demand,
    calibration,
  ]

  static let staff = Shape(
    "staff.csv",
    [
      Key(required: "id", .text, "identifier, unique", "amber-01"),
      Key(required: "cost_centre", .name(of: "cost centre"), "who pays", "service"),
      Key(required: "contract", .name(of: "contract"), "contract", "full-time"),
      Key(
        required: "competences",
        .special("queues, with proficiency and last day where needed"),
        "what they serve",
        "voice until 2026-03-05; chat=0.8"
      ),
      Key("name", .text, "name for people", "Amber 1", without: "the id"),
      Key(
        "count",
        .whole(1...500),
        "so many people alike, `id-1`, `id-2` and on: those of an agency",
        "5",
        without: "one person, `id`"
      ),
      Key("team", .text, "team", "Amber", without: "none"),
      Key(
        "roles",
        .special("names with `;` between"),
        "what presence counts",
        "supervisor; mentor",
        without: "none"
      ),
      Key("employed_from", .date, "first day of employment", "2026-03-04", without: "before"),
      Key("employed_until", .date, "last day of employment", "2026-03-12", without: "beyond"),
      Key("pay_per_hour", .money, "pay for an hour of theirs", "18.05", without: "the contract's"),
      Key("earliest_start", .time, "earliest start of a shift", "08:00", without: "the pattern's"),
      Key("latest_start", .time, "latest start of a shift", "09:30", without: "the pattern's"),
      Key(
        "absence_rate",
        .share,
        "share of shifts to which they do not come, for contingencies",
        "6 %",
        without: "that of contingencies.yaml"
      ),
    ]
  )

  static let availability = Shape(
    "availability.csv",
    [
      Key(required: "person", .name(of: "person"), "who", "amber-01"),
      Key(
        required: "kind",
        .words(["leave", "sick", "unavailable", "meeting", "training", "shift"]),
        "what",
        "leave"
      ),
      Key(required: "start", .special("date, perhaps with a time"), "from when", "2026-03-10"),
      Key(
        "end",
        .special("date (that day included), perhaps with a time"),
        "until when",
        "2026-03-11 12:00",
        without: "that day; a shift's length is free"
      ),
      Key("paid", .yesNo, "whether leave or sick leave is paid", "no", without: "yes"),
      Key(
        "hours",
        .decimal(0...24),
        "leave, sick: hours a day counts for; shift: its paid length",
        "7.5",
        without: "the contract's `leave_day`; free"
      ),
      Key("note", .text, "name of a meeting or training", "phones", without: "its kind"),
    ]
  )

  static let activities = Shape(
    "activities.csv",
    [
      Key(required: "name", .text, "what it is", "coaching"),
      Key(
        "person",
        .special("people with `;` between"),
        "who attends",
        "amber-01; amber-02",
        without: "those of `team`"
      ),
      Key(
        "team",
        .special("teams with `;` between"),
        "whose people attend",
        "Amber",
        without: "those of `person`"
      ),
      Key(
        "length",
        .length,
        "how long it lasts, in whole intervals",
        "30 min",
        without: "that of the row before it with this name and these attendees"
      ),
      Key("days", .either(.date, .days), "when it may be held", "tue, thu", without: "every day"),
      Key("from", .time, "earliest start", "09:00", without: "00:00"),
      Key(
        "to",
        .time,
        "latest end; on the day after where it is not later than `from`",
        "16:00",
        without: "24:00"
      ),
      Key("together", .yesNo, "whether all attend at one time", "yes", without: "no"),
      Key(
        "times",
        .words(["once", "weekly"]),
        "how often each attends: once in these weeks, or once in each",
        "weekly",
        without: "once"
      ),
      Key("force", .force, "how firmly it is meant", "soft 4", without: "hard"),
    ]
  )

  static let wishes = Shape(
    "wishes.csv",
    [
      Key(required: "person", .name(of: "person"), "who", "amber-01"),
      Key(required: "kind", .words(["day off", "start", "shift", "no shift"]), "what", "day off"),
      Key(
        required: "day",
        .either(.date, .special("weekday, where one week is planned")),
        "when",
        "2026-03-06"
      ),
      Key("shift", .name(of: "kind of shift"), "for a shift or no shift: of which kind", "night"),
      Key("from", .time, "for a start: earliest", "08:00", without: "any time"),
      Key("to", .time, "for a start: latest", "09:00", without: "any time"),
      Key("strength", .whole(1...5), "how much it is wished for", "4", without: "3"),
    ]
  )

  static let carryIn = Shape(
    "carry-in.csv",
    [
      Key(required: "person", .name(of: "person"), "who", "amber-01"),
      Key(
        "last_shift_start",
        .special("date and time"),
        "when the last shift started",
        "2026-03-01 22:00",
        without: "not known"
      ),
      Key(
        "last_shift_end",
        .special("date and time"),
        "when it ended or will end",
        "2026-03-02 06:00",
        without: "well rested"
      ),
      Key(
        "last_pattern",
        .name(of: "pattern"),
        "the pattern that it was of",
        "night",
        without: "not known"
      ),
      Key(
        "owed_rest",
        .length,
        "by how much the rest after it must be longer",
        "1 h",
        without: "0 min"
      ),
      Key(
        "run_of_days",
        .whole(0...366),
        "days worked in a row up to the day before",
        "3",
        without: "0"
      ),
      Key(
        "run_of_days_off",
        .whole(0...366),
        "days off in a row up to the day before",
        "2",
        without: "not known"
      ),
      Key(
        "runs",
        .special("kinds of shift with numbers"),
        "days in a row with a kind of shift",
        "night=3; late=1",
        without: "none"
      ),
      Key(
        "counts",
        .special("kinds of shift with numbers"),
        "days with a kind of shift in the period that these weeks end",
        "night=5",
        without: "none"
      ),
      Key(
        "weekends",
        .special("`worked` or `free`, with `;` between"),
        "the last weekends, the latest first",
        "worked; free",
        without: "free"
      ),
      Key(
        "weekly_hours",
        .special("lengths of time with `;` between"),
        "paid time of the weeks before, the latest first",
        "38 h; 40.5 h",
        without: "not known"
      ),
      Key(
        "unpopular",
        .special("measures of fairness with amounts"),
        "what they had of each before",
        "nights=12 h; refused=6",
        without: "none"
      ),
    ]
  )

  static let personRules = Shape(
    "person-rules.csv",
    [
      Key(required: "person", .name(of: "person"), "who", "amber-01"),
      Key(required: "rule", .special("name of a rule, or `include`"), "which rule", "max_nights"),
      Key(
        "value",
        .special("number, `none`, a rule in braces, or the name of a preset"),
        "what it is for this person",
        "0",
        without: "as it was, where a force stands there"
      ),
      Key("force", .force, "how firmly it is meant", "absolute", without: "as it was"),
      Key("source", .text, "where it comes from", "occupational health", without: "as it was"),
    ]
  )

  static let kept = Shape(
    "kept.csv",
    [
      Key(required: "person", .name(of: "person"), "who", "amber-01"),
      Key(required: "date", .date, "day of the weeks planned", "2026-03-04"),
      Key(
        "start",
        .special("date and time"),
        "when the shift of that day started",
        "2026-03-04 08:00",
        without: "the day was off"
      ),
      Key(
        "end",
        .special("date and time"),
        "when it ended",
        "2026-03-04 16:30",
        without: "the day was off"
      ),
    ]
  )

  static let calibration = Shape(
    "calibration.csv",
    [
      Key(required: "queue", .name(of: "queue"), "a queue of voice or chat", "calls"),
      Key("day", .days, "on which days", "mon-fri", without: "every day"),
      Key(
        required: "factor",
        .decimal(0.25...2),
        "how many people each stands for, as simulating plans has taught",
        "0.96"
      ),
    ]
  )

  static let past = Shape(
    "past.csv",
    [
      Key("person", .name(of: "person"), "who; none in the row `from`", "amber-01"),
      Key(
        required: "kind",
        .words(PastReader.kinds),
        "the moment before which all stands, or what was done before it",
        "served"
      ),
      Key(
        "name",
        .text,
        "the pattern, the break, the activity or the queue",
        "calls",
        without: "`served`: no queue"
      ),
      Key(
        required: "start",
        .special("date and time"),
        "the moment, or a start",
        "2026-03-04 08:00"
      ),
      Key("end", .special("date and time"), "when it ended; none in `from`", "2026-03-04 16:30"),
      Key(
        "paid_minutes",
        .whole(0...2880),
        "paid time of a shift or a break",
        "480",
        without: "needed there, nothing elsewhere"
      ),
    ]
  )

  static let demand = Shape(
    "demand.csv",
    [
      Key(required: "queue", .name(of: "queue"), "which queue", "calls"),
      Key(required: "start", .special("date and time"), "start of an interval", "2026-03-02 07:00"),
      Key(
        "contacts",
        .special("number"),
        "contacts that arrive",
        "12.5",
        without: "needed where a queue has a standard"
      ),
      Key(
        "aht_seconds",
        .special("number"),
        "mean handle time in seconds",
        "300",
        without: "needed where there are contacts"
      ),
      Key(
        "required",
        .special("number"),
        "people wanted",
        "2",
        without: "needed where a queue has a requirement"
      ),
      Key("low", .special("number"), "spread of the forecast, for people to see", "9.1"),
      Key("high", .special("number"), "spread of the forecast, for people to see", "15.8"),
    ]
  )
}
