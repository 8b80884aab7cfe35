import Foundation

/// How handle times scatter around their mean.
public enum HandleTimes: Hashable, Sendable {
  /// As the waiting-line formulas have it: a squared coefficient of variation of 1.
  case exponential
  /// Lognormal with a squared coefficient of variation: what measured handle times mostly look
  /// like.
  ///
  /// 0 makes every contact of an interval take the same time.
  case lognormal(squaredVariation: Double)

  /// A number with mean 1.
  func draw(_ stream: inout RandomStream) -> Double {
    switch self {
    case .exponential: return stream.exponential()
    case .lognormal(let squared):
      let variance = log(1 + squared)
      return exp(variance.squareRoot() * stream.normal() - variance / 2)
    }
  }
}
