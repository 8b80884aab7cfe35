import Planning

/// Reads the cells of a demand sheet whose columns are settled.
struct DemandCells {
  private let columns: SheetColumns
  private let book: ImportNotebook
  private let numbers: NumberStyle
  private let handle: [Int: HandleStyle]
  private let dates: DateStyle
  private let clock: WrittenTime.Style
  private var sheet: Sheet { columns.sheet }

  /// A reader; nil where the sheet has no such columns, or their style is open, which is reported.
  init?(_ columns: SheetColumns, _ book: ImportNotebook) {
    (self.columns, self.book) = (columns, book)
    let sheet = columns.sheet
    let isWhole = DemandCells.hasColumns(columns, book)
    let numeric = DemandCells.numeric(columns).flatMap { sheet.values($0) }
    let numbers = NumberStyle(numeric, delimiter: sheet.delimiter, book)
    let dated = [columns[.date], columns[.dateTime]].compactMap(\.self)
    dates = DateStyle(dated.flatMap { sheet.values($0) }, file: sheet.file, book)
    var styles: [Int: HandleStyle] = [:]
    let handled =
      [columns[.handleTime]].compactMap(\.self) + columns.queues(.handleTime).map(\.column)
    for column in handled {
      guard let numbers else { return nil }
      let header = sheet.header[column]
      guard let style = HandleStyle(header, sheet.values(column), numbers: numbers, book) else {
        return nil
      }
      styles[column] = style
    }
    handle = styles
    let times = columns[.time].map { sheet.values($0) } ?? []
    guard let clock = WrittenTime.style(times) else {
      book.findings.problem(
        times[0].place,
        times[0].text,
        "the times of \(quoted(columns[.time].map { sheet.header[$0].text } ?? "")) can be read "
          + "as hours and minutes or as hours with decimals",
        hint: "Maybe write them as '08:30'?"
      )
      return nil
    }
    self.clock = clock
    guard isWhole, let numbers else { return nil }
    self.numbers = numbers
    tellClock(times)
  }

  /// The rows, a queue's and day's in the order of the file.
  func rows() -> [DemandRow] {
    sheet.rows.flatMap { cells -> [DemandRow] in
      guard let when = when(cells) else { return [] }
      let dayColumns = sheet.header.indices.compactMap { column -> (Int, DemandTimes.Day)? in
        switch columns.meanings[column] {
        case .day(let date): (column, .date(date))
        case .weekday(let day): (column, .weekday(day))
        default: nil
        }
      }
      guard dayColumns.isEmpty else {
        return dayColumns.compactMap { column, day in
          row(cells, queue: queue(cells), day: day, when, contacts: column)
        }
      }
      guard let day = when.day else { return [] }
      let wide = queueNames
      guard wide.isEmpty else {
        return wide.compactMap { name in
          let column = { (role: ColumnRole) in
            columns.queues(role).first { $0.queue == name }?.column
          }
          return row(
            cells,
            queue: name,
            day: day,
            when,
            contacts: column(.contacts),
            handle: column(.handleTime) ?? columns[.handleTime],
            required: column(.required)
          )
        }
      }
      return [
        row(
          cells,
          queue: queue(cells),
          day: day,
          when,
          contacts: columns[.contacts],
          handle: columns[.handleTime],
          required: columns[.required]
        )
      ].compactMap(\.self)
    }
  }

  private var queueNames: [String] {
    var names: [String] = []
    for role in [ColumnRole.contacts, .required] {
      for (_, name) in columns.queues(role) where !names.contains(name) { names.append(name) }
    }
    return names
  }

  private func queue(_ cells: [Entry]) -> String {
    if let column = columns[.queue] { return cells[column].text }
    return book.options.queue ?? DemandCells.queue(named: sheet.file)
  }

  /// The queue of a file that names none: the file's own name.
  static func queue(named file: String) -> String {
    let name = file.split(separator: ".").first.map(String.init) ?? file
    return HeaderWords(name).words.joined(separator: "-")
  }

  private struct When {
    var day: DemandTimes.Day?
    var minute: Int
    var end: Int?
  }

  private func when(_ cells: [Entry]) -> When? {
    if let column = columns[.dateTime] {
      guard let cell = filled(cells[column]) else { return nil }
      guard let (date, rest) = dates.date(cell, book) else { return nil }
      guard
        let time = WrittenTime(rest.isEmpty ? "00:00" : DemandCells.plainTime(rest), style: .clock)
      else {
        book.findings.problem(cell.place, cell.text, "\(quoted(cell.text)) has no time of day")
        return nil
      }
      return moved(When(day: .date(date), minute: time.minute, end: nil))
    }
    guard let column = columns[.time], let cell = filled(cells[column]) else { return nil }
    guard let time = WrittenTime(cell.text, style: clock) else {
      book.findings.problem(
        cell.place,
        cell.text,
        "\(quoted(cell.text)) is not a time of day",
        hint: "Maybe write it as '08:30'?"
      )
      return nil
    }
    let day = day(cells)
    if day == nil, columns[.date] != nil || columns[.weekday] != nil { return nil }
    return moved(When(day: day, minute: time.minute, end: time.end))
  }

  /// 24:00 starts the next day.
  private func moved(_ when: When) -> When {
    guard when.minute == 1440 else { return when }
    guard case .date(let date) = when.day else { return when }
    return When(day: .date(date.adding(days: 1)), minute: 0, end: nil)
  }

  private func day(_ cells: [Entry]) -> DemandTimes.Day? {
    if let column = columns[.date], let cell = filled(cells[column]) {
      return dates.date(cell, book).map { .date($0.date) }
    }
    guard let column = columns[.weekday], let cell = filled(cells[column]) else { return nil }
    if let day = DayHeader(cell.text) { return .weekday(day.weekday) }
    book.findings.problem(cell.place, cell.text, "\(quoted(cell.text)) is no day of the week")
    return nil
  }

  /// Seconds that are zero, a zone and fractions say nothing more.
  private static func plainTime(_ text: String) -> String {
    let clock = text.prefix { $0.isNumber || $0 == ":" || $0 == "." }
    let rest = trimmed(text.dropFirst(clock.count)).lowercased()
    return rest.hasPrefix("a") || rest.hasPrefix("p") ? text : String(clock)
  }

  private func row(
    _ cells: [Entry],
    queue: String,
    day: DemandTimes.Day,
    _ when: When,
    contacts: Int?,
    handle handleColumn: Int? = nil,
    required: Int? = nil
  ) -> DemandRow? {
    guard !trimmed(queue).isEmpty else {
      let place = columns[.queue].map { cells[$0].place } ?? cells[0].place
      book.findings.problem(place, "", "the row names no queue")
      return nil
    }
    let amount = contacts.flatMap { number(cells[$0], "contacts") }
    let people = required.flatMap { number(cells[$0], "required people") }
    let seconds = handleColumn.flatMap { column -> Double? in
      guard let cell = filled(cells[column]) else { return nil }
      if let seconds = handle[column]?.seconds(cell.text), (0...86_400).contains(seconds) {
        return seconds
      }
      book.findings.problem(cell.place, cell.text, "\(quoted(cell.text)) is no handle time")
      return nil
    }
    guard amount != nil || people != nil else { return nil }
    return DemandRow(
      queue: queue,
      day: day,
      minute: when.minute,
      end: when.end,
      contacts: amount,
      handleSeconds: seconds,
      required: people,
      place: contacts.map { cells[$0].place } ?? cells[0].place
    )
  }

  private func number(_ cell: Entry, _ what: String) -> Double? {
    guard let cell = filled(cell) else { return nil }
    guard let number = numbers.number(cell.text), (0...1_000_000).contains(number) else {
      book.findings.problem(
        cell.place,
        cell.text,
        "\(quoted(cell.text)) is no number of \(what)"
      )
      return nil
    }
    return number
  }

  /// A cell that holds something; a dash alone holds nothing.
  private func filled(_ cell: Entry) -> Entry? {
    ["", "-", "–", "n/a", "na"].contains(cell.text.lowercased()) ? nil : cell
  }

  private func tellClock(_ times: [Entry]) {
    guard let first = times.first(where: { !WrittenTime.isPlain($0.text) }) else { return }
    let words =
      switch clock {
      case .clock: "hours and minutes"
      case .hours: "hours with decimals"
      case .fraction: "parts of a day, as Excel counts them"
      }
    let read = WrittenTime(first.text, style: clock).flatMap { TimeOfDay(minute: $0.minute) }
    book.found(
      sheet.file,
      "times such as \(quoted(first.text)) are \(words): \(read?.description ?? "")",
      line: first.place.line
    )
  }

  private static func numeric(_ columns: SheetColumns) -> [Int] {
    columns.sheet.header.indices.filter { column in
      switch columns.meanings[column] {
      case .role(.contacts), .role(.required), .role(.handleTime), .queue, .day, .weekday: true
      default: false
      }
    }
  }

  /// Whether the sheet says what, when and how much; reports what it does not.
  private static func hasColumns(_ columns: SheetColumns, _ book: ImportNotebook) -> Bool {
    let start = Place.start(of: columns.sheet.file)
    let headers =
      "Its columns: "
      + columns.sheet.header.prefix(12).map { quoted($0.text) }.joined(separator: ", ")
    let days = columns.meanings.values.contains {
      switch $0 {
      case .day, .weekday: true
      default: false
      }
    }
    var isWhole = true
    func missing(_ what: String, _ role: String) {
      isWhole = false
      let hint = "Maybe name it: --map 'HEADER=\(role)'. \(headers)"
      book.findings.problem(start, "", "no column was found for \(what)", hint: hint)
    }
    if columns[.dateTime] == nil, columns[.time] == nil { missing("the time of day", "time") }
    if !days, columns[.dateTime] == nil, columns[.date] == nil, columns[.weekday] == nil {
      missing("the day", "date")
    }
    if !days, columns[.contacts] == nil, columns[.required] == nil,
      columns.queues(.contacts).isEmpty, columns.queues(.required).isEmpty
    {
      missing("the number of contacts", "contacts")
    }
    return isWhole
  }
}
