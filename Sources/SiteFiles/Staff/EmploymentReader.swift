import Planning

/// Reads from when to when someone is employed.
struct EmploymentReader {
  let horizon: Horizon?
  let findings: Findings

  /// The employment of a row; nil where it has a problem.
  func read(_ row: Table.Row, _ id: String) -> Employment? {
    let entries = (row["employed_from"], row["employed_until"])
    let first = entries.0.map { $0.date("employed_from", findings) }
    let last = entries.1.map { $0.date("employed_until", findings) }
    if case .some(.none) = first { return nil }
    if case .some(.none) = last { return nil }
    let employment = Employment(first: first.flatMap(\.self), last: last.flatMap(\.self))
    if let from = employment.first, let until = employment.last, let entry = entries.1, until < from
    {
      findings.problem(
        entry.place,
        entry.text,
        "employed_until \(quoted(entry.text)) is before employed_from"
      )
      return nil
    }
    if let entry = outside(employment, entries) {
      findings.note(entry.place, "\(quoted(id)) is not employed in the weeks being planned")
    }
    return employment
  }

  private func outside(_ employment: Employment, _ entries: (Entry?, Entry?)) -> Entry? {
    guard let horizon else { return nil }
    if let first = employment.first, first > horizon.date(ofDay: horizon.dayCount - 1) {
      return entries.0
    }
    if let last = employment.last, last < horizon.firstDay { return entries.1 }
    return nil
  }
}
