extension InstanceResult {
  /// The target in words.
  package var target: String {
    switch first.target {
    case .gap(let share)?: "gap \(Figures.percent(share))"
    case .objective(let value)?: Figures.grouped(value, digits: 2)
    case .feasible?: "feasible"
    case nil: ""
    }
  }

  /// How far it is to the target: "met", or by how much not.
  package var distance: String {
    guard let target = first.target else { return "" }
    guard isSound else { return "missed: \(scorer.isEmpty ? "not scored" : scorer)" }
    switch target {
    case .feasible: return "met"
    case .gap(let share):
      guard let gap else { return "missed: no gap" }
      return gap <= share ? "met" : "missed: \(Figures.plain(gap / share, digits: 1)) times the gap"
    case .objective(let value):
      guard let objective else { return "missed: no objective" }
      guard objective > value + 0.005 else { return "met" }
      return "missed: \(Figures.percent((objective - value) / max(abs(value), 1e-9))) above"
    }
  }
}
