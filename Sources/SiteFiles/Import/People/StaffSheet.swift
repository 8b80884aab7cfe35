import Planning

/// Reads a sheet of people.
struct StaffSheet {
  private(set) var columns: SheetColumns
  private let demand: ImportedDemand
  private let book: ImportNotebook
  private var sheet: Sheet { columns.sheet }
  private var file: String { columns.sheet.file }

  init(_ columns: SheetColumns, _ demand: ImportedDemand, _ book: ImportNotebook) {
    (self.columns, self.demand, self.book) = (columns, demand, book)
    settleSkills()
    settlePerson()
    refuseMisspelledQueues()
  }

  /// A column that nothing is known of, with nearly the name of a queue that has no column, is a slip
  /// that would cost everyone the queue.
  private func refuseMisspelledQueues() {
    let served = Set(columns.queues(.competences).map(\.queue))
    let open = demand.queues.map(\.name).filter { !served.contains($0) }
    for column in columns.unknown {
      let header = sheet.header[column]
      guard let queue = NearMiss.closest(to: header.text, among: open) else { continue }
      book.findings.problem(
        header.place,
        header.text,
        "column \(quoted(header.text)) is no queue of the demand, and \(quoted(queue)) has no column",
        hint: "Maybe \(quoted(queue)), or --map '\(header.text)=ignore'?"
      )
    }
  }

  /// The people of the sheet.
  func people() -> [ImportedPerson] {
    guard let cells = StaffCells(columns, demand, book) else { return [] }
    return cells.people()
  }

  /// Columns that are named like a queue of the demand.
  private mutating func settleSkills() {
    for column in sheet.header.indices {
      if case .queue(let name, _) = columns.meanings[column] {
        columns.set(column, .queue(name, .competences), "--map")
        continue
      }
      guard columns.reasons[column] != "--map" else { continue }
      let words = HeaderWords(sheet.header[column].text)
      let named = demand.queues.filter { $0.letters == words.letters }
      let held = demand.queues.filter { words.contains(HeaderWords($0.name)) }
      guard let queue = named.first ?? (held.count == 1 ? held.first : nil) else { continue }
      let isExact = !named.isEmpty
      guard
        isExact || columns.meanings[column] == nil
          || columns.meanings[column] == .role(.competences)
      else { continue }
      columns.set(
        column,
        .queue(queue.name, .competences),
        isExact ? "it is named like a queue of the demand" : "its name holds that of a queue"
      )
    }
  }

  /// Who a row is about, where no name of a column tells: the first column of different texts.
  private mutating func settlePerson() {
    guard columns[.person] == nil, columns[.name] == nil, columns[.lastName] == nil else { return }
    for column in columns.unknown {
      let values = sheet.values(column).map(\.text)
      guard values.count == sheet.rows.count, Set(values).count == values.count,
        DemandTimes.shape(of: sheet.values(column)) == .text
      else { continue }
      columns.set(column, .role(.person), "each of its cells is another text")
      return
    }
  }
}
