import Planning

/// Which weeks demand is for.
struct DemandWeeks {
  private let book: ImportNotebook
  private let dates: [(date: LocalDate, place: Place)]
  private let file: String

  init(_ rows: [DemandRow], file: String, _ book: ImportNotebook) {
    (self.file, self.book) = (file, book)
    dates = rows.compactMap { row in
      if case .date(let date) = row.day { (date, row.place) } else { nil }
    }
  }

  /// The first day and how many weeks; nil where nothing tells, which is reported.
  func weeks() -> (LocalDate, Int)? {
    let (week, weeks) = (book.options.week, book.options.weeks)
    guard let first = dates.min(by: { $0.date < $1.date }),
      let last = dates.max(by: { $0.date < $1.date })
    else {
      guard let week else {
        let message = "no date says which week the demand is for"
        book.findings.problem(.start(of: file), "", message, hint: "Say --week 2026-03-02")
        return nil
      }
      return (week, weeks ?? 1)
    }
    let days = last.date.days(since: first.date) + 1
    if let week { return (week, weeks ?? 1) }
    guard days <= 56 || weeks != nil else {
      book.findings.problem(
        last.place,
        "\(last.date)",
        "the demand runs from \(first.date) to \(last.date); at most 8 weeks are planned at once",
        hint: "Say the first day with --week, and --weeks for more than one"
      )
      return nil
    }
    // A week that is nearly whole is one; a day or two at the end are not.
    let count = weeks ?? max(1, min(8, days / 7 + (days % 7 >= 5 ? 1 : 0)))
    let end = first.date.adding(days: count * 7 - 1)
    book.found(
      file,
      "\(count) \(count == 1 ? "week is" : "weeks are") planned, \(first.date) to \(end), from the "
        + "dates of the demand"
    )
    return (first.date, count)
  }
}
