import Planning

extension Shape {
  /// The whole of site.yaml.
  static let site = Shape(
    "the whole file",
    [
      Key(required: "name", .text, "name for people", "Harbour"),
      Key(
        required: "time_zone",
        .special("name of a time zone"),
        "the site's time zone",
        "Europe/London"
      ),
      Key(required: "week", .date, "first day that is planned", "2026-03-02"),
      Key("weeks", .whole(1...8), "how many weeks are planned", "4", without: "1"),
      Key(required: "interval", .length, "length of an interval; divides the hour", "15 min"),
      Key(required: "currency", .special("ISO code"), "currency of all money", "GBP"),
      Key(
        "language",
        .special("language tag: `en-GB`, `de-DE`"),
        "language, clock and numbers of the page; where there are no texts in it, English",
        "en-US",
        without: "en-GB"
      ),
      Key(
        "notice",
        .special("days or hours: `7 days`, `48 h`"),
        "how long before a shift people are to know of a change of it",
        "7 days",
        without: "nothing is checked"
      ),
      Key(required: "opening", .hours, "when shifts may run", "07:00-22:00"),
      Key(required: "queues", .named(.queue), "what is served", "calls: {...}"),
      Key(
        "priorities",
        .mapping(.priorities),
        "what counts, and in which order",
        "order: [...]",
        without: "standard, budget, cost, wishes"
      ),
      Key(required: "cost_centres", .named(.costCentre), "who pays", "service: {budget: 24000}"),
      Key(
        "budgets",
        .named(.budget),
        "limits on what is paid, beside the budgets of cost centres",
        "overtime: {kinds: overtime, limit: 900}",
        without: "none"
      ),
      Key(
        "holidays",
        .some(.date),
        "public holidays, for pay",
        "[2026-04-03, 2026-04-06]",
        without: "none"
      ),
      Key(
        "pay",
        .named(.payTerms),
        "terms of pay, to which contracts refer",
        "usual: {premiums: [...]}",
        without: "hours and overtime alone are paid"
      ),
      Key(required: "patterns", .named(.pattern), "shifts that may be worked", "day: {...}"),
      Key(
        "shift_kinds",
        .named(.shiftKind),
        "what rules call a shift",
        "late: {ends: 20:00-24:00}",
        without: "`any` and those of the presets"
      ),
      Key(
        required: "contracts",
        .named(.contract),
        "what is agreed with people",
        "full-time: {...}"
      ),
      Key(
        required: "rules",
        .mapping(.rules),
        "rules of a person's weeks",
        "include: [uk-working-time]"
      ),
      Key(
        "fairness",
        .named(.fairness),
        "what people should have equal shares of",
        "nights: {hours_of: night}",
        without: "none"
      ),
      Key(
        "presence",
        .named(.presence),
        "how many people are there together",
        "lead: {count: role supervisor, least: 1}",
        without: "none"
      ),
    ]
  )

  static let queue = Shape(
    "a queue",
    [
      Key(
        required: "channel",
        .words(["voice", "chat", "back-office", "outbound"]),
        "how contacts come",
        "voice"
      ),
      Key(
        "concurrency",
        .whole(1...20),
        "conversations of a person at a time; required for chat",
        "3"
      ),
      Key(
        "opening",
        .hours,
        "hours of the queue, inside the site's",
        "mon-sat: 08:00-20:00",
        without: "the site's"
      ),
      Key(
        "standard",
        .special("a share `within` a time `over` interval, day or week"),
        "the service promised; this or `requirement`",
        "80 % within 20 s over day"
      ),
      Key(
        "due",
        .special("`same day`, `next day`, `3 days`, `48 h` or `8 open h`"),
        "by when back-office work must be done, from when it comes in; the standard is the share",
        "next day",
        without: "at any time of the standard's window"
      ),
      Key(
        "backlog",
        .some(.special("contacts `due` a time from the first day on")),
        "what waits when the first day begins, on a queue with `due`",
        "[40 due same day, 25 due next day]",
        without: "nothing"
      ),
      Key(
        "quota",
        .special("contacts `a day` or `a week`"),
        "what is to be done; required for outbound, instead of a standard",
        "400 a week"
      ),
      Key(
        "handle_time",
        .special("length of time: `300 s`"),
        "what an outbound contact takes",
        "300 s"
      ),
      Key(
        "requirement",
        .mapping(.requirement),
        "people wanted are given in demand.csv",
        "{shortfall_per_hour: 30}"
      ),
      Key(
        "patience",
        .special("length of time: `120 s`"),
        "mean time after which a waiting contact gives up",
        "120 s",
        without: "nobody gives up"
      ),
      Key(
        "shrinkage",
        .share,
        "share of the time on the rota without serving, up to 90 %",
        "6 %",
        without: "0 %"
      ),
      Key(
        "min_stay",
        .length,
        "whoever comes to the queue stays on it for so long; breaks do not count",
        "1 h",
        without: "people may come and go"
      ),
    ]
  )

  static let requirement = Shape(
    "requirement",
    [
      Key(
        required: "shortfall_per_hour",
        .decimal(0...1_000_000),
        "cost of an hour of a person missing",
        "30"
      ),
      Key(
        "first_share",
        .share,
        "part of the requirement that is missed at the full cost",
        "80 %",
        without: "100 %"
      ),
      Key(
        "later_factor",
        .decimal(1...1000),
        "what the rest costs, in times of that",
        "2",
        without: "1"
      ),
      Key(
        "surplus_per_hour",
        .decimal(0...1_000_000),
        "cost of an hour of a person too many",
        "1",
        without: "0"
      ),
      Key(
        "surplus_growth",
        .decimal(0...1_000_000),
        "by how much an hour of each further person too many costs more",
        "0.5",
        without: "0"
      ),
    ]
  )

  static let priorities = Shape(
    "priorities",
    [
      Key(
        "mode",
        .words(["ordered", "weighted"]),
        "whether the order alone counts, or the worth",
        "ordered",
        without: "ordered"
      ),
      Key(
        required: "order",
        .list(.goal),
        "goals, the first before all others",
        "[{standard: all}, budget, cost]"
      ),
    ]
  )

  static let goal = Shape(
    "a goal",
    [
      Key(
        "standard",
        .some(.name(of: "queue")),
        "contacts promised and missed, of these or `all`",
        "[calls]"
      ),
      Key("budget", .special("nothing"), "money above a budget", "budget"),
      Key("cost", .special("nothing"), "money of pay", "cost"),
      Key("wishes", .special("nothing"), "strength of wishes not granted", "wishes"),
      Key(
        "stability",
        .special("nothing"),
        "shifts changed against kept.csv",
        "stability"
      ),
      Key("fairness", .special("nothing"), "what `fairness` comes to", "fairness"),
      Key(
        "surplus",
        .special("nothing"),
        "hours on queues beyond the last person who is of use",
        "surplus"
      ),
      Key("tolerance", .share, "how much worse it may get for later goals", "2 %", without: "1 %"),
      Key(
        "worth",
        .decimal(0...1_000_000),
        "worth of a unit, in major units of money",
        "8",
        without:
          "5 for a contact or a changed shift, 10 over budget, 2 for wishes and fairness, else 1"
      ),
    ]
  )

  static let fairness = Shape(
    "fairness",
    [
      Key(
        "hours_of",
        .name(of: "kind of shift"),
        "paid hours of shifts of this kind; this, `clock` or `wishes`",
        "night"
      ),
      Key("clock", .window, "hours of shifts between these times", "20:00-06:00"),
      Key(
        "days",
        .days,
        "for `clock`: weekdays on which those hours begin",
        "sat, sun",
        without: "daily"
      ),
      Key("wishes", .words(["not granted"]), "strength of wishes not granted", "not granted"),
      Key(
        "among",
        .words(FairnessMeasure.Among.allCases.map(\.rawValue)),
        "whose shares are compared",
        "team",
        without: "everyone"
      ),
      Key(
        "measured",
        .words(FairnessMeasure.Measured.allCases.map(\.rawValue)),
        "the largest share, or its distance from the smallest",
        "spread",
        without: "worst"
      ),
    ]
  )

  static let costCentre = Shape(
    "a cost centre",
    [Key("budget", .money, "pay allowed for all the weeks together", "24000", without: "none")]
  )
}
