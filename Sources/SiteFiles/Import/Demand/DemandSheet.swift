import Planning

/// Reads a sheet of demand, whichever way it lies: a row for each queue and interval, a column for
/// each queue, or a column for each day.
struct DemandSheet {
  private(set) var columns: SheetColumns
  private let book: ImportNotebook
  private var sheet: Sheet { columns.sheet }
  private var file: String { columns.sheet.file }

  init(_ columns: SheetColumns, _ book: ImportNotebook) {
    (self.columns, self.book) = (columns, book)
    settleTimes()
    settleDays()
    settleQueues()
    settleByContent()
  }

  /// The rows of the sheet; problems are reported, and what can be read is read on.
  func rows() -> [DemandRow] {
    guard let reader = DemandCells(columns, book) else { return [] }
    return reader.rows()
  }

  /// A column called `Start` may hold times, dates or both: its cells tell.
  private mutating func settleTimes() {
    for role in [ColumnRole.date, .time, .dateTime, .weekday] {
      guard let column = columns[role], columns.reasons[column] != "--map" else { continue }
      let shape = DemandTimes.shape(of: sheet.values(column))
      let right: ColumnRole? =
        switch shape {
        case .date: .date
        case .time: .time
        case .dateTime: .dateTime
        case .weekday: .weekday
        case .number where role == .weekday: nil
        case .number, .empty: role
        // A cell that is no date is told at its place.
        case .text: role == .weekday ? nil : role
        }
      guard right != role else { continue }
      columns.clear(column)
      if let right, columns[right] == nil {
        columns.set(column, .role(right), "its name and its cells")
      }
    }
  }

  /// Columns whose headers are dates or days of the week.
  private mutating func settleDays() {
    guard columns[.date] == nil, columns[.dateTime] == nil, columns[.weekday] == nil else { return }
    let dated = columns.unknown.filter { WrittenDate(sheet.header[$0].text) != nil }
    if dated.count > 1 {
      let style = DateStyle(dated.map { sheet.header[$0] }, file: file, book)
      for column in dated {
        guard let date = style.date(sheet.header[column], book)?.date else { continue }
        columns.set(column, .day(date), "its name is a date")
      }
      return
    }
    let named = sheet.header.indices.filter {
      DayHeader(sheet.header[$0].text) != nil && columns.reasons[$0] != "--map"
    }
    guard named.count > 1 else { return }
    for column in named {
      guard let day = DayHeader(sheet.header[column].text) else { continue }
      columns.set(column, .weekday(day.weekday), "its name is a day")
    }
  }

  private var hasDayColumns: Bool {
    columns.meanings.values.contains {
      switch $0 {
      case .day, .weekday: true
      default: false
      }
    }
  }

  /// Columns that belong to one queue each: `Sales calls`, `Sales AHT`.
  private mutating func settleQueues() {
    guard !hasDayColumns, columns[.queue] == nil else { return }
    let numbers = sheet.header.indices.filter { column in
      DemandTimes.shape(of: sheet.values(column)) == .number
        && columns.reasons[column] != "--map" && !HeaderWords(sheet.header[column].text).isTotal
        && ![.role(.date), .role(.time), .role(.dateTime)].contains(columns.meanings[column])
    }
    var found: [(column: Int, queue: String, role: ColumnRole)] = []
    for column in numbers {
      let words = HeaderWords(sheet.header[column].text)
      for role in [ColumnRole.handleTime, .required, .contacts] {
        guard let name = role.name(in: words), !words.removing(name).words.isEmpty else { continue }
        let rest = HeaderWords(words.removing(name).phrase).words
          .filter { !DemandSheet.units.contains($0) }
        guard !rest.isEmpty else { continue }
        found.append((column, rest.joined(separator: "-"), role))
        break
      }
    }
    // One such column is just a longer name for contacts; a handle time alone makes no queue.
    let counted = found.filter { $0.role != .handleTime }
    guard Set(counted.map(\.queue)).count > 1 else { return settleChannels(numbers) }
    for entry in found {
      columns.set(entry.column, .queue(entry.queue, entry.role), "its name")
    }
  }

  /// `Calls`, `Chats` and `Emails` beside each other are queues; a name that is only nearly one of
  /// these is one, too.
  private mutating func settleChannels(_ numbers: [Int]) {
    let scores = numbers.map { ($0, ColumnRole.contacts.score(HeaderWords(sheet.header[$0].text))) }
    let alike = scores.filter { $0.1 > 0 }.map(\.0)
    let isNear = scores.contains { $0.1 == ColumnRole.nearScore }
    guard alike.count > 1 || isNear else { return }
    for column in alike where columns.meanings[column] == .role(.contacts) {
      columns.clear(column)
    }
    guard alike.count > 1 else { return }
    for column in alike {
      let name = sheet.header[column].text
      columns.set(column, .queue(name, .contacts), "one of several columns of contacts")
    }
  }

  /// What the names do not tell.
  private mutating func settleByContent() {
    for column in columns.unknown {
      let header = sheet.header[column].text
      let shape = DemandTimes.shape(of: sheet.values(column))
      let role: ColumnRole? =
        switch shape {
        case .date: .date
        case .dateTime: .dateTime
        case .time: .time
        case .weekday: .weekday
        case .text: .queue
        case .number, .empty: nil
        }
      let isDated = columns[.date] != nil || columns[.dateTime] != nil || hasDayColumns
      let fits =
        switch role {
        case .date, .weekday, .dateTime: !isDated && columns[.weekday] == nil
        case .queue: columns.queues(.contacts).isEmpty && !HeaderWords(header).isTotal
        default: true
        }
      guard let role, fits, columns[role] == nil else { continue }
      columns.set(column, .role(role), "its cells")
    }
    guard columns[.contacts] == nil, columns[.required] == nil, !hasDayColumns,
      columns.queues(.contacts).isEmpty, columns.queues(.required).isEmpty
    else { return }
    let numbers = columns.unknown.filter {
      DemandTimes.shape(of: sheet.values($0)) == .number
        && !HeaderWords(sheet.header[$0].text).isTotal
    }
    if columns[.queue] != nil, numbers.count == 1 {
      columns.set(numbers[0], .role(.contacts), "the only column of numbers")
    } else if columns[.queue] == nil {
      for column in numbers {
        let name = sheet.header[column].text
        columns.set(column, .queue(name, .contacts), "numbers under a name of its own")
      }
    }
  }

  /// Words in a header that name a unit and no queue.
  private static let units: Set = [
    "s", "sec", "sek", "seconds", "min", "h", "in", "per", "pro", "of", "the", "number", "nr",
    "forecast", "offered", "of", "de", "d",
  ]
}
