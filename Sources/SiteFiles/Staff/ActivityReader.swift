import Planning

/// Reads activities.csv: meetings, training and coaching whose time is open.
struct ActivityReader {
  static let file = "activities.csv"
  static let layout = Table.Layout(.activities)
  private static let limit = 2_000
  let settings: Settings
  let roll: Roll
  let findings: Findings

  /// The activities, in the order in which each first stands there.
  ///
  /// Rows with the same name and attendees are further windows of one activity.
  func read(_ text: String) -> [Activity] {
    guard let table = Table(text, file: Self.file, layout: Self.layout, findings) else { return [] }
    guard table.rows.count <= Self.limit else {
      findings.problem(
        .start(of: Self.file),
        "",
        "\(table.rows.count) rows are more than \(Self.limit)"
      )
      return []
    }
    var (drafts, outside) = ([ActivityDraft](), 0)
    for row in table.rows {
      let name = row.required("name", findings).flatMap { $0.name("name", findings) }
      let attendees = attendees(row)
      let window = window(row)
      guard let name, let attendees else { continue }
      let known = drafts.firstIndex { $0.name == name && $0.attendees == attendees }
      let place = known ?? drafts.count
      if known == nil {
        drafts.append(ActivityDraft(name: name, place: row.place, attendees: attendees))
      }
      drafts[place].take(row, isFirst: known == nil, settings.interval, findings)
      switch window {
      case .present(let window): drafts[place].add(window, row, findings)
      case .absent: outside += 1
      case .unsound: drafts[place].isSound = false
      }
    }
    if outside > 0 {
      findings.note(
        .start(of: Self.file),
        "\(outside) rows of dates outside the weeks being planned are left out"
      )
    }
    let checks = ActivityChecks(settings: settings, roll: roll, findings: findings)
    return checks.sound(drafts)
  }

  // MARK: Who

  /// The people of a row, in the order of staff.csv.
  private func attendees(_ row: Table.Row) -> [PersonID]? {
    guard row["person"] != nil || row["team"] != nil else {
      findings.problem(row.place, "", "nobody attends: 'person' and 'team' are empty")
      return nil
    }
    let people = items(row["person"]).map { roll.index(of: $0, findings) }
    let teams = items(row["team"]).map { members(of: $0) }
    guard people.allSatisfy({ $0 != nil }), teams.allSatisfy({ $0 != nil }) else { return nil }
    let all = people.compactMap { $0 } + teams.flatMap { $0 ?? [] }
    return Set(all).sorted().map { PersonID($0) }
  }

  /// `amber-01; amber-02`.
  private func items(_ entry: Entry?) -> [Entry] {
    guard let entry else { return [] }
    return entry.text.split(whereSeparator: { ";|".contains($0) }).map(trimmed)
      .filter { !$0.isEmpty }.map { Entry(text: $0, place: entry.place) }
  }

  private func members(of team: Entry) -> [Int]? {
    let members = roll.members.indices.filter { roll.members[$0].person?.team == team.text }
    if !members.isEmpty { return members }
    guard let people = roll.complete else { return nil }
    findings.unknown("team", team, known: Set(people.map(\.team)).subtracting([""]).sorted())
    return nil
  }

  // MARK: When

  /// The window of a row; absent where it is of a date outside the weeks.
  private func window(_ row: Table.Row) -> Readable<Activity.Window> {
    let days = row["days"].map { self.days($0) } ?? .weekdays(Set(Weekday.allCases))
    let from = row["from"].map { $0.timeOfDay("from", findings) } ?? .midnight
    let to = row["to"].map { $0.timeOfDay("to", findings) } ?? .endOfDay
    guard let days, let from, let to else { return .unsound }
    if case .date(let date) = days, let horizon = settings.horizon,
      !(0..<horizon.dayCount).contains(date.days(since: horizon.firstDay))
    {
      return .absent
    }
    return .present(Activity.Window(days: days, from: from, to: to))
  }

  private func days(_ entry: Entry) -> Activity.Window.Days? {
    if entry.text.first?.isNumber == true {
      return entry.date("days", findings).map { .date($0) }
    }
    return WeekdaySet.read(entry, "days", findings).map { .weekdays($0) }
  }
}

/// An activity while the rows of activities.csv add to it.
struct ActivityDraft {
  let name: String
  let place: Place
  let attendees: [PersonID]
  var isSound = true
  private(set) var windows: [Activity.Window] = []
  private var length: Minutes?
  private var isTogether: Bool?
  private var times: Activity.Times?
  private var force: Force?

  init(name: String, place: Place, attendees: [PersonID]) {
    (self.name, self.place, self.attendees) = (name, place, attendees)
  }

  /// The activity, where all of it could be read.
  var activity: Activity? {
    guard isSound, let length else { return nil }
    return Activity(
      name: name,
      attendees: attendees,
      length: length,
      windows: windows,
      isTogether: isTogether ?? false,
      times: times ?? .once,
      force: force ?? .hard
    )
  }

  /// Takes what a row says of the activity as a whole; a further row may leave it out or repeat it.
  mutating func take(
    _ row: Table.Row,
    isFirst: Bool,
    _ interval: Minutes?,
    _ findings: Findings
  ) {
    if isFirst, row.required("length", findings) == nil { isSound = false }
    let limits = (interval ?? Minutes(1))...Minutes(1440)
    set(\.length, row["length"], isFirst, "length", findings) {
      $0.duration("length", in: limits, multipleOf: interval, findings)
    }
    set(\.isTogether, row["together"], isFirst, "together", findings) {
      $0.yesNo("together", findings)
    }
    set(\.times, row["times"], isFirst, "times", findings) {
      $0.choice("times", Activity.Times.allCases.map { ($0.rawValue, $0) }, findings)
    }
    set(\.force, row["force"], isFirst, "force", findings) {
      ForceReader.read($0, "force", findings)
    }
  }

  private mutating func set<Value: Equatable>(
    _ value: WritableKeyPath<ActivityDraft, Value?>,
    _ entry: Entry?,
    _ isFirst: Bool,
    _ column: String,
    _ findings: Findings,
    read: (Entry) -> Value?
  ) {
    guard let entry else { return }
    guard let new = read(entry) else {
      isSound = false
      return
    }
    if isFirst { self[keyPath: value] = new }
    guard self[keyPath: value] != new, isSound else { return }
    isSound = false
    findings.problem(
      entry.place,
      entry.text,
      "\(column) \(quoted(entry.text)) is not that of \(quoted(name)) in line \(place.line)",
      hint: "Maybe leave it empty, or use another name?"
    )
  }

  /// Adds a window, which must be as long as the activity.
  mutating func add(_ window: Activity.Window, _ row: Table.Row, _ findings: Findings) {
    windows.append(window)
    let over = window.to > window.from ? 0 : 1440
    let room = Minutes(window.to.minute - window.from.minute + over)
    guard let length, room < length else { return }
    isSound = false
    let entry = row["to"] ?? row["from"]
    findings.problem(
      entry?.place ?? row.place,
      entry?.text ?? "",
      "between \(window.from) and \(window.to) there is no room for \(Entry.text(of: length))"
    )
  }
}
