extension Shape {
  /// An item of `responses`: one of its keys, or its name alone.
  static let response = Shape(
    "a response",
    [
      Key(
        "cancel_activities",
        .mapping(.cancelActivities),
        "meetings, training and coaching are left out",
        "{names: coaching}"
      ),
      Key("move_breaks", .mapping(.moveBreaks), "breaks are moved inside their windows", "{}"),
      Key(
        "lengthen",
        .mapping(.lengthen),
        "shifts are made longer within the rules",
        "{most: 1 h, pay: 150 %}"
      ),
      Key(
        "call_in",
        .mapping(.callIn),
        "people who are off come in",
        "{who: team Amber, notice: 2 h, cost: 20 each}"
      ),
      Key("standby", .mapping(.standBy), "people on standby come in", "{notice: 1 h}"),
      Key(
        "agency",
        .mapping(.agencyResponse),
        "people of an agency come",
        "{people: 4, queues: calls, least: 4 h, cost: 28 an hour}"
      ),
      Key(
        "divert",
        .mapping(.divert),
        "contacts are sent elsewhere",
        "{queue: calls, most: 20 %, cost: 4 each}"
      ),
      Key(
        "call_back",
        .mapping(.callBack),
        "contacts are asked to wait for a call back",
        "{queue: calls, most: 30 %, within: 4 h}"
      ),
      Key(
        "lower",
        .mapping(.lower),
        "the standard of a queue is lowered",
        "{queue: chat, by: 10 points}"
      ),
    ]
  )

  /// Those of them of which nothing more need be said.
  static let responsesWithoutMore = ["cancel_activities", "move_breaks", "call_in", "standby"]

  /// The mappings behind those keys, in their order.
  static let responses = [
    cancelActivities, moveBreaks, lengthen, callIn, standBy, agencyResponse, divert, callBack,
    lower,
  ]

  private static let cost = Key(
    "cost",
    .special("money `each`, `an hour`, or both with `and` between"),
    "what it costs for each use or each hour worked, beside the pay",
    "20 each and 5 an hour",
    without: "0"
  )
  private static let pay = Key(
    "pay",
    .share,
    "what the hours are paid, as a share of the person's own pay",
    "150 %",
    without: "100 %"
  )
  private static let notice = Key(
    "notice",
    .length,
    "how long before it takes effect it must be asked for",
    "2 h",
    without: "0 min"
  )

  private static let beyond = Key(
    "beyond_contract",
    .length,
    "by how much a week may go beyond the contract's hours, by agreement",
    "4 h",
    without: "0 min"
  )

  private static func limit(_ what: String) -> Key {
    Key("limit", .whole(1...100_000), "how many \(what) at most", "4", without: "no limit")
  }

  static let cancelActivities = Shape(
    "cancel_activities",
    [
      Key("names", .some(.name(of: "activity")), "which", "[coaching]", without: "all"), cost,
      notice, limit("meetings of a person"),
    ]
  )
  static let moveBreaks = Shape("move_breaks", [cost, notice, limit("breaks")])
  static let lengthen = Shape(
    "lengthen",
    [
      Key(required: "most", .length, "by how much each at most; whole intervals", "1 h"),
      cost, pay, notice, limit("people"), beyond,
    ]
  )
  static let callIn = Shape(
    "call_in",
    [
      Key("who", people, "who may be asked", "contract flex", without: "everyone"), cost, pay,
      notice, limit("people"), beyond,
    ]
  )
  static let standBy = Shape(
    "standby",
    [
      Key("who", people, "whose standby may be used", "team Amber", without: "everyone"), cost,
      pay, notice, limit("people"), beyond,
    ]
  )
  static let agencyResponse = Shape(
    "agency",
    [
      Key(required: "people", .whole(1...500), "how many there are", "4"),
      Key(required: "queues", queues, "what they serve, at the full rate", "calls"),
      Key(
        "least",
        .length,
        "for how long each comes at least; whole intervals",
        "4 h",
        without: "one interval"
      ),
      cost, notice, limit("people"),
    ]
  )
  static let divert = Shape(
    "divert",
    [
      Key(required: "queue", .name(of: "queue"), "the queue", "calls"),
      Key(required: "most", .share, "share of each interval's contacts, at most", "20 %"), cost,
      notice, limit("contacts"),
    ]
  )
  static let callBack = Shape(
    "call_back",
    [
      Key(required: "queue", .name(of: "queue"), "a voice or chat queue", "calls"),
      Key(required: "most", .share, "share of each interval's contacts, at most", "30 %"),
      Key(required: "within", .length, "how long they may wait", "4 h"), cost, notice,
      limit("contacts"),
    ]
  )
  static let lower = Shape(
    "lower",
    [
      Key(required: "queue", .name(of: "queue"), "a queue with a standard", "chat"),
      Key(required: "by", points, "by how much", "10 points"),
      cost, notice,
    ]
  )
}
