import Foundation

/// A document in which the part between two marks is written by a program.
package enum MarkedText {
  package static let begin = "<!-- rota-bench report: begin -->"
  package static let end = "<!-- rota-bench report: end -->"

  /// The document with another text between its marks; nil where it has not both, in order.
  package static func replacing(in document: String, with text: String) -> String? {
    guard let first = document.range(of: begin),
      let last = document.range(of: end, range: first.upperBound..<document.endIndex)
    else { return nil }
    return document[..<first.upperBound] + "\n\n" + text + "\n" + document[last.lowerBound...]
  }
}
