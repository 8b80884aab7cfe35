extension CoverageCurve {
  /// How far a curve may lie below the envelope that it simplifies, as a share of the contacts.
  public static let tolerance = 0.001

  /// The curve with which people are planned: the concave envelope of what whole numbers of people
  /// serve, in few steps.
  ///
  /// It ends where all further people together would serve less than half of ``tolerance``, and
  /// neighbouring steps are merged as long as nothing is more than ``tolerance`` below the
  /// envelope; it is never above.
  ///
  /// - Parameters:
  ///   - served: What whole numbers of people serve.
  ///   - most: How many people wide the curve of back-office work is, where each person brings the
  ///     same.
  public init(_ served: ServedCurve, most: Int) {
    if let each = served.servedByEach {
      self.init(steps: [Step(width: max(1, most), served: each)])
      return
    }
    let enough = served.peopleNeeded(share: 1 - CoverageCurve.tolerance / 2)
    let values = (0...enough).map { served.served(by: Double($0)) }
    let envelope = ConcaveEnvelope(values)
      .simplified(tolerance: CoverageCurve.tolerance * served.contacts)
    self.init(
      steps: envelope.stretches.filter { $0.slope > 0 }
        .map { Step(width: $0.width, served: $0.slope) }
    )
  }
}
