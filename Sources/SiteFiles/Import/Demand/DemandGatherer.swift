import Planning

/// Puts the rows of all demand files together; what does not fit is reported.
struct DemandGatherer {
  private let book: ImportNotebook
  private let rows: [DemandRow]
  private let file: String

  init(_ rows: [DemandRow], file: String, _ book: ImportNotebook) {
    (self.rows, self.file, self.book) = (rows, file, book)
  }

  /// The demand; nil where the weeks or the interval cannot be told.
  func gather() -> ImportedDemand? {
    guard let (first, weeks) = DemandWeeks(rows, file: file, book).weeks(),
      let interval = DemandInterval(rows, file: file, book).minutes()
    else { return nil }
    var demand = ImportedDemand(firstDay: first, weeks: weeks, interval: interval, queues: [])
    var (lines, outside) = ([Key: Int](), 0)
    var known: [String: Int] = [:]
    for row in rows {
      let days = self.days(of: row, first, weeks)
      if days.isEmpty { outside += 1 }
      let queue = known[row.queue] ?? index(of: row.queue, &demand)
      known[row.queue] = queue
      for day in days {
        let key = Key(queue: queue, day: day, minute: row.minute)
        if let line = lines[key] {
          book.findings.problem(
            row.place,
            row.queue,
            "queue \(quoted(row.queue)) at this time stands in line \(line) already",
            hint: "Maybe the file has more than one kind of row? Keep one"
          )
          continue
        }
        lines[key] = row.place.line
        put(row, queue, day, &demand)
      }
    }
    if outside > 0 {
      book.leftOut(file, "\(outside) rows are outside the weeks that are planned")
    }
    fillHandleTimes(&demand)
    return demand.queues.contains { !$0.busy.isEmpty } ? demand : nothing()
  }

  private struct Key: Hashable {
    var queue: Int
    var day: Int
    var minute: Int
  }

  private func nothing() -> ImportedDemand? {
    guard book.findings.problems.isEmpty else { return nil }
    book.findings.problem(.start(of: file), "", "nothing is expected in the weeks that are planned")
    return nil
  }

  private func days(of row: DemandRow, _ first: LocalDate, _ weeks: Int) -> [Int] {
    switch row.day {
    case .date(let date):
      let day = date.days(since: first)
      return (0..<weeks * 7).contains(day) ? [day] : []
    case .weekday(let weekday):
      return (0..<weeks * 7).filter { first.adding(days: $0).weekday == weekday }
    }
  }

  private func index(of name: String, _ demand: inout ImportedDemand) -> Int {
    if let known = demand.queue(called: name) { return known }
    let letters = name.map { " ;|=,\n\r\t".contains($0) ? "-" : $0 }
    var plain = String(letters.prefix(60))
    if plain.lowercased() == "until" { plain += "-queue" }
    if plain != name {
      book.found(file, "queue \(quoted(name)) is called \(quoted(plain)): a name has no blank")
    }
    demand.queues.append(ImportedDemand.Queue(name: plain))
    return demand.queues.count - 1
  }

  private func put(_ row: DemandRow, _ queue: Int, _ day: Int, _ demand: inout ImportedDemand) {
    let time = ImportedDemand.Time(day: day, minute: row.minute / demand.interval * demand.interval)
    var cell = demand.queues[queue].cells[time] ?? ImportedDemand.Cell(place: row.place)
    if let seconds = row.handleSeconds, let contacts = row.contacts, seconds > 0 {
      let both = cell.contacts + contacts
      cell.handleSeconds =
        both > 0 ? (cell.handleSeconds * cell.contacts + seconds * contacts) / both : seconds
      cell.hasHandle = true
    }
    cell.contacts += row.contacts ?? 0
    cell.required = max(cell.required, row.required ?? 0)
    demand.queues[queue].cells[time] = cell
    if row.contacts == nil, row.required != nil { demand.queues[queue].isRequirement = true }
  }

  /// Contacts must take time: that of the queue's other contacts, or one that is told or usual.
  private func fillHandleTimes(_ demand: inout ImportedDemand) {
    for index in demand.queues.indices where !demand.queues[index].isRequirement {
      let queue = demand.queues[index]
      let empty = queue.cells.filter { $0.value.contacts > 0 && !$0.value.hasHandle }
      guard !empty.isEmpty else { continue }
      let known = queue.cells.values.filter { $0.hasHandle && $0.contacts > 0 }
      let total = known.reduce(0) { $0 + $1.contacts }
      let mean =
        queue.cells.sorted { $0.key < $1.key }.filter { $0.value.hasHandle }
        .reduce(0) { $0 + $1.value.contacts * $1.value.handleSeconds } / max(total, 1e-9)
      let seconds =
        total > 0 ? (mean * 10).rounded() / 10 : book.options.handleSeconds ?? 300
      for time in empty.keys { demand.queues[index].cells[time]?.handleSeconds = seconds }
      let many = "\(empty.count) \(empty.count == 1 ? "interval" : "intervals") of \(queue.name)"
      if total > 0 {
        book.found(
          file,
          "\(many) have no handle time and take the queue's mean, \(Quantity.plain(seconds)) s"
        )
      } else if book.options.handleSeconds == nil {
        book.assumed("a contact of \(queue.name) takes 300 s (--handle-seconds says otherwise)")
      }
    }
  }
}
