public import Planning
public import Rostering

/// What planning ends with: a rota and what is known about it.
public struct PlanResult: Sendable {
  /// The best rota found.
  public var rota: Rota
  /// How good it is known to be.
  public var proof: Proof
  /// How few changed shifts people's own rules, leave and pins allow.
  public let leastChanges: LeastChanges
  /// What had to be given up for some people, because what was asked of them clashes.
  public var concessions: [Concession]
  /// What the next hour, person and unit of money are worth; nil where no bound was proven.
  public let prices: PriceList?
  /// By person: the lines that the linear program chose among, the rota's own first.
  let lines: [[PersonLine]]
  /// The prices that proved the bound, from which a bound on a similar site may start; none where
  /// nothing was proven.
  var boundPrices: [Double] = []
  /// What they bound, which the list of prices goes by.
  ///
  /// Branch and price may have proven a higher bound.
  var pricedBound = -Double.infinity

  /// The result of a site in which nothing has changed since a rota was made: that rota.
  ///
  /// - Parameters:
  ///   - rota: The rota, in the numbers of the site.
  ///   - proof: What is known about it.
  ///   - prices: What the next hour, person and unit of money are worth, where that is known.
  public static func standing(_ rota: Rota, proof: Proof, prices: PriceList?) -> PlanResult {
    PlanResult(
      rota: rota,
      proof: proof,
      concessions: [],
      lines: [],
      leastChanges: LeastChanges(none: rota.lines.count),
      prices: prices
    )
  }

  init(
    rota: Rota,
    proof: Proof,
    concessions: [Concession],
    lines: [[PersonLine]],
    leastChanges: LeastChanges,
    prices: PriceList?
  ) {
    self.rota = rota
    self.proof = proof
    self.concessions = concessions
    self.lines = lines
    self.leastChanges = leastChanges
    self.prices = prices
  }
}
