/// The middle of several values.
package enum Median {
  /// The middle one, or halfway between the middle two; nil of nothing.
  package static func of(_ values: [Double]) -> Double? {
    guard !values.isEmpty else { return nil }
    let sorted = values.sorted()
    let upper = sorted[sorted.count / 2]
    return sorted.count % 2 == 1 ? upper : (sorted[sorted.count / 2 - 1] + upper) / 2
  }

  /// The middle of values some of which may be missing, which counts as worse than any.
  ///
  /// A seed that found nothing must not make the others look better.
  package static func of(_ values: [Double?]) -> Double? {
    let middle: Double? = of(values.map { $0 ?? .infinity })
    return middle.flatMap { $0.isFinite ? $0 : nil }
  }
}
