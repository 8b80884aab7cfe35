import Planning

/// How long the intervals of demand are.
struct DemandInterval {
  private let rows: [DemandRow]
  private let file: String
  private let book: ImportNotebook

  init(_ rows: [DemandRow], file: String, _ book: ImportNotebook) {
    (self.rows, self.file, self.book) = (rows, file, book)
  }

  /// The minutes of an interval; nil where the times lie on none, which is reported.
  func minutes() -> Int? {
    let starts = Set(rows.map(\.minute)).sorted()
    guard let first = starts.first else { return nil }
    let steps = zip(starts, starts.dropFirst()).map { $1 - $0 }
    let stretches = rows.compactMap { row in row.end.map { $0 - row.minute } }.filter { $0 > 0 }
    let found = (steps + stretches).reduce(0) { DemandInterval.divisor($0, $1) }
    guard found > 0 else { return single(first) }
    guard (steps + stretches).min() ?? 0 <= 60 else { return tooLong(steps.min() ?? 0) }
    let grid = DemandInterval.divisor(DemandInterval.divisor(found, 60), first % 60)
    if let wanted = book.options.interval?.count { return merged(grid, into: wanted) }
    guard grid >= 5 else { return uneven(grid) }
    book.found(file, "intervals are \(grid) minutes long, from the times of the demand")
    return grid
  }

  private func single(_ first: Int) -> Int? {
    if let wanted = book.options.interval?.count { return wanted }
    book.findings.problem(
      rows.first?.place ?? .start(of: file),
      TimeOfDay(minute: first)?.description ?? "",
      "there is one time of day in all the demand, which shows no interval",
      hint: "Maybe --interval 30 says it"
    )
    return nil
  }

  private func tooLong(_ step: Int) -> Int? {
    book.findings.problem(
      rows.first?.place ?? .start(of: file),
      "",
      "the rows are \(step) minutes apart; planning needs intervals of an hour at most",
      hint: "Maybe export the demand by the half hour?"
    )
    return nil
  }

  private func merged(_ grid: Int, into wanted: Int) -> Int? {
    guard wanted.isMultiple(of: grid), 60.isMultiple(of: wanted) else {
      book.findings.problem(
        rows.first?.place ?? .start(of: file),
        "",
        "rows \(grid) minutes apart do not make intervals of \(wanted) minutes"
      )
      return nil
    }
    if wanted > grid {
      book.found(file, "rows \(grid) minutes apart are added up to intervals of \(wanted) minutes")
    }
    return wanted
  }

  private func uneven(_ grid: Int) -> Int? {
    let odd = rows.first { !$0.minute.isMultiple(of: 5) } ?? rows.first
    book.findings.problem(
      odd?.place ?? .start(of: file),
      odd.flatMap { TimeOfDay(minute: $0.minute)?.description } ?? "",
      "times lie \(max(1, grid)) minutes apart, closer than intervals of 5 minutes",
      hint: "Maybe a slip, or --interval 30 to add them up?"
    )
    return nil
  }

  private static func divisor(_ left: Int, _ right: Int) -> Int {
    right == 0 ? left : divisor(right, left % right)
  }
}
