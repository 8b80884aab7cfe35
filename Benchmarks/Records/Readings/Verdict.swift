import Foundation

/// What a public scorer says of a solution.
package struct Verdict: Equatable, Sendable {
  package var objective: Double
  /// Rules that it finds broken.
  package var broken: Int

  package init(objective: Double, broken: Int) {
    (self.objective, self.broken) = (objective, broken)
  }

  /// Reads what the scorer of a family prints; nil where that is none of what is known.
  package init?(_ text: String, family: String) {
    let figures = DictionaryText(text)
    switch family {
    case "contact":
      guard let objective = figures.number("objective"), let broken = figures.number("broken")
      else { return nil }
      self.init(objective: objective, broken: Int(broken))
    case "curtois":
      guard let total = figures.number("total"), let broken = figures.count("hard") else {
        return nil
      }
      self.init(objective: total, broken: broken)
    case "matsp":
      guard let excess = figures.number("over_sq"), let under = figures.number("under"),
        let broken = figures.count("violations")
      else { return nil }
      // Someone missing breaks a rule there and weighs 1,000 in the harness.
      self.init(objective: excess + 1000 * under, broken: broken + Int(under))
    default: return nil
    }
  }

  /// The verdict in a few words, beside the objective that the harness printed.
  package func text(beside objective: Double) -> String {
    let agrees = abs(objective - self.objective) < 0.005
    let first = agrees ? "agrees" : "says \(Figures.plain(self.objective, digits: 2))"
    return broken == 0 ? first : "\(first); \(broken) broken"
  }
}

/// A dictionary as Python prints it, in JSON or its own way.
private struct DictionaryText {
  private let text: Substring

  init(_ text: String) {
    self.text = text.split(separator: "\n").first { $0.contains("{") } ?? ""
  }

  private func value(_ key: String) -> Substring? {
    for quote in ["'", "\""] {
      guard let range = text.range(of: "\(quote)\(key)\(quote):") else { continue }
      return text[range.upperBound...].drop { $0 == " " }
    }
    return nil
  }

  func number(_ key: String) -> Double? {
    value(key).flatMap { Double($0.prefix { "+-.0123456789eE".contains($0) }) }
  }

  /// How many tuples a list holds.
  func count(_ key: String) -> Int? {
    guard let list = value(key), list.first == "[" else { return nil }
    var (depth, tuples, quote): (Int, Int, Character?) = (0, 0, nil)
    for character in list {
      if let open = quote {
        if character == open { quote = nil }
        continue
      }
      switch character {
      case "'", "\"": quote = character
      case "[", "(":
        depth += 1
        if character == "(", depth == 2 { tuples += 1 }
      case "]", ")":
        depth -= 1
        if depth == 0 { return tuples }
      default: break
      }
    }
    return nil
  }
}
