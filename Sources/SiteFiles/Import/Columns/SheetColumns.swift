import Planning

/// Which column of a sheet holds what.
struct SheetColumns {
  /// What is known of a column beyond a role: a queue or a day of its own.
  enum Meaning: Equatable {
    case role(ColumnRole)
    /// One queue's contacts, handle times or required people, or whether someone serves it.
    case queue(String, ColumnRole)
    case day(LocalDate)
    case weekday(Weekday)
  }

  let sheet: Sheet
  private(set) var meanings: [Int: Meaning] = [:]
  private(set) var reasons: [Int: String] = [:]

  /// The columns of a sheet, by what the planner says, then by their names.
  init(_ sheet: Sheet, roles: [ColumnRole], _ book: ImportNotebook) {
    self.sheet = sheet
    takeMappings(book)
    var scores: [(score: Int, column: Int, role: ColumnRole)] = []
    for (column, entry) in sheet.header.enumerated() where meanings[column] == nil {
      let words = HeaderWords(entry.text)
      guard !words.isTotal else { continue }
      for role in roles where self[role] == nil {
        let score = role.score(words)
        if score > 0 { scores.append((score, column, role)) }
      }
    }
    // The best names first; of equals the first column, and the role that is listed first.
    let order = Dictionary(uniqueKeysWithValues: roles.enumerated().map { ($1, $0) })
    scores.sort {
      ($1.score, $0.column, order[$0.role] ?? 0) < ($0.score, $1.column, order[$1.role] ?? 0)
    }
    for entry in scores where meanings[entry.column] == nil && self[entry.role] == nil {
      let near = entry.score < ColumnRole.containedScore
      set(entry.column, .role(entry.role), near ? "its name is nearly a known one" : "its name")
    }
  }

  /// The column of a role.
  subscript(role: ColumnRole) -> Int? {
    meanings.filter { $0.value == .role(role) }.keys.min()
  }

  /// Columns that nothing is known of, with their headers.
  var unknown: [Int] { sheet.header.indices.filter { meanings[$0] == nil } }

  /// The columns of queues, in their order, for a role.
  func queues(_ role: ColumnRole) -> [(column: Int, queue: String)] {
    sheet.header.indices.compactMap { column in
      guard case .queue(let name, role) = meanings[column] else { return nil }
      return (column, name)
    }
  }

  mutating func set(_ column: Int, _ meaning: Meaning, _ reason: String) {
    (meanings[column], reasons[column]) = (meaning, reason)
  }

  mutating func clear(_ column: Int) { (meanings[column], reasons[column]) = (nil, nil) }

  /// The columns for the report.
  var report: [ImportReport.Column] {
    sheet.header.indices.map { column in
      ImportReport.Column(
        header: sheet.header[column].text,
        meaning: meanings[column].flatMap { $0 == .role(.ignore) ? nil : $0.words },
        because: reasons[column] ?? ""
      )
    }
  }

  /// How well the names fit a kind of table.
  var fit: Int {
    meanings.values.reduce(0) { sum, meaning in
      if case .role(let role) = meaning { sum + role.weight } else { sum + 1 }
    }
  }

  private mutating func takeMappings(_ book: ImportNotebook) {
    for mapping in book.options.mappings
    where mapping.file == nil || mapping.file == sheet.file {
      let wanted = HeaderWords(mapping.header)
      guard let column = sheet.header.firstIndex(where: { HeaderWords($0.text) == wanted })
      else { continue }
      if mapping.meaning.hasPrefix("queue:") {
        let queue = String(mapping.meaning.dropFirst("queue:".count))
        set(column, .queue(queue, .contacts), "--map")
      } else if let role = ColumnRole(rawValue: mapping.meaning) {
        set(column, .role(role), "--map")
      }
    }
  }
}

extension SheetColumns.Meaning {
  /// The meaning for the report.
  fileprivate var words: String {
    switch self {
    case .role(let role): role.rawValue
    case .queue(let name, .competences): "competence for \(name)"
    case .queue(let name, let role): "\(role.rawValue) of \(name)"
    case .day(let date): "day \(date)"
    case .weekday(let day): "day \(day.abbreviation)"
    }
  }
}

extension ColumnRole {
  /// How much a column of this role says about what its table holds.
  fileprivate var weight: Int {
    switch self {
    case .weeklyHours, .payPerHour, .competences, .fullTimeShare, .contacts, .handleTime,
      .required, .time, .dateTime, .leaveFrom, .leaveTo, .contract:
      3
    case .ignore: 0
    default: 1
    }
  }
}
