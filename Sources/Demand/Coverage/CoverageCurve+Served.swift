extension CoverageCurve {
  /// How far a curve may lie below the envelope that it simplifies, as a share of the contacts.
  public static let tolerance = 0.001

  /// The curve with which people are planned: what whole numbers of people serve, made concave, in
  /// few steps.
  ///
  /// What a queue serves in time is S-shaped in people: next to nothing until they keep up with the
  /// load, then most of it within a few more. The chord above the S would let a plan park people
  /// where in truth nobody is served in time. So the curve follows the truth from its steepest step
  /// on, and is that step's straight line, drawn on downwards, to its left: each person missing
  /// there costs what the best-placed one brings. The curve is never above the truth's envelope,
  /// and agrees with the truth wherever the queue keeps up.
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
    let values = SteepestStep.loweredLeft(
      of: (0...enough).map { served.served(by: Double($0)) }
    )
    let envelope = ConcaveEnvelope(values)
      .simplified(tolerance: CoverageCurve.tolerance * served.contacts)
    self.init(
      baseServed: values[0],
      steps: envelope.stretches.filter { $0.slope > 0 }
        .map { Step(width: $0.width, served: $0.slope) }
    )
  }
}
