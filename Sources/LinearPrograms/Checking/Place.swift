/// How messages point to a row or column.
package enum Place {
  /// "row 3", or "row 3 (cover Monday 08:00)".
  package static func row(_ number: Int, _ name: String?) -> String { words("row", number, name) }

  /// "column 3", or "column 3 (Amber-01 early)".
  package static func column(_ number: Int, _ name: String?) -> String {
    words("column", number, name)
  }

  private static func words(_ kind: String, _ number: Int, _ name: String?) -> String {
    guard let name else { return "\(kind) \(number)" }
    // A message stays on one short line even when the name is what is wrong.
    let printable = name.unicodeScalars.filter { $0.properties.generalCategory != .control }
    return "\(kind) \(number) (\(String(String.UnicodeScalarView(printable)).prefix(60)))"
  }
}
