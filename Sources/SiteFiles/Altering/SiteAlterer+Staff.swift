import Planning

extension SiteAlterer {
  /// `staff.PERSON=absent` and `staff.TEAM+=2`.
  mutating func alterStaff(_ part: String, _ amount: AlterationAmount, _ text: String) {
    switch amount {
    case .set(let value) where value.lowercased() == "absent": remove(part, text)
    case .add(let value):
      guard let number = Int(value), (1...500).contains(number) else {
        return refuse(text, "adds \(quoted(value)), which is no number of people from 1 to 500")
      }
      add(number, to: part, text)
    default:
      refuse(text, "is neither like 'staff.PERSON=absent' nor like 'staff.TEAM+=2'")
    }
  }

  /// Takes a person off the staff and out of every table that names them.
  private mutating func remove(_ person: String, _ text: String) {
    guard let old = files[StaffReader.file],
      var staff = EditedTable(old, file: StaffReader.file)
    else { return }
    guard staff.rows.indices.contains(where: { staff.cell($0, "id") == person }) else {
      let known = site.people.map(\.id)
      let isOneOfMany = known.contains(person)
      let hint = NearMiss.hint(for: person, among: known)
      return refuse(
        text,
        isOneOfMany
          ? "names one of several people of a row of staff.csv. Maybe lower its 'count' in a copy of "
            + "the site?"
          : "names the unknown person \(quoted(person))" + (hint.isEmpty ? "" : ". \(hint)")
      )
    }
    staff.remove { table, row in table.cell(row, "id") == person }
    files[StaffReader.file] = staff.text
    for file in files.keys.sorted() where file.hasSuffix(".csv") && file != StaffReader.file {
      removeRows(of: person, in: file)
    }
    altered.told.append("\(person) is not there, and not paid")
  }

  private mutating func removeRows(of person: String, in file: String) {
    guard let text = files[file], var table = EditedTable(text, file: file),
      table.column("person") != nil
    else { return }
    for row in table.rows.indices {
      let names = table.cell(row, "person").split(whereSeparator: { ";|".contains($0) }).map(
        trimmed
      )
      guard names.contains(person) else { continue }
      table.put(names.filter { $0 != person }.joined(separator: "; "), row, "person")
      if names.count == 1, table.cell(row, "team").isEmpty { table.put("\u{0}", row, "person") }
    }
    table.remove { table, row in table.cell(row, "person") == "\u{0}" }
    if table.text != text { files[file] = table.text }
  }

  /// Adds people like those of a team: of each kind of contract and competences as many as its share
  /// of the team.
  private mutating func add(_ number: Int, to team: String, _ text: String) {
    guard let old = files[StaffReader.file],
      var staff = EditedTable(old, file: StaffReader.file)
    else { return }
    let members = staff.rows.indices.filter { !team.isEmpty && staff.cell($0, "team") == team }
    guard !members.isEmpty else {
      let teams = Set(site.people.map(\.team)).filter { !$0.isEmpty }.sorted()
      let hint = NearMiss.hint(for: team, among: teams)
      return refuse(
        text,
        "names the unknown team \(quoted(team))" + (hint.isEmpty ? "" : ". \(hint)")
      )
    }
    var taken = Set(site.people.map(\.id))
    var ids: [String] = []
    for pattern in patterns(members, in: staff, number) {
      let row = staff.copy(pattern)
      let stem = plainWord(team).replacing("_", with: "-") + "-new-"
      let id = (1...).lazy.map { "\(stem)\($0)" }.first { !taken.contains($0) } ?? stem
      taken.insert(id)
      ids.append(id)
      staff.put(id, row, "id")
      for column in ["name", "count", "employed_from", "employed_until"] {
        staff.put("", row, column)
      }
    }
    files[StaffReader.file] = staff.text
    altered.told.append(
      "\(number) \(number == 1 ? "person" : "people") more in team \(team): "
        + ids.joined(separator: ", ")
    )
  }

  /// The rows to copy: kinds of people by their share of the team, the largest remainders last.
  private func patterns(_ members: [Int], in staff: EditedTable, _ number: Int) -> [Int] {
    let kind = { (row: Int) in
      ["contract", "competences", "cost_centre", "roles", "earliest_start", "latest_start"]
        .map { staff.cell(row, $0) }.joined(separator: "\u{1F}")
    }
    var sizes: [String: (first: Int, count: Int)] = [:]
    for row in members {
      sizes[kind(row), default: (row, 0)].count += Int(staff.cell(row, "count")) ?? 1
    }
    let kinds = sizes.values.sorted { ($1.count, $0.first) < ($0.count, $1.first) }
    let total = kinds.reduce(0) { $0 + $1.count }
    var left = kinds.map { Double($0.count * number) / Double(total) }
    // The kind that is furthest behind its share is next, so that one more person is one more row.
    return (0..<number).map { _ in
      let next = left.indices.max { (left[$0], $1) < (left[$1], $0) } ?? 0
      left[next] -= 1
      return kinds[next].first
    }
  }
}
