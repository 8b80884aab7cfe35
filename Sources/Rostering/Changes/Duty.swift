public import Planning

/// A shift as its person sees it: in names instead of the numbers of one site, so that the shifts
/// of two sites can be compared.
public struct Duty: Hashable, Sendable {
  /// A stretch in which a queue is served.
  public struct Served: Hashable, Sendable {
    /// Name of the queue; nil when present without one.
    public var queue: String?
    /// When.
    public var span: Span

    /// A stretch.
    public init(queue: String?, span: Span) {
      self.queue = queue
      self.span = span
    }
  }

  /// From start to end, breaks included.
  public var span: Span
  /// Paid time.
  public var paid: Minutes
  /// Name of the pattern that it follows.
  public var pattern: String
  /// Whether it is a standby.
  public var isStandby: Bool
  /// Breaks, in order of time.
  public var breaks: [PlannedBreak]
  /// Fixed off-queue activities, in order of time.
  public var activities: [PlannedActivity]
  /// Queues served in it, in order of time.
  public var serving: [Served]

  /// A duty.
  public init(
    span: Span,
    paid: Minutes,
    pattern: String,
    isStandby: Bool,
    breaks: [PlannedBreak],
    activities: [PlannedActivity],
    serving: [Served]
  ) {
    self.span = span
    self.paid = paid
    self.pattern = pattern
    self.isStandby = isStandby
    self.breaks = breaks
    self.activities = activities
    self.serving = serving
  }
}

extension Duty {
  /// A shift of a line in the moments of a horizon that starts `lead` before its own.
  init(_ shift: Shift, of line: Line, at site: Site, lead: Minutes) {
    func moved(_ span: Span) -> Span { span.lowerBound + lead..<span.upperBound + lead }
    let pattern = site.patterns.indices.contains(shift.pattern.index) ? site[shift.pattern] : nil
    self.init(
      span: moved(shift.span),
      paid: shift.paid,
      pattern: pattern?.name ?? "unknown",
      isStandby: pattern?.standbyPay != nil,
      breaks: shift.breaks.map {
        PlannedBreak(name: $0.name, span: moved($0.span), isPaid: $0.isPaid)
      },
      activities: shift.activities.map { PlannedActivity(name: $0.name, span: moved($0.span)) },
      serving: line.serving.filter { $0.span.overlaps(shift.span) }.map { block in
        let queue = block.queue.flatMap { id in
          site.queues.indices.contains(id.index) ? site[id].name : nil
        }
        return Served(queue: queue, span: moved(block.span.clamped(to: shift.span)))
      }
    )
  }
}
