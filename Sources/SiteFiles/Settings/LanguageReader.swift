import Foundation

/// Reads a language tag as BCP 47 writes it: `en-GB`, `de`, `zh-Hant-TW`.
///
/// Source: A. Phillips, M. Davis, "Tags for Identifying Languages", RFC 5646, 2009, section 2.1:
/// language, then script of four letters, then region of two letters or three digits.
enum LanguageReader {
  /// What a site without a tag has.
  static let usual = "en-GB"
  private static let known = Set(Locale.LanguageCode.isoLanguageCodes.map(\.identifier))

  /// The tag of an entry.
  static func tag(_ entry: Entry, _ findings: Findings) -> String? {
    if isTag(entry.text) { return entry.text }
    findings.problem(
      entry.place,
      entry.text,
      "\(quoted(entry.text)) is no language tag",
      hint: "Maybe \(quoted(closest(to: entry.text)))?"
    )
    return nil
  }

  private static func isTag(_ text: String) -> Bool {
    var parts = text.split(separator: "-", omittingEmptySubsequences: false)[...]
    guard let language = parts.popFirst(), known.contains(String(language)) else { return false }
    if let script = parts.first, script.count == 4, isLetters(script) { parts.removeFirst() }
    if let region = parts.first, isRegion(region) { parts.removeFirst() }
    return parts.isEmpty
  }

  private static func isLetters(_ text: Substring) -> Bool {
    text.allSatisfy { $0.isASCII && $0.isLetter }
  }

  private static func isRegion(_ text: Substring) -> Bool {
    (text.count == 2 && isLetters(text))
      || (text.count == 3 && text.allSatisfy { $0.isASCII && $0.isNumber })
  }

  /// `en_gb` and `EN-gb` are meant for `en-GB`; anything else is shown the usual tag.
  private static func closest(to text: String) -> String {
    let parts = text.replacing("_", with: "-").split(separator: "-").map(String.init)
    guard let first = parts.first else { return usual }
    let tag = ([first.lowercased()] + parts.dropFirst().map { $0.uppercased() })
      .joined(separator: "-")
    return isTag(tag) ? tag : usual
  }
}
