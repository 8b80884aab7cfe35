/// Sums over replications from which the ratio of two means and its error follow.
///
/// With y of n contacts in each of R replications the share is r = Σy / Σn and its standard error
///
///     √( Σ (y − r·n)² / (R · (R − 1)) ) / (Σn / R)
///
/// the classical estimate of a ratio (W. G. Cochran, Sampling Techniques, 1977, chapter 6), to
/// which Student's distribution with R − 1 degrees is put.
struct RatioSums {
  var y = 0.0
  var yy = 0.0
  var yn = 0.0

  mutating func add(_ value: Double, of n: Double) {
    y += value
    yy += value * value
    yn += value * n
  }

  static func += (left: inout RatioSums, right: RatioSums) {
    left.y += right.y
    left.yy += right.yy
    left.yn += right.yn
  }

  /// The ratio to a count whose sums are known.
  func estimate(n: Double, nn: Double, replications: Double, quantile: Double) -> Estimate {
    guard n > 0 else { return Estimate(value: 0, halfWidth: .infinity) }
    let ratio = y / n
    guard replications > 1 else { return Estimate(value: ratio, halfWidth: .infinity) }
    let squares = max(0, yy - 2 * ratio * yn + ratio * ratio * nn)
    let error =
      (squares / (replications * (replications - 1))).squareRoot() / (n / replications)
    return Estimate(value: ratio, halfWidth: quantile * error)
  }
}

/// What became of the contacts of a stretch, over replications.
struct ServiceSums {
  var n = 0.0
  var nn = 0.0
  var inTime = RatioSums()
  var abandoned = RatioSums()
  var wait = RatioSums()
  var left = 0.0

  mutating func add(_ count: QueueCount) {
    n += count.contacts
    nn += count.contacts * count.contacts
    inTime.add(count.inTime, of: count.contacts)
    abandoned.add(count.abandoned, of: count.contacts)
    wait.add(count.waitSeconds, of: count.contacts)
    left += count.left
  }

  static func += (left: inout ServiceSums, right: ServiceSums) {
    left.n += right.n
    left.nn += right.nn
    left.inTime += right.inTime
    left.abandoned += right.abandoned
    left.wait += right.wait
    left.left += right.left
  }
}
