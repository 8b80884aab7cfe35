import Planning

/// Someone of staff.csv, as far as their row could be read.
struct Member {
  var id: String
  var place: Place
  /// Nil where the row has a problem.
  var person: Person?
}

/// Reads staff.csv.
struct StaffReader {
  static let file = "staff.csv"
  static let layout = Table.Layout(.staff)
  private static let limit = 20_000
  let settings: Settings
  let findings: Findings

  /// Everyone of the table, in its order.
  ///
  /// Where a row could not be read, its person is not known either, and no other file is blamed for naming them.
  func read(_ text: String) -> Roll {
    guard let table = Table(text, file: Self.file, layout: Self.layout, findings) else {
      return Roll([], isKnown: false)
    }
    let members = members(table)
    return Roll(members, isKnown: table.isWhole && !members.isEmpty)
  }

  private func members(_ table: Table) -> [Member] {
    guard (1...Self.limit).contains(table.rows.count) else {
      findings.problem(
        .start(of: Self.file),
        "",
        table.rows.isEmpty
          ? "there is nobody" : "\(table.rows.count) people are more than \(Self.limit)"
      )
      return []
    }
    var lines: [String: Int] = [:]
    return table.rows.flatMap { row -> [Member] in
      guard let entry = row.required("id", findings), let id = entry.name("id", findings) else {
        return []
      }
      let pattern = person(id, row)
      return ids(id, row).compactMap { own in
        if let line = lines[own] {
          findings.problem(entry.place, own, "id \(quoted(own)) stands in line \(line) already")
          return nil
        }
        lines[own] = entry.place.line
        return Member(id: own, place: entry.place, person: pattern?.called(own))
      }
    }
  }

  /// The identifiers of a row: its own, or for so many people alike `id-1`, `id-2` and on.
  private func ids(_ id: String, _ row: Table.Row) -> [String] {
    guard let entry = row["count"] else { return [id] }
    guard let count = entry.whole("count", in: 1...500, findings) else { return [] }
    return (1...count).map { "\(id)-\($0)" }
  }

  private func person(_ id: String, _ row: Table.Row) -> Person? {
    let name = row["name"].map { $0.name("name", findings) } ?? id
    let team = row["team"].map { $0.name("team", findings) } ?? ""
    let centre = row.required("cost_centre", findings).flatMap {
      settings.costCentres.index(of: $0, findings)
    }
    let contract = row.required("contract", findings).flatMap {
      settings.contracts.index(of: $0, findings)
    }
    let competences = row.required("competences", findings).flatMap {
      CompetenceReader(queues: settings.queues, findings: findings).read($0)
    }
    let window = startWindow(row, contract)
    let roles = row["roles"].map { self.roles($0) } ?? []
    let rate = row["pay_per_hour"].map { entry in
      settings.currency.flatMap {
        entry.money("pay_per_hour", in: 0...1_000_000, $0, findings)
      }
    }
    let employment = EmploymentReader(horizon: settings.horizon, findings: findings).read(row, id)
    let absence = row["absence_rate"].map { $0.share("absence_rate", in: 0...1, findings) }
    if case .some(.none) = absence { return nil }
    guard let name, let team, let centre, let contract, let competences,
      let window = window.sound, let roles, let employment
    else { return nil }
    if case .some(.none) = rate { return nil }
    return Person(
      id: id,
      name: name,
      team: team,
      costCentre: CostCentreID(centre),
      contract: ContractID(contract),
      competences: competences.proficiency,
      startWindow: window.value,
      competenceEnds: competences.ends,
      roles: roles,
      employment: employment,
      absenceRate: absence.flatMap(\.self),
      payRates: rate.flatMap(\.self).map { [DatedRate(perHour: $0)] } ?? []
    )
  }

  /// `supervisor; mentor`.
  private func roles(_ entry: Entry) -> Set<String>? {
    let items = entry.text.split(whereSeparator: { ";|".contains($0) }).map(trimmed)
      .filter { !$0.isEmpty }
    let names = items.compactMap { Entry(text: $0, place: entry.place).name("roles", findings) }
    return names.count == items.count ? Set(names) : nil
  }

  /// The person's own start window: none, one, or one with a problem.
  private func startWindow(
    _ row: Table.Row,
    _ contract: Int?
  ) -> Readable<
    ClosedRange<TimeOfDay>
  > {
    let ends = (row["earliest_start"], row["latest_start"])
    guard let entry = ends.0 ?? ends.1 else { return .absent }
    let first = ends.0.map { $0.timeOfDay("earliest_start", findings) } ?? .midnight
    let last = ends.1.map { $0.timeOfDay("latest_start", findings) } ?? .endOfDay
    guard let first, let last else { return .unsound }
    guard first <= last else {
      findings.problem(entry.place, entry.text, "the latest start is before the earliest")
      return .unsound
    }
    let patterns = contract.flatMap { settings.contracts[$0] }?.patterns
      .compactMap { settings.patterns[$0.index] }
    if let patterns, !patterns.contains(where: { $0.startWindow.overlaps(first...last) }) {
      findings.problem(
        entry.place,
        entry.text,
        "no pattern of the contract starts between \(first) and \(last)"
      )
      return .unsound
    }
    return .present(first...last)
  }
}

/// Something that may be missing, or stand there soundly or not.
enum Readable<Value> {
  case absent, unsound
  case present(Value)

  /// The value or its sound absence; nil where it is unsound.
  var sound: (value: Value?, isSound: Bool)? {
    switch self {
    case .absent: (nil, true)
    case .unsound: nil
    case .present(let value): (value, true)
    }
  }
}

extension Person {
  /// The same person under another identifier, one of several alike.
  fileprivate func called(_ own: String) -> Person {
    var person = self
    person.id = own
    if own != id { person.name = name == id ? own : "\(name) (\(own))" }
    return person
  }
}
