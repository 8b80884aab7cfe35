import Planning

/// The cells of a forecast while rows of demand.csv are put into it.
struct DemandGrid {
  private let queues: [Queue]
  private let horizon: Horizon
  private let findings: Findings
  private let clock: IntervalClock
  private var cells: [[DemandForecast.Cell]]
  /// By queue, then interval: the line of the row that filled it.
  private var lines: [[Int?]]
  /// Rows whose time starts no interval: their times and cells.
  private var offGrid: [(time: TimeOfDay, entry: Entry)] = []

  init(queues: [Queue], horizon: Horizon, findings: Findings) {
    self.queues = queues
    self.horizon = horizon
    self.findings = findings
    clock = IntervalClock(horizon)
    let count = horizon.intervalCount
    cells = queues.map { _ in Array(repeating: DemandForecast.Cell(), count: count) }
    lines = queues.map { _ in Array(repeating: nil, count: count) }
  }

  /// The interval that a row means.
  ///
  /// Where autumn shows a time twice and no offset is given, the
  /// first row means the first pass and the next row the second.
  mutating func interval(of stamp: LocalStamp, _ entry: Entry, queue: Int) -> Int? {
    let time = stamp.time ?? .midnight
    let all = clock.intervals(on: stamp.date, at: time)
    guard !all.isEmpty else {
      report(stamp, time, entry)
      return nil
    }
    guard let offset = stamp.utcOffset else {
      return all.first { lines[queue][$0] == nil } ?? all[0]
    }
    let offsets = all.map { horizon.utcOffset(at: horizon.start(of: Interval($0))) }
    if let match = offsets.firstIndex(of: offset) { return all[match] }
    findings.problem(
      entry.place,
      entry.text,
      "the time zone has no offset \(LocalStamp.text(ofOffset: offset)) then",
      hint: "Maybe \(quoted(LocalStamp.text(ofOffset: offsets[0])))?"
    )
    return nil
  }

  private mutating func report(_ stamp: LocalStamp, _ time: TimeOfDay, _ entry: Entry) {
    let day = stamp.date.days(since: horizon.firstDay)
    let message: String
    var hint = ""
    if !(0..<horizon.dayCount).contains(day) {
      message = "\(stamp.date) is outside the weeks being planned"
      hint = "They run from \(horizon.firstDay) to \(horizon.date(ofDay: horizon.dayCount - 1))"
    } else if time.minute % horizon.interval.count != 0 {
      offGrid.append((time, entry))
      return
    } else if time == .endOfDay {
      message = "24:00 is the start of the next day"
    } else {
      message = "\(time) does not exist on \(stamp.date): the clock goes forward over it"
    }
    findings.problem(entry.place, entry.text, message, hint: hint)
  }

  /// Tells of the times that start no interval: many are a table with other intervals, told once.
  private func reportOffGrid() {
    let message = { (time: TimeOfDay) in
      "\(time) is not the start of an interval of \(horizon.interval.count) min"
    }
    guard offGrid.count > 3, let first = offGrid.first else {
      for (time, entry) in offGrid { findings.problem(entry.place, entry.text, message(time)) }
      return
    }
    let fitting = [30, 20, 15, 10, 5].first { length in
      length < horizon.interval.count
        && offGrid.allSatisfy { $0.time.minute.isMultiple(of: length) }
    }
    findings.problem(
      first.entry.place,
      first.entry.text,
      message(first.time) + ", nor are the times of \(offGrid.count - 1) more rows",
      hint: fitting.map { "Maybe 'interval: \($0) min' in site.yaml?" } ?? ""
    )
  }

  /// Puts a row's cell into its place.
  mutating func put(_ cell: DemandForecast.Cell, queue: Int, interval: Int, _ row: Table.Row) {
    if let line = lines[queue][interval] {
      findings.problem(
        row.place,
        queues[queue].name,
        "queue \(quoted(queues[queue].name)) has this interval in line \(line) already"
      )
      return
    }
    lines[queue][interval] = row.place.line
    cells[queue][interval] = cell
  }

  /// The forecast, with a note on what is missing and on what lies outside opening hours, where
  /// nothing is planned.
  func forecast() -> DemandForecast {
    reportOffGrid()
    var cells = cells
    let start = Place.start(of: DemandReader.file)
    for (index, queue) in queues.enumerated() {
      let open = queue.opening.openIntervals(in: horizon)
      if let quota = queue.quota {
        cells[index] = quotaCells(quota, queue, open)
        continue
      }
      var (missing, outside) = (0, 0)
      for interval in 0..<horizon.intervalCount {
        if open[interval], lines[index][interval] == nil { missing += 1 }
        guard !open[interval] else { continue }
        let cell = cells[index][interval]
        if cell.contacts > 0 || cell.required > 0 { outside += 1 }
        cells[index][interval] = DemandForecast.Cell()
      }
      if outside > 0, queue.due != nil {
        // Nobody need be there when work comes in that may wait.
        cells[index] = self.cells[index]
        outside = 0
      }
      if !queue.backlog.isEmpty, cells[index].allSatisfy({ $0.contacts <= 0 }) {
        findings.problem(
          start,
          queue.name,
          "queue \(quoted(queue.name)) has a backlog and no contacts, so nobody knows what one takes",
          hint: "Maybe its rows are missing?"
        )
      }
      let count = open.filter(\.self).count
      if missing > 0 {
        findings.note(
          start,
          "queue \(quoted(queue.name)): \(missing) of \(count) open intervals have no row and "
            + "count as zero"
        )
      }
      if outside > 0 {
        findings.note(
          start,
          "queue \(quoted(queue.name)): rows outside its opening hours are left out, \(outside) in all"
        )
      }
    }
    return DemandForecast(cells: cells)
  }

  /// The quota of each day or week, to be done from its first open interval on.
  private func quotaCells(
    _ quota: Quota,
    _ queue: Queue,
    _ open: [Bool]
  ) -> [DemandForecast.Cell] {
    var cells = Array(repeating: DemandForecast.Cell(), count: open.count)
    guard case .standard(let standard) = queue.target else { return cells }
    let length = standard.window == .week ? 7 : 1
    for first in stride(from: 0, to: horizon.dayCount, by: length) {
      let days = first..<min(first + length, horizon.dayCount)
      let intervals = days.flatMap { Array(horizon.intervals(ofDay: $0)) }
      guard let start = intervals.first(where: { open[$0] }) else { continue }
      cells[start] = DemandForecast.Cell(
        contacts: quota.contacts,
        handleSeconds: quota.handleSeconds
      )
    }
    return cells
  }
}
