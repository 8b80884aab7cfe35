import Planning

/// Reads the cells of a sheet of people whose columns are settled.
struct StaffCells {
  private let columns: SheetColumns
  private let demand: ImportedDemand
  private let book: ImportNotebook
  private let numbers: NumberStyle
  private let dates: DateStyle
  private let clock: WrittenTime.Style
  private let skills: SkillCells
  private var sheet: Sheet { columns.sheet }
  private var file: String { columns.sheet.file }

  /// A reader; nil where nobody is named, or a style is open, which is reported.
  init?(_ columns: SheetColumns, _ demand: ImportedDemand, _ book: ImportNotebook) {
    (self.columns, self.demand, self.book) = (columns, demand, book)
    let sheet = columns.sheet
    let hasPerson = [ColumnRole.person, .name, .firstName, .lastName].contains {
      columns[$0] != nil
    }
    if !hasPerson {
      let headers = sheet.header.prefix(12).map { quoted($0.text) }.joined(separator: ", ")
      book.findings.problem(
        .start(of: sheet.file),
        "",
        "no column was found for the person",
        hint: "Maybe name it: --map 'HEADER=person'. Its columns: \(headers)"
      )
    }
    let numeric = [ColumnRole.weeklyHours, .fullTimeShare, .payPerHour].compactMap { columns[$0] }
    let skilled = columns.queues(.competences).map(\.column)
    let numbers = NumberStyle(
      (numeric + skilled).flatMap { sheet.values($0) },
      delimiter: sheet.delimiter,
      book
    )
    let dated: [ColumnRole] = [
      .leave, .sick, .leaveFrom, .leaveTo, .employedFrom, .employedUntil,
    ]
    dates = DateStyle(
      dated.compactMap { columns[$0] }.flatMap { sheet.values($0) }.flatMap {
        LeaveCells.pieces($0)
      },
      file: sheet.file,
      book
    )
    let times = [ColumnRole.earliestStart, .latestStart].compactMap { columns[$0] }
    clock = WrittenTime.style(times.flatMap { sheet.values($0) }) ?? .clock
    guard hasPerson, let numbers else { return nil }
    self.numbers = numbers
    skills = SkillCells(columns, demand, numbers, book)
  }

  /// The people, each once.
  func people() -> [ImportedPerson] {
    var lines: [String: Int] = [:]
    let people = sheet.rows.compactMap { cells -> ImportedPerson? in
      guard var person = named(cells) else { return nil }
      if let line = lines[person.id] {
        book.findings.problem(
          person.place,
          person.id,
          "\(quoted(person.id)) stands in line \(line) already",
          hint: "Maybe a column with numbers tells them apart: --map 'HEADER=person'?"
        )
        return nil
      }
      lines[person.id] = person.place.line
      fill(&person, cells)
      return person
    }
    return skills.filled(people)
  }

  private func text(_ role: ColumnRole, _ cells: [Entry]) -> Entry? {
    guard let column = columns[role] else { return nil }
    let cell = cells[column]
    let isEmpty = ["", "-", "–", "n/a"].contains(cell.text.lowercased())
    return isEmpty ? nil : cell
  }

  private func named(_ cells: [Entry]) -> ImportedPerson? {
    let both = [ColumnRole.firstName, .lastName].compactMap { text($0, cells)?.text }
    let name = text(.name, cells)?.text ?? (both.isEmpty ? nil : both.joined(separator: " "))
    let entry =
      text(.person, cells) ?? text(.name, cells) ?? text(.lastName, cells)
      ?? text(.firstName, cells)
    guard let entry else {
      book.findings.problem(cells[0].place, "", "the row names no person")
      return nil
    }
    let id = text(.person, cells)?.text ?? name ?? entry.text
    let plain = { (text: String) in
      String(text.map { $0.isNewline || $0 == "\t" ? " " : $0 }.prefix(80))
    }
    return ImportedPerson(id: plain(id), name: plain(name ?? id), place: entry.place)
  }

  private func fill(_ person: inout ImportedPerson, _ cells: [Entry]) {
    let line = { (role: ColumnRole) in
      (text(role, cells)?.text ?? "").split { $0.isNewline || $0 == "\t" }.joined(separator: " ")
    }
    person.team = String(line(.team).prefix(80))
    person.costCentre = String(line(.costCentre).prefix(80))
    person.contract = String(line(.contract).prefix(60))
    person.roles = line(.roles).replacing(",", with: ";")
    person.hours = hours(cells)
    person.pay = pay(cells)
    person.skills = skills.skills(of: cells)
    person.employedFrom = date(.employedFrom, cells)
    person.employedUntil = date(.employedUntil, cells)
    person.earliestStart = time(.earliestStart, cells)
    person.latestStart = time(.latestStart, cells)
    let leave = LeaveCells(dates: dates, book)
    var days: [(Absence.Kind, [ClosedRange<LocalDate>])] = []
    if let cell = text(.leave, cells) { days.append((.leave, leave.list(cell))) }
    if let from = text(.leaveFrom, cells) {
      days.append((.leave, leave.stretch(from, text(.leaveTo, cells))))
    }
    if let cell = text(.sick, cells) { days.append((.sick, leave.list(cell))) }
    person.absences = days.flatMap { kind, days in
      days.map { ImportedAbsence(kind: kind, days: $0) }
    }
  }

  private func date(_ role: ColumnRole, _ cells: [Entry]) -> LocalDate? {
    text(role, cells).flatMap { dates.date($0, book)?.date }
  }

  private func time(_ role: ColumnRole, _ cells: [Entry]) -> Int? {
    guard let cell = text(role, cells) else { return nil }
    if let time = WrittenTime(cell.text, style: clock) { return time.minute }
    book.findings.problem(cell.place, cell.text, "\(quoted(cell.text)) is not a time of day")
    return nil
  }

  /// `37.5`, `37,5 h`, `37:30`, `16-24`, or a share of full time: `80 %`, `0,8`.
  private func hours(_ cells: [Entry]) -> ClosedRange<Int>? {
    if let cell = text(.weeklyHours, cells) { return HoursCell(cell, numbers).minutes(book) }
    guard let cell = text(.fullTimeShare, cells) else { return nil }
    guard let number = numbers.number(cell.text), number > 0, number <= 100 else {
      book.findings.problem(cell.place, cell.text, "\(quoted(cell.text)) is no share of full time")
      return nil
    }
    let share = number > 1.5 || cell.text.contains("%") ? number / 100 : number
    let full = book.options.fullTimeHours ?? 37.5
    if book.options.fullTimeHours == nil {
      book.assumed("full time is 37.5 h a week (--full-time-hours says otherwise)", file: file)
    }
    let minutes = Int((share * full * 60).rounded())
    return minutes...minutes
  }

  private func pay(_ cells: [Entry]) -> Double? {
    guard let cell = text(.payPerHour, cells) else { return nil }
    if let number = numbers.number(cell.text), (0...10_000).contains(number) {
      return (number * 100).rounded() / 100
    }
    book.findings.problem(cell.place, cell.text, "\(quoted(cell.text)) is no pay per hour")
    return nil
  }
}
