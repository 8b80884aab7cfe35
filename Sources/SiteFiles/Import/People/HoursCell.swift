/// Weekly hours as a planner writes them: `37.5`, `37,5 h`, `37:30`, `16-24`.
struct HoursCell {
  private let cell: Entry
  private let numbers: NumberStyle

  init(_ cell: Entry, _ numbers: NumberStyle) { (self.cell, self.numbers) = (cell, numbers) }

  /// The minutes; nil where they are none, which is reported.
  func minutes(_ book: ImportNotebook) -> ClosedRange<Int>? {
    let ends = cell.text.replacing("–", with: "-").split(separator: "-").map {
      minutes(trimmed($0))
    }
    guard (1...2).contains(ends.count), let first = ends[0], let last = ends.last ?? nil,
      first <= last, last > 0
    else {
      book.findings.problem(
        cell.place,
        cell.text,
        "\(quoted(cell.text)) is no number of hours a week",
        hint: "Maybe '37.5' or '16-24'?"
      )
      return nil
    }
    guard last <= 60 * 60 else {
      let hint = last <= 260 * 60 ? "Maybe they are of a month?" : ""
      let message = "\(quoted(cell.text)) hours a week are more than 60"
      book.findings.problem(cell.place, cell.text, message, hint: hint)
      return nil
    }
    return first...last
  }

  private func minutes(_ text: String) -> Int? {
    let marks = text.lowercased().split { $0 == ":" || $0 == "h" }.map { trimmed($0) }
    if text.contains(":") || text.lowercased().contains("h"), marks.count == 2,
      let hours = Int(marks[0]), let rest = Int(marks[1]), (0..<60).contains(rest),
      (0...1000).contains(hours)
    {
      return hours * 60 + rest
    }
    guard let number = numbers.number(text), (0...1000).contains(number) else { return nil }
    return Int((number * 60).rounded())
  }
}
