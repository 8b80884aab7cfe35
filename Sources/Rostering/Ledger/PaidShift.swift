public import Planning

/// What pay looks at of a shift.
public struct PaidShift: Hashable, Sendable {
  /// From start to end, breaks included.
  public var span: Span
  /// Paid time.
  public var paid: Minutes
  /// Breaks that are not paid.
  public var unpaid: [Span]
  /// Time that is training.
  public var training: Minutes
  /// For a standby: what share of the pay its hours earn; nil for a shift of work.
  public var standby: PayShare?

  /// A shift of work, or a standby.
  public init(
    span: Span,
    paid: Minutes,
    unpaid: [Span] = [],
    training: Minutes = .zero,
    standby: PayShare? = nil
  ) {
    (self.span, self.paid, self.unpaid) = (span, paid, unpaid)
    (self.training, self.standby) = (training, standby)
  }

  /// What pay looks at of a shift of a rota, for people of some terms.
  public init(_ shift: Shift, _ terms: PayTerms, at site: Site) {
    let names = terms.training == nil ? [] : terms.trainingNames
    let pattern =
      site.patterns.indices.contains(shift.pattern.index) ? site[shift.pattern] : nil
    self.init(
      span: shift.span,
      paid: shift.paid,
      unpaid: shift.breaks.filter { !$0.isPaid }.map(\.span),
      training: shift.activities.reduce(.zero) {
        names.contains($1.name) ? $0 + $1.span.length : $0
      },
      standby: pattern?.standbyPay.map { PayShare($0) }
    )
  }
}
