import Foundation

extension Chance {
  static func logarithm(_ value: Double) -> Double { log(value) }

  static func exponential(_ value: Double) -> Double { exp(value) }

  static func cosine(_ value: Double) -> Double { cos(value) }
}
