import Planning
import Publishing

/// A demand that was made from a history, for programs.
struct DemandReport {
  let site: Site
  let notes: [String]
  /// The file that holds it, if one was asked for.
  let written: String?

  /// The JSON of the text of a demand.csv, row by row.
  func value(of table: String) -> JSONValue {
    let rows = table.split(separator: "\n").map {
      $0.split(separator: ",", omittingEmptySubsequences: false)
    }
    let header = rows.first.map { $0.map(String.init) } ?? []
    return .object([
      "schema": .string("rota-demand/1"), "site": .string(site.name),
      "written": .optional(written, JSONValue.string),
      "notes": .array(notes.map(JSONValue.string)),
      "rows": .array(rows.dropFirst().map { row(Dictionary(zip(header, $0)) { $1 }) }),
    ])
  }

  private func row(_ cells: [String: Substring]) -> JSONValue {
    let number = { (column: String) -> JSONValue in
      .number(cells[column].flatMap { Double($0) } ?? 0)
    }
    let text = { (column: String) -> JSONValue in .string(String(cells[column] ?? "")) }
    return .object([
      "queue": text("queue"), "start": text("start"), "contacts": number("contacts"),
      "aht_seconds": number("aht_seconds"), "low": number("low"), "high": number("high"),
    ])
  }
}
