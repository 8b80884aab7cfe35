import Foundation

/// What another solver printed of its run.
package struct PeerReading: Equatable, Sendable {
  package var objective: Double?
  package var bound: Double?

  package init(objective: Double?, bound: Double?) {
    (self.objective, self.bound) = (objective, bound)
  }

  /// Reads the output of a peer; nil where it says nothing that is known.
  package init?(_ text: String, peer: Peer) {
    let lines = text.split(whereSeparator: \.isNewline).map(String.init)
    switch peer {
    case .cpsat: self.init(cpsat: lines)
    case .highs: self.init(highs: lines)
    case .glpsol: self.init(glpsol: lines)
    case .cbc: self.init(cbc: lines)
    }
  }

  /// The last line: status, objective, bound, seconds; the objective says something only where
  /// the status says that there is one.
  private init?(cpsat lines: [String]) {
    guard let words = lines.last?.split(separator: " "), words.count == 4,
      let objective = Double(words[1]), let bound = Double(words[2])
    else { return nil }
    self.init(objective: words[0] == "UNKNOWN" ? nil : objective, bound: bound)
  }

  /// The last line: name, columns, rows, objective, bound, gap, seconds.
  private init?(highs lines: [String]) {
    guard let words = lines.last(where: { $0.hasPrefix("HiGHS ") })?.split(separator: " "),
      words.count == 7, let objective = Double(words[3]), let bound = Double(words[4])
    else { return nil }
    self.init(
      objective: objective.isFinite ? objective : nil,
      bound: bound.isFinite ? bound : nil
    )
  }

  /// Lines of its search: `+ 41: mip = 9.5e+01 >= 9.1e+01 4.2% (3; 0)`, or `not found yet`.
  ///
  /// A relaxation that was solved is a bound before the search has told one.
  private init?(glpsol lines: [String]) {
    guard lines.contains(where: { $0.contains("GLPSOL") }) else { return nil }
    self.init(objective: nil, bound: nil)
    var isRelaxed = false
    for line in lines {
      if line.contains("OPTIMAL LP SOLUTION FOUND") { isRelaxed = true }
      guard isRelaxed, let mark = line.range(of: "mip ="), let sign = line.range(of: ">=") else {
        continue
      }
      objective = PeerReading.number(line[mark.upperBound..<sign.lowerBound]) ?? objective
      let after = line[sign.upperBound...]
      bound = after.contains("tree is empty") ? objective : PeerReading.number(after) ?? bound
    }
  }

  /// Lines of its summary: `Objective value:` and `Lower bound:`.
  private init?(cbc lines: [String]) {
    guard lines.contains(where: { $0.contains("CBC MILP Solver") }) else { return nil }
    func value(_ name: String) -> Double? {
      lines.last { $0.hasPrefix(name) }.flatMap { PeerReading.number($0.dropFirst(name.count)) }
    }
    self.init(objective: value("Objective value:"), bound: value("Lower bound:"))
    let isOptimal = lines.contains { $0.contains("Optimal solution found") }
    if isOptimal { bound = bound ?? objective }
    // The relaxation is a bound as soon as it is solved.
    let relaxation = lines.last { $0.hasPrefix("Continuous objective value is ") }
    let words = relaxation?.split(separator: " ") ?? []
    if bound == nil, words.count > 4 { bound = Double(words[4]) }
  }

  private static func number(_ text: Substring) -> Double? {
    text.split(separator: " ").first.flatMap { Double($0) }
  }
}
