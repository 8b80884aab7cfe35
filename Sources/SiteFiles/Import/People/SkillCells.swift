import Planning

/// Reads who serves what: a column for each queue, or a list in one cell.
final class SkillCells {
  private let columns: SheetColumns
  private let demand: ImportedDemand
  private let numbers: NumberStyle
  private let book: ImportNotebook
  private var strangers: [String: Int] = [:]
  private var hasLevels = false
  private var file: String { columns.sheet.file }

  init(
    _ columns: SheetColumns,
    _ demand: ImportedDemand,
    _ numbers: NumberStyle,
    _ book: ImportNotebook
  ) {
    (self.columns, self.demand, self.numbers, self.book) = (columns, demand, numbers, book)
  }

  private var isGiven: Bool {
    columns[.competences] != nil || !columns.queues(.competences).isEmpty
  }

  /// The queues that a row says someone serves.
  func skills(of cells: [Entry]) -> [Int: Double] {
    var skills: [Int: Double] = [:]
    for (column, name) in columns.queues(.competences) {
      guard let queue = demand.queue(called: name) else { continue }
      if let level = level(cells[column]) { skills[queue] = level }
    }
    if let column = columns[.competences] { list(cells[column], &skills) }
    return skills
  }

  /// The people with what holds where the files do not say who serves what.
  func filled(_ people: [ImportedPerson]) -> [ImportedPerson] {
    for (name, count) in strangers.sorted(by: { $0.key < $1.key }) {
      let times = count == 1 ? "once" : "\(count) times"
      book.leftOut(
        file,
        "competence \(quoted(name)), \(times): no queue of the demand is called so"
      )
    }
    if hasLevels {
      book.assumed("a level above 2 is a competence at the usual speed", file: file)
    }
    guard isGiven else {
      book.assumed("everyone serves every queue: no column says who serves what", file: file)
      let all = Dictionary(uniqueKeysWithValues: demand.queues.indices.map { ($0, 1.0) })
      return people.map { person in
        var person = person
        person.skills = all
        return person
      }
    }
    return people.filter { person in
      if !person.skills.isEmpty { return true }
      book.leftOut(
        file,
        "\(quoted(person.id)) serves no queue and is not on the rota",
        line: person.place.line
      )
      return false
    }
  }

  /// What a cell under a queue says: `x`, `ja`, `1`, `0.8`, `80 %`, a level, or no.
  private func level(_ cell: Entry) -> Double? {
    let word = HeaderWords(cell.text).letters
    if cell.text.isEmpty || SkillCells.no.contains(cell.text.lowercased()) { return nil }
    if SkillCells.yes.contains(cell.text.lowercased()) || SkillCells.yes.contains(word) { return 1 }
    if let number = numbers.number(cell.text) {
      let share = cell.text.contains("%") ? number / 100 : number
      if share == 0 { return nil }
      if (0.05...2).contains(share) { return share }
      if share > 2, share <= 10 {
        hasLevels = true
        return 1
      }
    }
    book.findings.problem(
      cell.place,
      cell.text,
      "\(quoted(cell.text)) does not say whether someone serves the queue",
      hint: "Maybe 'x', 'yes', '1', '0.8' or nothing?"
    )
    return nil
  }

  private func list(_ cell: Entry, _ skills: inout [Int: Double]) {
    let items = cell.text.split { ";|/\n\r".contains($0) || $0 == "," && !hasDecimals(cell.text) }
      .map { trimmed($0) }.filter { !$0.isEmpty }
    for item in items where !take(item, cell, &skills) {
      // `phone email` where the whole is no queue's name.
      let words = item.split(separator: " ").map(String.init)
      guard words.contains(where: { demand.queue(called: $0) != nil }) else {
        stranger(item, cell)
        continue
      }
      for word in words where !take(word, cell, &skills) { stranger(word, cell) }
    }
  }

  /// A list may say `phone=0,8; email`.
  private func hasDecimals(_ text: String) -> Bool { text.contains("=") && text.contains(";") }

  private func take(_ item: String, _ cell: Entry, _ skills: inout [Int: Double]) -> Bool {
    if let queue = demand.queue(called: item) {
      skills[queue] = 1
      return true
    }
    let parts = item.split { "=:(".contains($0) }.map { trimmed($0) }
    guard parts.count == 2, let queue = demand.queue(called: parts[0]) else { return false }
    let level = String(parts[1].prefix { $0 != ")" })
    skills[queue] = self.level(Entry(text: level, place: cell.place))
    return true
  }

  private func stranger(_ name: String, _ cell: Entry) {
    let near = NearMiss.closest(to: name, among: demand.queues.map(\.name))
    guard let near, near.count > 3 else {
      strangers[name, default: 0] += 1
      return
    }
    book.findings.problem(
      cell.place,
      name,
      "\(quoted(name)) is no queue of the demand",
      hint: "Maybe \(quoted(near))?"
    )
  }

  private static let yes: Set = [
    "x", "xx", "y", "yes", "ja", "j", "oui", "o", "si", "sì", "sí", "true", "wahr", "vrai", "✓",
    "✔", "•", "*", "+", "primary", "secondary", "trained",
  ]
  private static let no: Set = [
    "-", "–", "n", "no", "nein", "non", "nee", "false", "falsch", "faux", "none", "0", "n/a",
  ]
}
