import Foundation

/// A logarithmic axis between two powers of ten: values outside stand at its ends.
struct LogScale {
  let least: Double
  let most: Double
  /// Where the ends lie on the picture.
  let from: Double
  let to: Double

  /// Where a value lies on the picture.
  func place(_ value: Double) -> Double {
    let share = log10(min(max(value, least), most) / least) / log10(most / least)
    return from + share * (to - from)
  }

  /// The powers of ten on the axis.
  var ticks: [Double] {
    let powers = Int(log10(least).rounded())...Int(log10(most).rounded())
    return powers.map { pow(10, Double($0)) }
  }
}
