import ColumnGeneration

/// top − Σ slope·|u − peak|, with prices of at least `floor`.
final class Tent: DualOracle {
  let peak: [Double]
  let slope: [Double]
  let top: Double
  let floor: Double
  let scale: [Double]
  private(set) var asked: [[Double]] = []

  init(
    peak: [Double],
    slope: [Double],
    top: Double,
    floor: Double = -.infinity,
    scale: [Double]? = nil
  ) {
    (self.peak, self.slope, self.top, self.floor) = (peak, slope, top, floor)
    self.scale = scale ?? peak.map { _ in 1 }
  }

  func evaluate(_ prices: [Double]) -> (bound: Double, subgradient: [Double]) {
    asked.append(prices)
    let value = prices.indices.reduce(top) { $0 - slope[$1] * abs(prices[$1] - peak[$1]) }
    let gradient = prices.indices.map { prices[$0] < peak[$0] ? slope[$0] : -slope[$0] }
    return (value, gradient)
  }

  func project(_ prices: inout [Double]) {
    for index in prices.indices { prices[index] = max(prices[index], floor) }
  }
}
