import Foundation
import Publishing

/// How numbers stand in files and tables: with a point, and no more digits than asked for.
package enum Figures {
  /// A number for a file, without needless zeros.
  package static func plain(_ value: Double, digits: Int) -> String {
    trimmed(fixed(value, digits: digits))
  }

  private static func trimmed(_ text: String) -> String {
    guard text.contains(".") else { return text }
    var text = text
    while text.hasSuffix("0") { text.removeLast() }
    if text.hasSuffix(".") { text.removeLast() }
    return text == "-0" ? "0" : text
  }

  /// A number with all its digits.
  package static func fixed(_ value: Double, digits: Int) -> String {
    String(format: "%.\(digits)f", value)
  }

  /// A number for people, its thousands apart.
  package static func grouped(_ value: Double, digits: Int) -> String {
    trimmed(Decimals.text(value, digits: digits))
  }

  /// A share in per cent, with two digits that say something.
  package static func percent(_ share: Double) -> String {
    let value = share * 100
    guard value != 0 else { return "0 %" }
    let digits = max(0, min(5, 1 - Int(floor(log10(abs(value))))))
    return plain(value, digits: digits) + " %"
  }
}
