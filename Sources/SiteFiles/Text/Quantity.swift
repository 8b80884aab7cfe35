/// Reads numbers as a planner writes them.
///
/// Nothing here can overflow: what is too long is no number.
enum Quantity {
  /// A plain decimal number such as `-12.5`: no exponent, no grouping, at most 40 characters.
  static func decimal(_ text: some StringProtocol) -> Double? {
    let digits = text.hasPrefix("-") ? text.dropFirst() : text[...]
    let parts = digits.split(separator: ".", maxSplits: 2, omittingEmptySubsequences: false)
    guard text.utf8.count <= 40, (1...2).contains(parts.count),
      parts.allSatisfy({ part in !part.isEmpty && part.utf8.allSatisfy { (48...57).contains($0) } })
    else { return nil }
    return Double(String(text))
  }

  /// A number followed by a unit, such as `7.5 h` or `12%`.
  static func withUnit(_ text: some StringProtocol) -> (number: Double, unit: String)? {
    let number = text.prefix { $0.isNumber || $0 == "." || $0 == "-" }
    guard let value = decimal(number) else { return nil }
    let unit = text.dropFirst(number.count).drop { $0 == " " }
    return unit.isEmpty ? nil : (value, unit.lowercased())
  }

  /// A length of time in seconds, such as `20 s`, `30 min` or `7.5 h`.
  static func seconds(_ text: some StringProtocol) -> Double? {
    guard let (number, unit) = withUnit(text) else { return nil }
    switch unit {
    case "s", "sec", "second", "seconds": return number
    case "min", "mins", "minute", "minutes": return number * 60
    case "h", "hour", "hours": return number * 3600
    default: return nil
    }
  }

  /// A share such as `80 %`, as 0.8.
  static func share(_ text: some StringProtocol) -> Double? {
    guard let (number, unit) = withUnit(text), unit == "%" else { return nil }
    return number / 100
  }

  /// A number without needless digits: `5`, `0.25`.
  static func plain(_ number: Double) -> String {
    guard let whole = Int(exactly: number) else { return "\(number)" }
    return "\(whole)"
  }

  /// A number in digits and a point only, from which the same number is read again; below 1e-12
  /// it is zero.
  static func exact(_ number: Double) -> String {
    let shortest = plain(abs(number) < 1e-12 ? 0 : number)
    let parts = shortest.split(separator: "e")
    guard parts.count == 2, let exponent = Int(parts[1]), exponent < 0 else { return shortest }
    let sign = parts[0].hasPrefix("-") ? "-" : ""
    let digits = parts[0].filter(\.isNumber)
    return sign + "0." + String(repeating: "0", count: -exponent - 1) + digits
  }
}
