import Planning

extension Shape {
  static let payTerms = Shape(
    "terms of pay",
    [
      Key(
        "premiums",
        .list(.premium),
        "what unsocial hours earn on top",
        "[{name: night, hours: 22:00-06:00, rate: 25 %}]",
        without: "none"
      ),
      Key(
        "premiums_together",
        .words(Premium.Together.allCases.map(\.rawValue)),
        "what is paid where several meet",
        "added",
        without: "highest"
      ),
      Key(
        "allowances",
        .list(.allowance),
        "fixed amounts for a shift",
        "[{name: meal, amount: 4.50}]",
        without: "none"
      ),
      Key(
        "on_costs",
        .list(.onCost),
        "what employing these people costs on top of their pay",
        "[{name: pension, rate: 8.5 %}]",
        without: "none"
      ),
      Key("leave_pay", .share, "what an hour of leave earns", "80 %", without: "100 %"),
      Key("sick_pay", .share, "what an hour of sick leave earns", "50 %", without: "100 %"),
      Key(
        "training_pay",
        .share,
        "what an hour of training earns",
        "90 %",
        without: "as any other hour"
      ),
      Key(
        "training",
        .some(.special("name of an activity, meeting or training")),
        "what is training",
        "[training, coaching]",
        without: "training"
      ),
      Key("agency", .mapping(.agency), "that they come from an agency", "{least_shift: 4 h}"),
      Key(
        "standby_per_hour",
        .money,
        "what an hour on standby earns",
        "3.50",
        without: "the share that the pattern says"
      ),
      Key("call_out", .mapping(.callOut), "what being called out earns", "{rate: 150 %}"),
      Key(
        "rounding",
        .special("`half up`, `half even`, `down` or `up`, `each` and `entry`, `shift` or `week`"),
        "how amounts become whole minor units",
        "half even each week",
        without: "half up each entry"
      ),
    ]
  )

  static let premium = Shape(
    "a premium",
    [
      Key(required: "name", .text, "name for people", "night"),
      Key("hours", .window, "when it is paid", "22:00-06:00", without: "all day"),
      Key(
        "days",
        .some(.special("days of the week and `holidays`")),
        "days on which those hours begin",
        "[sun, holidays]",
        without: "every day"
      ),
      Key("rate", .share, "share of the hourly rate; this or `per_hour`", "25 %"),
      Key("per_hour", .money, "money for an hour", "2.40"),
    ]
  )

  static let allowance = Shape(
    "an allowance",
    [
      Key(required: "name", .text, "name for people", "late taxi"),
      Key(required: "amount", .money, "how much for a shift", "8.50"),
      Key("touches", .window, "hours of which the shift covers some", "23:00-05:00"),
      Key(
        "days",
        .some(.special("days of the week and `holidays`")),
        "days on which those hours begin",
        "sat-sun",
        without: "every day"
      ),
    ]
  )

  static let onCost = Shape(
    "an on-cost",
    [
      Key(required: "name", .text, "name for people", "pension"),
      Key("rate", .share, "share of all that is paid; one of these three", "8.5 %"),
      Key("per_shift", .money, "money for each shift", "1.20"),
      Key("per_week", .money, "money for each week of employment", "9.00"),
    ]
  )

  static let agency = Shape(
    "an agency",
    [
      Key(
        "least_shift",
        .length,
        "a shorter shift is charged as so long",
        "4 h",
        without: "as it is"
      ),
      Key("fee_per_shift", .money, "fee for each shift", "12.00", without: "none"),
      Key("fee_per_week", .money, "fee for each week with a shift", "40.00", without: "none"),
    ]
  )

  static let callOut = Shape(
    "a call-out",
    [
      Key("rate", .share, "what an hour of it earns", "150 %", without: "100 %"),
      Key("least", .length, "a shorter call is paid as so long", "2 h", without: "as it is"),
      Key("fee", .money, "money for the call itself", "15.00", without: "none"),
    ]
  )

  static let budget = Shape(
    "a budget",
    [
      Key(required: "limit", .money, "what may be paid in the period", "5000"),
      Key(
        "cost_centres",
        .some(.name(of: "cost centre")),
        "whose pay counts",
        "[service]",
        without: "every centre"
      ),
      Key(
        "teams",
        .some(.special("name of a team")),
        "whose pay counts",
        "[Amber]",
        without: "all"
      ),
      Key(
        "kinds",
        .some(.words(BudgetReader.kinds.map(\.rawValue))),
        "what of it counts",
        "[overtime, premium]",
        without: "all of it"
      ),
      Key("queue", .name(of: "queue"), "the queue whose time counts; only watched", "calls"),
      Key(
        "keep",
        .words(["hard", "soft", "watch"]),
        "what happens where it is exceeded",
        "hard",
        without: "watch"
      ),
      Key("price", .decimal(0...1_000_000), "for `soft`: cost of each unit above", "2"),
      Key(
        "period",
        .words(BudgetPeriod.Length.allCases.map(\.rawValue)),
        "for which time the limit is",
        "month",
        without: "weeks"
      ),
      Key("spent", .money, "what of the period's is spent already", "3120.50", without: "nothing"),
      Key(
        "until",
        .date,
        "the last day whose pay is in `spent`",
        "2026-03-15",
        without: "the day before the first planned"
      ),
      Key(
        "share",
        .words(["days", "whole"]),
        "whether these weeks may pay their days' part of what is left, or all of it",
        "whole",
        without: "days"
      ),
    ]
  )

  static let payRates = Shape(
    "pay.csv",
    [
      Key(required: "from", .date, "first day on which the rate holds", "2026-04-01"),
      Key(required: "pay_per_hour", .money, "pay for an hour from then on", "17.85"),
      Key("person", .name(of: "person"), "whose rate; this or `contract`", "amber-01"),
      Key("contract", .name(of: "contract"), "of which contract", "full-time"),
      Key("currency", .special("ISO code"), "the site's own", "GBP", without: "the site's"),
    ]
  )
}
