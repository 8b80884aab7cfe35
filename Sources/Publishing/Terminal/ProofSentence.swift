public import Planning
public import Rostering

/// How good a rota is known to be, in one sentence with the cost, the bound and the gap together.
public struct ProofSentence {
  /// What objective and bound are measured in.
  public let currency: Currency
  /// The proof.
  public let proof: Proof
  /// What the search was asked for.
  public let search: PlanRecord.Search

  /// The sentence for a proof.
  public init(currency: Currency, proof: Proof, search: PlanRecord.Search) {
    self.currency = currency
    self.proof = proof
    self.search = search
  }

  /// The sentence.
  public var text: String {
    let isMissed = search.gap > 0 && proof.gap > search.gap && proof.boundSource != .none
    let opening = isMissed ? "The gap asked for was not reached: " : ""
    return capitalised(opening + distance + "; " + ending + ".")
  }

  private var distance: String {
    let objective = amount(proof.objective)
    guard let source else {
      return "nothing is proven yet about the weighed cost of \(objective)"
    }
    return "\(nearness): weighed cost \(objective) against a proven bound "
      + "\(amount(proof.bound)) (\(source))"
  }

  /// Where the bound comes from; nil where there is none.
  private var source: String? {
    switch proof.boundSource {
    case .none: nil
    case .lagrangian: "Lagrangian"
    case .linearProgram: "linear program"
    case .branchAndPrice: "branch and price"
    }
  }

  private var nearness: String {
    if proof.gap == 0 { return "the best possible" }
    // A bound on the other side of zero says next to nothing as a share.
    return proof.gap < 1 ? "within \(percent) of the best possible" : "far from proven"
  }

  private var ending: String {
    switch proof.stopped {
    case .gapReached:
      search.gap > 0
        ? "stopped at the gap of \(Decimals.percent(search.gap, digits: 2)) asked for"
        : "there is nothing left to find"
    case .effortSpent:
      "stopped after the effort asked for" + (search.effort.map { " (\($0))" } ?? "")
    case .timeUp:
      "stopped after "
        + (search.seconds.map { "\(Decimals.text($0, digits: 0)) s" } ?? "the time allowed")
    case .interrupted: "stopped by hand"
    }
  }

  /// Rounded up, so that the words never promise more than the proof.
  private var percent: String {
    let hundredths = (proof.gap * 10_000).rounded(.up)
    return Decimals.percent(hundredths / 10_000, digits: 2)
  }

  private func amount(_ major: Double) -> String {
    guard major.isFinite, abs(major) < 1e15 else { return "-" }
    return currency.text(currency.money(major))
  }

  private func capitalised(_ text: String) -> String {
    text.prefix(1).uppercased() + text.dropFirst()
  }
}
