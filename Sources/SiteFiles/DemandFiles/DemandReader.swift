import Planning

/// Reads demand.csv.
struct DemandReader {
  static let file = "demand.csv"
  static let layout = Table.Layout(.demand)
  /// No queue of people keeps more than so many busy at once.
  private static let mostPeople = 20_000
  let settings: Settings
  let findings: Findings

  /// The forecast of the table; nil where the settings it refers to have problems.
  func read(_ text: String) -> DemandForecast? {
    var layout = Self.layout
    for column in ["contacts", "aht_seconds"] where hasStandards { layout.move(column) }
    if hasRequirements { layout.move("required") }
    guard let table = Table(text, file: Self.file, layout: layout, findings) else { return nil }
    guard let horizon = settings.horizon, let queues = settings.queues.complete else {
      checkWithoutSettings(table)
      return nil
    }
    var grid = DemandGrid(queues: queues, horizon: horizon, findings: findings)
    for row in table.rows {
      let queue = row.required("queue", findings)
        .flatMap { settings.queues.index(of: $0, findings) }
      let entry = row.required("start", findings)
      guard let entry, let stamp = entry.stamp("start", findings) else { continue }
      let interval = queue.flatMap { grid.interval(of: stamp, entry, queue: $0) }
      guard let queue else { continue }
      if queues[queue].quota != nil {
        findings.problem(
          row.place,
          queues[queue].name,
          "queue \(quoted(queues[queue].name)) is outbound: its quota says what is to be done"
        )
        continue
      }
      let cell = cell(row, queues[queue])
      guard let cell, let interval else { continue }
      grid.put(cell, queue: queue, interval: interval, row)
    }
    return grid.forecast()
  }

  private var hasStandards: Bool {
    settings.queues.items.contains { if case .standard = $0?.target { true } else { false } }
  }

  /// Whether a queue's people are given in the file.
  var hasRequirements: Bool {
    settings.queues.items.contains { if case .requirement = $0?.target { true } else { false } }
  }

  /// With site.yaml broken, what a row says by itself is judged all the same.
  private func checkWithoutSettings(_ table: Table) {
    for row in table.rows {
      if let entry = row.required("queue", findings) {
        _ = settings.queues.index(of: entry, findings)
      }
      _ = row.required("start", findings)?.stamp("start", findings)
      _ = numbers(row)
    }
  }

  private func cell(_ row: Table.Row, _ queue: Queue) -> DemandForecast.Cell? {
    guard let cell = numbers(row) else { return nil }
    switch queue.target {
    case .requirement:
      return row.required("required", findings) == nil ? nil : cell
    case .standard:
      if let entry = row["required"] {
        findings.problem(
          entry.place,
          entry.text,
          "queue \(quoted(queue.name)) has a standard: people needed follow from its contacts"
        )
        return nil
      }
      guard row.required("contacts", findings) != nil else { return nil }
      guard cell.contacts == 0 || cell.handleSeconds > 0 else {
        let entry = row["aht_seconds"]
        findings.problem(
          entry?.place ?? row.place,
          entry?.text ?? "",
          "contacts take no time: aht_seconds is 0"
        )
        return nil
      }
      return isSane(cell, row) ? cell : nil
    }
  }

  private func numbers(_ row: Table.Row) -> DemandForecast.Cell? {
    let contacts =
      row["contacts"].map { $0.decimal("contacts", in: 0...1_000_000, findings) } ?? 0
    let seconds =
      row["aht_seconds"].map { $0.decimal("aht_seconds", in: 0...86_400, findings) } ?? 0
    let required =
      row["required"].map { $0.whole("required", in: 0...Self.mostPeople, findings) } ?? 0
    guard let contacts, let seconds, let required else { return nil }
    return DemandForecast.Cell(contacts: contacts, handleSeconds: seconds, required: required)
  }

  private func isSane(_ cell: DemandForecast.Cell, _ row: Table.Row) -> Bool {
    guard let interval = settings.interval else { return true }
    let load = cell.offeredLoad(interval: interval)
    guard load > Double(Self.mostPeople) else { return true }
    let entry = row["contacts"]
    findings.problem(
      entry?.place ?? row.place,
      entry?.text ?? "",
      "\(Int(load)) people would be busy all the time, more than \(Self.mostPeople)"
    )
    return false
  }
}

extension Table.Layout {
  /// Makes a column that may be missing one that must be there.
  fileprivate mutating func move(_ column: String) {
    optional.removeAll { $0 == column }
    required.append(column)
  }
}
