/// What a column of a planner's table can hold, by the names that planners use.
enum ColumnRole: String, CaseIterable {
  // Of people.
  case person, name
  case firstName = "first_name"
  case lastName = "last_name"
  case team
  case costCentre = "cost_centre"
  case contract
  case weeklyHours = "weekly_hours"
  case fullTimeShare = "full_time_share"
  case payPerHour = "pay_per_hour"
  case competences
  case leave
  case leaveFrom = "leave_from"
  case leaveTo = "leave_to"
  case leaveKind = "leave_kind"
  case sick
  case employedFrom = "employed_from"
  case employedUntil = "employed_until"
  case earliestStart = "earliest_start"
  case latestStart = "latest_start"
  case roles
  // Of demand.
  case queue, date, time
  case dateTime = "date_time"
  case weekday, contacts
  case handleTime = "handle_time"
  case required
  case end
  /// Not to be read.
  case ignore

  static let exactScore = 100
  static let containedScore = 50
  static let nearScore = 30

  /// The roles that a table of people has.
  static let ofPeople: [ColumnRole] = [
    .person, .name, .firstName, .lastName, .team, .costCentre, .contract, .weeklyHours,
    .fullTimeShare, .payPerHour, .competences, .leave, .sick, .employedFrom, .employedUntil,
    .leaveFrom,
    .leaveTo, .earliestStart, .latestStart, .roles,
  ]
  /// The roles that a table of demand has.
  static let ofDemand: [ColumnRole] = [
    .queue, .date, .time, .dateTime, .weekday, .contacts, .handleTime, .required, .end,
  ]

  /// How well words name the role; 0 where they do not.
  func score(_ header: HeaderWords) -> Int {
    let names = ColumnNames.of(self)
    if names.contains(where: { $0 == header || $0.letters == header.letters }) {
      return Self.exactScore
    }
    if let name = name(in: header) { return Self.containedScore + name.words.count }
    let isNear = names.contains { name in
      let slips = name.letters.count / 5
      return slips > 0 && abs(name.letters.count - header.letters.count) <= slips
        && NearMiss.distance(Array(name.letters), Array(header.letters)) <= slips
    }
    return isNear ? Self.nearScore : 0
  }

  /// Whether words are a known name of the role or hold one.
  func isNamed(by header: HeaderWords) -> Bool {
    ColumnNames.of(self).contains { $0 == header } || name(in: header) != nil
  }

  /// The known name that the words hold or are.
  func name(in header: HeaderWords) -> HeaderWords? {
    // A short word inside others says little: 'n' and 'no' are in every sentence.
    let names = ColumnNames.of(self).filter { $0.letters.count > 2 && header.contains($0) }
    return names.max { $0.words.count < $1.words.count }
  }
}
