/// How long a phase of a run took.
package struct PhaseSeconds: Codable, Equatable, Sendable {
  package var name: String
  package var seconds: Double

  package init(name: String, seconds: Double) {
    (self.name, self.seconds) = (name, seconds)
  }
}

extension [PhaseSeconds] {
  /// All phases in one cell: `first rota=0.4;linear program=12.31`.
  package var cell: String {
    map { "\($0.name)=\(Figures.plain($0.seconds, digits: 2))" }.joined(separator: ";")
  }

  /// Reads such a cell.
  package init(cell: String) {
    self = cell.split(separator: ";").compactMap { part in
      let sides = part.split(separator: "=", maxSplits: 1)
      guard sides.count == 2, let seconds = Double(sides[1]) else { return nil }
      return PhaseSeconds(name: String(sides[0]), seconds: seconds)
    }
  }

  /// Adds time to a phase, which is told once however often it is entered.
  package mutating func add(_ seconds: Double, to name: String) {
    if let index = firstIndex(where: { $0.name == name }) {
      self[index].seconds += seconds
    } else {
      append(PhaseSeconds(name: name, seconds: seconds))
    }
  }
}
