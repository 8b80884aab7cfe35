import Planning

extension Shape {
  /// The whole of contingencies.yaml.
  static let register = Shape(
    "the register",
    [
      Key(
        "absence_rate",
        .share,
        "share of shifts to which a person does not come, where staff.csv has no rate of theirs",
        "4 %",
        without: "0 %"
      ),
      Key(
        "responses",
        .list(.response),
        "what may be done about risks that list no responses of their own",
        "[move_breaks]",
        without: "nothing"
      ),
      Key(
        "must_hold",
        .list(.threshold),
        "what must hold through risks that list nothing of their own",
        "[standard: {queue: all, within: 5 points}]",
        without: "each risk says it"
      ),
      Key(required: "risks", .named(.risk), "what can go wrong", "flu wave: {...}"),
    ]
  )

  static let risk = Shape(
    "a risk",
    [
      Key("owner", .text, "who looks after it", "operations", without: "nobody"),
      Key(
        required: "likelihood",
        .either(.share, .words(Likelihood.words.map(\.word))),
        "chance that it happens in a week: " + Likelihood.told,
        "20 %"
      ),
      Key(
        "trigger",
        .text,
        "how one notices that it happens",
        "more than 5 sick calls by 07:30",
        without: "nothing is said"
      ),
      Key(
        "known",
        .special("length of time or days `before`, or `when it begins`"),
        "how long before it begins it is known",
        "12 h before",
        without: "when it begins"
      ),
      Key(
        required: "what_happens",
        .list(.disruption),
        "what happens, all of it together",
        "[team_lost: {team: Amber, when: tue}]"
      ),
      Key(
        "responses",
        .list(.response),
        "what may be done about it",
        "[move_breaks, lengthen: {most: 1 h}]",
        without: "those of the register"
      ),
      Key(
        "must_hold",
        .list(.threshold),
        "what must still hold",
        "[budget: {over: 500}]",
        without: "that of the register"
      ),
      Key("draws", .whole(1...1000), "how many times chance is drawn", "40", without: "20"),
      Key(
        "confidence",
        .share,
        "share of the draws in which everything must hold",
        "95 %",
        without: "90 %"
      ),
    ]
  )

  static let threshold = Shape(
    "what must hold",
    [
      Key(
        "standard",
        .mapping(.standardHolds),
        "queues keep their standards to within so much",
        "{queue: calls, within: 5 points}"
      ),
      Key(
        "shortfall",
        .mapping(.shortfallHolds),
        "in no interval are more people missing",
        "{queue: calls, most: 3 people}"
      ),
      Key(
        "budget",
        .mapping(.budgetHolds),
        "pay and responses stay near the budgets",
        "{over: 800}"
      ),
      Key(
        "wait",
        .mapping(.waitHolds),
        "no work is done later than so long after it was due",
        "{queue: email, most: 24 h}"
      ),
    ]
  )

  static let standardHolds = Shape(
    "standard that must hold",
    [
      Key(required: "queue", queues, "queues with a standard", "calls"),
      Key(
        "within",
        points,
        "how far below its standard each may be, in each day or week of the standard",
        "10 points",
        without: "0 points"
      ),
    ]
  )

  static let shortfallHolds = Shape(
    "shortfall that must hold",
    [
      Key(required: "queue", queues, "queues", "calls"),
      Key(required: "most", .special("number of `people`"), "how many may be missing", "3 people"),
    ]
  )

  static let budgetHolds = Shape(
    "budget that must hold",
    [
      Key(
        "over",
        .special("money: `800`, `800 GBP`"),
        "how much above the budgets pay and responses may be together",
        "800",
        without: "0"
      )
    ]
  )

  static let waitHolds = Shape(
    "wait that must hold",
    [
      Key(required: "queue", queues, "queues whose work has a due time", "email"),
      Key(required: "most", .length, "how late work may be", "24 h"),
    ]
  )

  /// The names of queues.
  static let queues = Form.either(.some(.name(of: "queue")), .words(["all"]))
  static let points = Form.special("points: `10 points`")
  /// Who something is about.
  static let people = Form.some(
    .either(
      .special(
        "`everyone`, an id, `team`, `contract`, `cost centre`, `role` or `serving` with a name"
      ),
      .mapping(.group)
    )
  )
  static let times = Form.some(
    .special(
      "days `mon-wed`, hours `tue 10:00-12:00`, dates `2026-03-03`, or `tue 10:00 to thu 12:00` "
        + "and `2026-03-03 09:00 to 2026-03-04 12:00`"
    )
  )

  static let group = Shape(
    "people",
    [
      Key("people", .some(.name(of: "person")), "these", "[amber-01, amber-02]", without: "anyone"),
      Key("team", .some(.name(of: "team")), "of these teams", "Amber", without: "any team"),
      Key("contract", .some(.name(of: "contract")), "with these contracts", "flex", without: "any"),
      Key("cost_centre", .some(.name(of: "cost centre")), "paid by these", "sales", without: "any"),
      Key("role", .some(.name(of: "role")), "with one of these roles", "mentor", without: "any"),
      Key(
        "serving",
        .some(.name(of: "queue")),
        "who can serve one of these queues",
        "chat",
        without: "any"
      ),
      Key("except", .some(.name(of: "person")), "without these", "amber-03", without: "nobody"),
    ]
  )

  /// Everything of contingencies.yaml in the order in which it is told.
  static let registerMappings: [Shape] =
    [register, risk, disruption] + disruptions + [group, response] + responses
    + [threshold, standardHolds, shortfallHolds, budgetHolds, waitHolds]
}
