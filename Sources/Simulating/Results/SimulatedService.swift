/// What became of the contacts of a queue over a stretch of time, over all replications.
public struct SimulatedService: Hashable, Sendable {
  /// Contacts in a replication on average; of work that waits, those that fall due.
  public var contacts: Double
  /// Share answered within the target, or done in time.
  public var inTime: Estimate
  /// Share that gave up.
  public var abandoned: Estimate
  /// Share neither served nor given up when the queue closed or the horizon ended.
  public var left: Double
  /// Mean wait in seconds until the answer or the giving up.
  public var waitSeconds: Estimate

  /// Service of a stretch.
  public init(
    contacts: Double,
    inTime: Estimate,
    abandoned: Estimate,
    left: Double,
    waitSeconds: Estimate
  ) {
    self.contacts = contacts
    self.inTime = inTime
    self.abandoned = abandoned
    self.left = left
    self.waitSeconds = waitSeconds
  }
}

extension SimulatedService {
  /// - Returns: Nil where no contact ever came.
  init?(_ sums: ServiceSums, replications: Double, quantile: Double) {
    guard sums.n > 0, replications > 0 else { return nil }
    func estimate(_ ratio: RatioSums) -> Estimate {
      ratio.estimate(n: sums.n, nn: sums.nn, replications: replications, quantile: quantile)
    }
    self.init(
      contacts: sums.n / replications,
      inTime: estimate(sums.inTime),
      abandoned: estimate(sums.abandoned),
      left: sums.left / sums.n,
      waitSeconds: estimate(sums.wait)
    )
  }
}
