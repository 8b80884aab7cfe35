/// Another solver that gets the same instances for the same time.
package enum Peer: String, CaseIterable, Sendable {
  case cpsat = "CP-SAT"
  case highs = "HiGHS"
  case cbc = "CBC"
  case glpsol

  /// The instances that peers get: their compact models are for intervals of half an hour.
  package static let instances = ["cc60_30", "cc200_30"]

  /// The runs that peers are asked for, as rows that nothing has been measured of.
  ///
  /// - Parameter runs: The runs of the suite, whose time each peer gets, too.
  package static func runs(beside runs: [BenchRow]) -> [BenchRow] {
    instances.flatMap { instance -> [BenchRow] in
      guard let own = runs.first(where: { $0.family == "contact" && $0.instance == instance })
      else { return [] }
      return allCases.map { peer in
        var row = BenchRow()
        (row.family, row.instance, row.solver) = ("peer", instance, peer.rawValue)
        row.limitSeconds = own.limitSeconds
        return row
      }
    }
  }
}
