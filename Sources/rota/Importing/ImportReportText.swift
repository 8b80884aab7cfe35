import Publishing
import SiteFiles

/// What an import took as what, in plain text of 80 columns.
struct ImportReportText {
  private let report: ImportReport

  init(_ report: ImportReport) { self.report = report }

  /// The report, with what to do next where that is known.
  func text(next: String?) -> String {
    let sections =
      report.files.map(lines)
      + [
        list("What the files say:", .found),
        list("Assumed, because no file says it; look at each in site.yaml:", .assumed),
        list("Left out:", .leftOut),
        next.map { TextLines.wrapped("Next: " + $0) } ?? [],
      ]
    return sections.filter { !$0.isEmpty }.map { $0.joined(separator: "\n") }
      .joined(separator: "\n\n") + "\n"
  }

  private func lines(_ file: ImportReport.File) -> [String] {
    let rows = "\(file.rows) \(file.rows == 1 ? "row" : "rows")"
    let heading = TextLines.wrapped(
      "\(file.name): \(words(file.kind)), \(rows), \(file.encoding), cells separated by a "
        + file.delimiter
    )
    let used = file.columns.filter { $0.meaning != nil }
    let width = min(28, used.map(\.header.count).max() ?? 0)
    let columns = used.flatMap { column -> [String] in
      let header = String(column.header.prefix(28).map { $0.isNewline ? " " : $0 })
      let space = String(repeating: " ", count: max(0, width - header.count))
      let because = column.because == "its name" ? "" : " (\(column.because))"
      return TextLines.wrapped(
        (column.meaning ?? "") + because,
        first: "  \(header)\(space)  ",
        margin: width + 4
      )
    }
    let unused = file.columns.filter { $0.meaning == nil && !$0.header.isEmpty }.map(\.header)
    return heading + columns
      + (unused.isEmpty
        ? []
        : TextLines.wrapped("not used: " + unused.joined(separator: ", "), first: "  ", margin: 4))
  }

  private func words(_ kind: String) -> String {
    switch kind {
    case "staff": "people"
    case "unknown": "not understood and not used"
    default: kind
    }
  }

  private func list(_ title: String, _ kind: ImportReport.Decision.Kind) -> [String] {
    let entries = report.decisions.filter { $0.kind == kind }
    guard !entries.isEmpty else { return [] }
    // A dozen rows of one sort say what a hundred would.
    let shown = entries.prefix(40).flatMap { TextLines.wrapped(sentence($0), first: "- ") }
    let more = entries.count > 40 ? ["- and \(entries.count - 40) more"] : []
    return [title] + shown + more
  }

  private func sentence(_ decision: ImportReport.Decision) -> String {
    guard !decision.file.isEmpty else { return decision.sentence }
    return decision.file + (decision.line.map { ":\($0)" } ?? "") + ": " + decision.sentence
  }
}
