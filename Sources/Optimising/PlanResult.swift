public import Rostering

/// What planning ends with: a rota and what is known about it.
public struct PlanResult: Sendable {
  /// The best rota found.
  public var rota: Rota
  /// How good it is known to be.
  public var proof: Proof

  /// A result.
  public init(rota: Rota, proof: Proof) {
    self.rota = rota
    self.proof = proof
  }
}
