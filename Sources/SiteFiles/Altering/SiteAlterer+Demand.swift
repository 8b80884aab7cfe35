import Planning

extension SiteAlterer {
  /// `demand.QUEUE`, `aht.QUEUE.DAY`: contacts or handle times of some queues on some days.
  mutating func alterDemand(
    _ kind: AlterationPath,
    _ part: String,
    _ amount: AlterationAmount,
    _ text: String
  ) {
    let known = site.queues.map(\.name)
    guard let (named, dates) = split(part, known, text) else { return }
    guard let names = names(named, "queue", known, text) else { return }
    var done = alterRows(kind, names, dates, amount)
    for name in names where alterQuota(kind, name, dates, amount) { done.insert(name) }
    guard !done.isEmpty else {
      return refuse(
        text,
        "can't be done: there is nothing of it to alter, or the value is no number"
      )
    }
    let days = dates.map { " on " + $0.map(\.description).joined(separator: ", ") } ?? ""
    let what = kind == .demand ? "demand" : "handle time"
    altered.told.append(
      "\(what) of \(names.filter(done.contains).joined(separator: ", "))\(days): \(amount.words)"
    )
  }

  /// The queues' part and the dates of a path; nil dates where it names no day.
  private mutating func split(
    _ part: String,
    _ known: [String],
    _ text: String
  ) -> (named: String, dates: [LocalDate]?)? {
    if !AlterationPath.names(part, among: known).isEmpty { return (part, nil) }
    guard let dot = part.lastIndex(of: ".") else { return (part, nil) }
    let (named, day) = (String(part[..<dot]), String(part[part.index(after: dot)...]))
    let horizon = site.horizon
    let days: [Int]? =
      LocalDate(day).map { date in
        (0..<horizon.dayCount).filter { horizon.date(ofDay: $0) == date }
      }
      ?? WeekdaySet.days(day).map { set in
        (0..<horizon.dayCount).filter { set.contains(horizon.weekday(ofDay: $0)) }
      }
    guard let days, !days.isEmpty else {
      refuse(text, "names \(quoted(day)), which is no day that is planned")
      return nil
    }
    return (named, days.map { horizon.date(ofDay: $0) })
  }

  /// Alters the rows of demand.csv, and gives the queues of which there were some.
  private mutating func alterRows(
    _ kind: AlterationPath,
    _ names: [String],
    _ dates: [LocalDate]?,
    _ amount: AlterationAmount
  ) -> Set<String> {
    guard let text = files[DemandReader.file],
      var table = EditedTable(text, file: DemandReader.file)
    else { return [] }
    var done: Set<String> = []
    for row in table.rows.indices {
      let name = table.cell(row, "queue")
      let date = LocalStamp(table.cell(row, "start"))?.date
      guard names.contains(name), dates.map({ date.map($0.contains) ?? false }) ?? true else {
        continue
      }
      let isDone =
        kind == .demand
        ? alterContacts(&table, row, amount)
        : alter(&table, row, "aht_seconds", amount, Self.seconds)
      if isDone { done.insert(name) }
    }
    if !done.isEmpty { files[DemandReader.file] = table.text }
    return done
  }

  /// Contacts with the spread of their forecast, or people required, of whom there are whole ones.
  private func alterContacts(
    _ table: inout EditedTable,
    _ row: Int,
    _ amount: AlterationAmount
  ) -> Bool {
    let isDone = alter(&table, row, "contacts", amount, Self.number)
    for column in ["low", "high"] {
      guard case .factor = amount else {
        if isDone { table.put("", row, column) }
        continue
      }
      _ = alter(&table, row, column, amount, Self.number)
    }
    guard let old = Quantity.decimal(table.cell(row, "required")),
      let new = amount.applied(to: old, Self.number)
    else { return isDone }
    table.put(Quantity.plain(max(0, (new - 1e-9).rounded(.up))), row, "required")
    return true
  }

  private func alter(
    _ table: inout EditedTable,
    _ row: Int,
    _ column: String,
    _ amount: AlterationAmount,
    _ unit: (String) -> Double?
  ) -> Bool {
    guard let old = Quantity.decimal(table.cell(row, column)),
      let new = amount.applied(to: old, unit)
    else { return false }
    table.put(Self.plain(max(0, new)), row, column)
    return true
  }

  /// What an outbound queue is to do stands in site.yaml, for all days alike.
  private mutating func alterQuota(
    _ kind: AlterationPath,
    _ name: String,
    _ dates: [LocalDate]?,
    _ amount: AlterationAmount
  ) -> Bool {
    guard dates == nil, let queue = site.queues.first(where: { $0.name == name }),
      queue.quota != nil
    else { return false }
    var edit = YAMLEdit(text: files[SettingsReader.file] ?? "")
    let path = ["queues", name, kind == .demand ? "quota" : "handle_time"]
    guard let text = edit.scalar(path) else { return false }
    let number = kind == .demand ? Quantity.decimal(text.prefix { $0 != " " }) : Self.seconds(text)
    let unit = kind == .demand ? Self.number : Self.seconds
    guard let new = amount.applied(to: number, unit) else { return false }
    let rest = kind == .demand ? String(text.drop { $0 != " " }) : " s"
    guard (try? edit.set(path, to: Self.plain(max(0, new)) + rest)) != nil else { return false }
    files[SettingsReader.file] = edit.text
    return true
  }
}
