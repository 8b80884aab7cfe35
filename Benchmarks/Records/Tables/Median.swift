import Demand

/// The middle of several values.
package enum Median {
  /// The middle one, or halfway between the middle two; nil of nothing.
  package static func of(_ values: [Double]) -> Double? {
    values.isEmpty ? nil : Quantile.median(values)
  }

  /// The middle of values some of which may be missing, which counts as worse than any.
  ///
  /// A seed that found nothing must not make the others look better.
  package static func of(_ values: [Double?]) -> Double? {
    let middle: Double? = of(values.map { $0 ?? .infinity })
    return middle.flatMap { $0.isFinite ? $0 : nil }
  }
}
