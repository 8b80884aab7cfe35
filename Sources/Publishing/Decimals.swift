import Foundation

/// Numbers with a fixed count of digits after the point, the same on every machine and locale.
package enum Decimals {
  /// A number as `1,234.5`; a negative number that rounds to nothing loses its sign.
  package static func text(_ number: Double, digits: Int) -> String {
    guard number.isFinite else { return "-" }
    let plain = String(format: "%.\(digits)f", locale: posix, abs(number))
    let whole = plain.prefix { $0 != "." }
    let sign = number < 0 && plain.contains { ("1"..."9").contains($0) } ? "-" : ""
    return sign + grouped(whole) + plain.dropFirst(whole.count)
  }

  /// A share as a percentage: `80.0%`.
  static func percent(_ share: Double, digits: Int = 1) -> String {
    share.isFinite ? text(share * 100, digits: digits) + "%" : "-"
  }

  private static let posix = Locale(identifier: "en_US_POSIX")

  private static func grouped(_ digits: Substring) -> String {
    var rest = digits
    var groups: [Substring] = []
    while rest.count > 3 {
      groups.insert(rest.suffix(3), at: 0)
      rest = rest.dropLast(3)
    }
    groups.insert(rest, at: 0)
    return groups.joined(separator: ",")
  }
}
