import Foundation

/// Quantiles of Student's distribution.
///
/// The expansion in 1/degrees is formula 26.7.5 of M. Abramowitz and I. Stegun, Handbook of
/// Mathematical Functions, 1964, with four terms: to 0.1 % from 6 degrees of freedom on for a
/// confidence of 95 %.
enum StudentT {
  /// How many standard errors hold the mean with a confidence, 0 ..< 1, on both sides.
  static func quantile(confidence: Double, degrees: Int) -> Double {
    guard degrees > 0 else { return .infinity }
    let x = normalQuantile(confidence: confidence)
    let (v, s) = (Double(degrees), x * x)
    let terms = [
      x * (1 + s) / 4,
      x * (3 + s * (16 + 5 * s)) / 96,
      x * (-15 + s * (17 + s * (19 + 3 * s))) / 384,
      x * (-945 + s * (-1920 + s * (1482 + s * (776 + 79 * s)))) / 92_160,
    ]
    var (sum, power) = (x, 1.0)
    for term in terms {
      power /= v
      sum += term * power
    }
    return sum
  }

  /// The same of the normal distribution, by bisection.
  static func normalQuantile(confidence: Double) -> Double {
    let tail = 1 - confidence
    var (low, high) = (0.0, 40.0)
    for _ in 0..<80 {
      let middle = (low + high) / 2
      if erfc(middle / 2.0.squareRoot()) > tail { low = middle } else { high = middle }
    }
    return (low + high) / 2
  }
}
