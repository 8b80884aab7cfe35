/// How far a rota is from the best possible one, at most.
package enum Gap {
  /// The gap as a share of the objective; nil while either side is unknown.
  package static func share(objective: Double?, bound: Double?) -> Double? {
    guard let objective, let bound else { return nil }
    return max(0, objective - bound) / max(abs(objective), 1e-9)
  }
}
