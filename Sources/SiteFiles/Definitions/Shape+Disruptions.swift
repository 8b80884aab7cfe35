extension Shape {
  /// An item of `what_happens`: one of its keys.
  static let disruption = Shape(
    "what happens",
    [
      Key(
        "absence",
        .mapping(.absence),
        "people do not come, or leave",
        "{of: amber-01, when: tue}"
      ),
      Key("team_lost", .mapping(.teamLost), "nobody of a team is there", "{team: Amber}"),
      Key(
        "agency_fails",
        .mapping(.agencyFails),
        "the people of a contract do not come",
        "{contract: agency}"
      ),
      Key(
        "late_start",
        .mapping(.lateStart),
        "people begin their shift later",
        "{share: 30 %, by: 1 h, when: mon}"
      ),
      Key(
        "demand",
        .mapping(.demandChange),
        "more contacts than expected, or fewer",
        "{queues: calls, by: +10 %}"
      ),
      Key(
        "handle_time",
        .mapping(.handleTimeChange),
        "contacts take longer than expected, or less long",
        "{queues: calls, by: +15 %}"
      ),
      Key(
        "arrivals_moved",
        .mapping(.arrivalsMoved),
        "what was expected comes in later or earlier",
        "{queues: calls, by: 2 h later, when: mon 08:00-10:00}"
      ),
      Key(
        "channel_down",
        .mapping(.channelDown),
        "nobody can get through on a queue, and contacts come in on others",
        "{queue: chat, to: {calls: 40 %}, when: tue}"
      ),
      Key(
        "outage",
        .mapping(.outage),
        "nobody can serve some queues",
        "{queues: all, returning: 60 %, when: wed 10:00-12:00}"
      ),
      Key(
        "competence_lost",
        .mapping(.competenceLost),
        "people can no longer serve a queue",
        "{queue: chat, of: team Coral}"
      ),
      Key(
        "new_queue",
        .mapping(.newQueue),
        "a queue that was not planned for",
        "{name: recall, like: calls, contacts_per_hour: 12, handle_time: 240 s}"
      ),
      Key("budget", .mapping(.budgetChange), "more money, or less", "{by: -5 %}"),
    ]
  )

  /// The mappings behind those keys, in their order.
  static let disruptions = [
    absence, teamLost, agencyFails, lateStart, demandChange, handleTimeChange, arrivalsMoved,
    channelDown, outage, competenceLost, newQueue, budgetChange,
  ]

  private static let when = Key(
    "when",
    times,
    "when it happens",
    "tue 10:00-12:00",
    without: "all the time planned"
  )
  private static let change = Form.special("share with a sign: `+10 %`, `-5 %`")

  /// Who, and how many of them.
  private static let absentees = [
    Key(
      "of",
      people,
      "who",
      "team Amber",
      without: "everyone, where one of the next three is given"
    ),
    Key(
      "share",
      .share,
      "this share of those on the rota, drawn at random",
      "12 %",
      without: "all of them"
    ),
    Key(
      "count",
      .whole(1...20_000),
      "so many of those on the rota, drawn at random",
      "3",
      without: "all of them"
    ),
    Key(
      "chance",
      .words(["own rate"]),
      "each of them by their own absence rate, day by day",
      "own rate",
      without: "all of them"
    ),
  ]

  static let absence = Shape("absence", absentees + [when])
  static let teamLost = Shape(
    "team_lost",
    [Key(required: "team", .some(.name(of: "team")), "teams", "Amber"), when]
  )
  static let agencyFails = Shape(
    "agency_fails",
    [
      Key(required: "contract", .some(.name(of: "contract")), "contracts", "agency"),
      absentees[1], absentees[2], when,
    ]
  )
  static let lateStart = Shape(
    "late_start",
    absentees + [
      Key(required: "by", .length, "how much later; whole intervals", "1 h"), when,
    ]
  )
  static let demandChange = Shape(
    "demand",
    [
      Key(required: "queues", queues, "queues", "[calls, chat]"),
      Key(required: "by", change, "by how much", "+10 %"), when,
    ]
  )
  static let handleTimeChange = Shape("handle_time", demandChange.keys)
  static let arrivalsMoved = Shape(
    "arrivals_moved",
    [
      Key(required: "queues", queues, "queues", "calls"),
      Key(
        required: "by",
        .special("length of time `later` or `earlier`"),
        "by how much",
        "2 h later"
      ),
      Key(
        "when",
        times,
        "when the contacts were expected that move",
        "mon 08:00-10:00",
        without: "all the time planned"
      ),
    ]
  )
  static let channelDown = Shape(
    "channel_down",
    [
      Key(required: "queue", .name(of: "queue"), "the queue", "chat"),
      Key(
        "to",
        .shares,
        "where its contacts come in instead; the rest is lost",
        "{calls: 40 %, email: 30 %}",
        without: "all are lost"
      ),
      Key("after", .length, "how much later", "10 min", without: "at once"), when,
    ]
  )
  static let outage = Shape(
    "outage",
    [
      Key(required: "queues", queues, "queues", "all"),
      Key(
        "returning",
        .share,
        "share of calls and chats that try again when it is over; back-office work waits",
        "60 %",
        without: "needed where a queue is not back-office work"
      ),
      when,
    ]
  )
  static let competenceLost = Shape(
    "competence_lost",
    [Key(required: "queue", .name(of: "queue"), "the queue", "chat")] + absentees.prefix(3) + [when]
  )
  static let newQueue = Shape(
    "new_queue",
    [
      Key(required: "name", .text, "its name", "recall"),
      Key(
        required: "like",
        .name(of: "queue"),
        "the queue like which it is served: channel, standard, patience, shrinkage",
        "calls"
      ),
      Key(
        "served_by",
        .name(of: "queue"),
        "whoever serves this queue can serve the new one",
        "complaints",
        without: "that of `like`"
      ),
      Key(required: "contacts_per_hour", .decimal(0...100_000), "contacts in an hour", "12"),
      Key(
        required: "handle_time",
        .special("length of time: `240 s`"),
        "what a contact takes",
        "240 s"
      ),
      when,
    ]
  )
  static let budgetChange = Shape(
    "budget change",
    [
      Key(
        "cost_centres",
        .some(.name(of: "cost centre")),
        "whose",
        "sales",
        without: "all with a budget"
      ),
      Key(required: "by", change, "by how much", "-5 %"),
    ]
  )
}
