/// Medians and other quantiles of a handful of values.
package enum Quantile {
  /// The value below which a share of the values lies, linear between neighbours.
  ///
  /// With the values in order it stands at place share · (count − 1), counted from 0. Nothing has
  /// the quantile 0.
  package static func of(_ values: [Double], share: Double) -> Double {
    guard !values.isEmpty else { return 0 }
    let sorted = values.sorted()
    let place = share * Double(sorted.count - 1)
    let index = Int(place)
    let share = place - Double(index)
    // Where none of the next is in it, it may be infinite.
    guard share > 0, index + 1 < sorted.count else { return sorted[index] }
    return sorted[index] + share * (sorted[index + 1] - sorted[index])
  }

  /// The middle value, or the mean of the two in the middle.
  package static func median(_ values: [Double]) -> Double { of(values, share: 0.5) }

  /// Median distance from the median.
  static func medianDeviation(_ values: [Double]) -> Double {
    let middle = median(values)
    return median(values.map { abs($0 - middle) })
  }
}
