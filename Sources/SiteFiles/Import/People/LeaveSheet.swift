import Planning

/// Reads a sheet of leave: a row for each stretch of a person.
struct LeaveSheet {
  private let columns: SheetColumns
  private let book: ImportNotebook
  private var sheet: Sheet { columns.sheet }

  init(_ columns: SheetColumns, _ book: ImportNotebook) {
    (self.columns, self.book) = (columns, book)
  }

  /// Puts the leave into the people it is of; who is not known is reported.
  func put(into people: inout [ImportedPerson]) {
    guard let whose = columns[.person] ?? columns[.name], let from = columns[.leaveFrom] else {
      return
    }
    let dated = [columns[.leaveFrom], columns[.leaveTo]].compactMap(\.self)
    let style = DateStyle(dated.flatMap { sheet.values($0) }, file: sheet.file, book)
    let leave = LeaveCells(dates: style, book)
    var kinds = LeaveKinds(file: sheet.file)
    var places: [String: Int] = [:]
    for (place, person) in people.enumerated().reversed() {
      places[HeaderWords(person.name).letters] = place
      places[HeaderWords(person.id).letters] = place
    }
    for cells in sheet.rows {
      let person = cells[whose]
      guard let index = places[HeaderWords(person.text).letters] else {
        let hint = NearMiss.hint(for: person.text, among: people.map(\.id))
        let message = "\(quoted(person.text)) is nobody of the staff files"
        book.findings.problem(person.place, person.text, message, hint: hint)
        continue
      }
      guard !cells[from].text.isEmpty else { continue }
      let until = columns[.leaveTo].map { cells[$0] }
      let days = leave.stretch(cells[from], until?.text.isEmpty == false ? until : nil)
      let kind = kinds.kind(columns[.leaveKind].map { cells[$0] })
      people[index].absences += days.map {
        ImportedAbsence(kind: kind.kind, isPaid: kind.isPaid, days: $0)
      }
    }
    kinds.report(to: book)
  }
}
