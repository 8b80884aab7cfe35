/// How far two counts of an objective may differ, in major units: half a minor unit of most
/// currencies.
private let objectiveTolerance = 0.005

extension CheckReport {
  /// What is wrong with a proof of this rota, in a sentence with the values; nil when it holds.
  ///
  /// The proof's objective must be that of the rota, counted anew from the goals by curve, and its
  /// bound must not lie above it.
  public func disagreement(with proof: Proof) -> String? {
    guard proof.weights.count == curveGoals.count else {
      return "the proof weighs \(proof.weights.count) goals, the site has \(curveGoals.count)"
    }
    let counted = objective(weighedAs: proof)
    // Written so that a number that is not one (NaN) disagrees.
    guard abs(counted - proof.objective) <= objectiveTolerance else {
      return "the proof's objective is \(proof.objective), counted anew it is \(counted)"
    }
    guard proof.boundSource == .none || proof.bound <= counted + objectiveTolerance else {
      return "the proof's bound \(proof.bound) lies above the objective \(counted)"
    }
    return nil
  }
}
