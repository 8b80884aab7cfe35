import Foundation

/// Figures as they stand in sentences, the same in every locale.
enum Figure {
  /// A number with so many digits after the point.
  static func text(_ value: Double, digits: Int) -> String {
    String(format: "%.\(digits)f", value)
  }

  /// A number with at most so many digits after the point, none where they would be zeros.
  static func plain(_ value: Double, atMost digits: Int) -> String {
    var text = text(value, digits: digits)
    guard text.contains(".") else { return text }
    while text.last == "0" { text.removeLast() }
    if text.last == "." { text.removeLast() }
    return text
  }

  /// A share as `82.1 %`.
  static func percent(_ share: Double) -> String { text(share * 100, digits: 1) + " %" }

  /// Seconds as `300 s` or `7.5 s`.
  static func seconds(_ seconds: Double) -> String { plain(seconds, atMost: 1) + " s" }

  /// Hours as `37.5 h`.
  static func hours(_ hours: Double) -> String { plain(hours, atMost: 2) + " h" }
}
