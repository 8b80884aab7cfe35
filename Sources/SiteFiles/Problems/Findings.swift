/// Collects what is wrong and what is worth knowing while files are read.
///
/// Reading goes on after a problem, so that a planner sees all of them at once; a class, because
/// every reader adds to the same list.
final class Findings {
  private(set) var problems: [SiteProblem] = []
  private(set) var notes: [SiteNote] = []

  func problem(_ place: Place, _ value: String = "", _ message: String, hint: String = "") {
    problems.append(
      SiteProblem(
        file: place.file,
        line: place.line,
        column: place.column,
        value: value,
        message: message,
        hint: hint
      )
    )
  }

  func note(_ place: Place, _ message: String) {
    notes.append(
      SiteNote(file: place.file, line: place.line, column: place.column, message: message)
    )
  }

  /// A name that stands for nothing known.
  func unknown(_ kind: String, _ entry: Entry, known: [String]) {
    problem(
      entry.place,
      entry.text,
      "unknown \(kind) \(quoted(entry.text))",
      hint: NearMiss.hint(for: entry.text, among: known)
    )
  }
}

/// A value between quotes, fit for one line of a terminal whatever the file holds.
func quoted(_ text: String) -> String {
  let limit = 40
  var shown = ""
  for scalar in text.unicodeScalars.prefix(limit) {
    let isControl = scalar.value < 32 || (127..<160).contains(scalar.value)
    shown.unicodeScalars.append(isControl ? "\u{FFFD}" : scalar)
  }
  return "'\(shown)\(text.unicodeScalars.dropFirst(limit).isEmpty ? "" : "...")'"
}
