import Planning

/// Reads person-rules.csv: rules that are one person's own.
struct PersonRulesReader {
  static let file = "person-rules.csv"
  static let layout = Table.Layout(.personRules)
  let settings: Settings
  let findings: Findings

  /// Adds their own rules to the people of the roll.
  func read(_ text: String, into roll: inout Roll) {
    guard let table = Table(text, file: Self.file, layout: Self.layout, findings) else { return }
    var (books, lines) = ([Int: RuleBook](), [String: Int]())
    var statements: [Int: [(name: String?, entry: Entry)]] = [:]
    for row in table.rows {
      let person = row.required("person", findings).flatMap { roll.index(of: $0, findings) }
      guard let rule = row.required("rule", findings), let person else { continue }
      let key = "\(person) \(rule.text)" + (isInclude(rule) ? " \(row["value"]?.text ?? "")" : "")
      if let line = lines.updateValue(rule.place.line, forKey: key) {
        let id = roll.members[person].id
        findings.problem(
          rule.place,
          rule.text,
          "rule \(quoted(rule.text)) of \(quoted(id)) stands in line \(line) already"
        )
        continue
      }
      guard let member = roll.members[person].person,
        let base = book(of: member)
      else { continue }
      var book = books[person] ?? base
      enter(row, rule, into: &book)
      books[person] = book
      statements[person, default: []].append((isInclude(rule) ? nil : rule.text, rule))
    }
    for (index, book) in books.sorted(by: { $0.key < $1.key }) {
      guard let member = roll.members[index].person, let base = self.book(of: member) else {
        continue
      }
      RuleLimits(book).check(since: base, statements[index] ?? [], findings)
      roll.members[index].person?.ownRules = WorkingTimeRules(
        book.held.map(\.rule).filter { $0 != base[$0.name]?.rule }
      )
      roll.members[index].person?.waivedRules = Set(
        base.held.map(\.rule.name).filter { book[$0] == nil }
      )
    }
  }

  private func book(of person: Person) -> RuleBook? {
    let index = person.contract.index
    return settings.ruleBooks.indices.contains(index) ? settings.ruleBooks[index] : nil
  }

  private func isInclude(_ rule: Entry) -> Bool { rule.text == "include" }

  private func enter(_ row: Table.Row, _ rule: Entry, into book: inout RuleBook) {
    let setting = settings.ruleSetting
    if isInclude(rule) {
      guard let value = row.required("value", findings) else { return }
      for column in ["force", "source"] {
        guard let entry = row[column] else { continue }
        findings.problem(entry.place, entry.text, "a preset has its own \(column)")
      }
      RulesReader(setting: setting, findings: findings).include(value, into: &book)
      return
    }
    let force = row["force"].map { ForceReader.read($0, "force", findings) }
    if case .some(.none) = force { return }
    guard var statement = statement(row, rule, over: book) else { return }
    statement.force = force.flatMap(\.self) ?? statement.force
    statement.source = row["source"]?.text ?? statement.source
    statement.enter(into: &book, findings)
  }

  private func statement(
    _ row: Table.Row,
    _ rule: Entry,
    over book: RuleBook
  ) -> RuleStatement? {
    let reader = RuleReader(setting: settings.ruleSetting, findings: findings)
    guard let name = reader.ruleName(rule) else { return nil }
    guard let value = row["value"] else {
      if row["force"] != nil, book[name] != nil {
        return RuleStatement(name: name, entry: rule, content: .unchanged)
      }
      _ = row.required("value", findings)
      return nil
    }
    guard value.text.hasPrefix("{") else {
      return reader.statement(name, number: value, over: book, named: rule)
    }
    return mapping(value, rule, over: book)
  }

  /// A rule written as in site.yaml, with every problem at the cell.
  private func mapping(_ value: Entry, _ rule: Entry, over book: RuleBook) -> RuleStatement? {
    let inner = Findings()
    let root = YAMLFile(file: Self.file, findings: inner).root(of: value.text)
    let reader = RuleReader(setting: settings.ruleSetting, findings: inner)
    var statement = root.flatMap { reader.statement(rule, $0, over: book) }
    for problem in inner.problems {
      findings.problem(value.place, value.text, problem.message, hint: problem.hint)
    }
    statement?.entry = value
    return inner.problems.isEmpty ? statement : nil
  }
}
