public import Planning

/// What was paid against what was planned.
public struct ActualsReport: Hashable, Sendable {
  /// Name of the file.
  public var file: String
  /// All together.
  public var all: PayVariance
  /// By cost centre.
  public var centres: [PayVariance]
  /// By queue; what is off the queues stands last.
  public var queues: [PayVariance]
  /// People who are paid in the plan and named by no row, which count as not paid.
  public var unnamed: Int
  /// What the plan pays them.
  public var unnamedPay: Money

  /// A report.
  public init(
    file: String,
    all: PayVariance,
    centres: [PayVariance],
    queues: [PayVariance],
    unnamed: Int,
    unnamedPay: Money
  ) {
    (self.file, self.all, self.centres, self.queues) = (file, all, centres, queues)
    (self.unnamed, self.unnamedPay) = (unnamed, unnamedPay)
  }
}
