import Planning

/// By how much something is altered: `=18.50`, `*=1.15`, `+=2`, `=-5%`.
enum AlterationAmount: Equatable {
  case set(String)
  case factor(Double)
  case add(String)

  /// The path and the amount of a text such as `demand.voice*=1.15`; nil where it is none.
  static func parse(_ text: String) -> (path: String, amount: AlterationAmount)? {
    guard let equals = text.firstIndex(of: "="), equals > text.startIndex else { return nil }
    let value = trimmed(text[text.index(after: equals)...])
    let before = text.index(before: equals)
    let sign = text[before]
    let path = trimmed(text[..<("*+".contains(sign) ? before : equals)])
    guard !path.isEmpty, !value.isEmpty else { return nil }
    switch sign {
    case "*":
      let share = change(value) ?? Quantity.share(value) ?? Quantity.decimal(value)
      guard let share, (0...100).contains(share) else { return nil }
      return (path, .factor(share))
    case "+": return (path, .add(value))
    default: return (path, change(value).map { .factor($0) } ?? .set(value))
    }
  }

  /// `+10%` or `-5 %` as a factor.
  private static func change(_ value: String) -> Double? {
    guard let sign = value.first, "+-".contains(sign),
      let share = Quantity.share(trimmed(value.dropFirst())), (0...100).contains(share)
    else { return nil }
    return 1 + (sign == "-" ? -min(1, share) : share)
  }

  /// The new value of a number, which a text of this unit says; nil where the text says none.
  func applied(to old: Double?, _ unit: (String) -> Double?) -> Double? {
    switch self {
    case .set(let text): unit(text)
    case .factor(let factor): old.map { $0 * factor }
    case .add(let text):
      old.flatMap { old in
        let sign = text.hasPrefix("-") ? -1.0 : 1
        let size = "+-".contains(text.prefix(1)) ? trimmed(text.dropFirst()) : text
        return unit(size).map { old + sign * $0 }
      }
    }
  }

  /// What is done, in words.
  var words: String {
    switch self {
    case .set(let text): text
    case .factor(let factor): "times \(Quantity.plain((factor * 1e6).rounded() / 1e6))"
    case .add(let text): text.hasPrefix("-") ? "less \(text.dropFirst())" : "plus \(text)"
    }
  }
}
