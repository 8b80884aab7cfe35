/// How many people a polish takes out at once: sizes that improve rotas for little work are chosen
/// more often.
///
/// Source of the method: Stefan Ropke, David Pisinger, "An Adaptive Large Neighborhood Search
/// Heuristic for the Pickup and Delivery Problem with Time Windows", Transportation Science 40(4),
/// 2006. Scores are renewed after each segment. Work is counted in replies, not in time, so that the
/// choice does not depend on the machine.
struct RuinSizes {
  private let sizes: ClosedRange<Int>
  private var scores: [Double]
  private var gains: [Double]
  private var work: [Double]
  private var tries = 0
  /// Tries after which scores are renewed.
  private let segment = 200
  /// Share of the new score in the renewed one.
  private let reaction = 0.3
  /// The least chance of a size, as a share of the best one's.
  private let floor = 0.05

  init(_ sizes: ClosedRange<Int>) {
    self.sizes = sizes
    scores = sizes.map { _ in 1 }
    gains = sizes.map { _ in 0 }
    work = sizes.map { _ in 0 }
  }

  /// A size, by chance.
  func choose(_ random: inout RandomSource) -> Int {
    let least = floor * (scores.max() ?? 1)
    let chances = scores.map { max($0, least, 1e-12) }
    var left = random.unit() * chances.reduce(0, +)
    for (place, chance) in chances.enumerated() {
      left -= chance
      if left < 0 { return sizes.lowerBound + place }
    }
    return sizes.upperBound
  }

  /// Notes what a try with a size came to; 0 is no size.
  mutating func note(_ size: Int, improved: Bool, isBest: Bool) {
    guard sizes.contains(size) else { return }
    let place = size - sizes.lowerBound
    gains[place] += isBest ? 10 : improved ? 1 : 0
    work[place] += Double(size)
    tries += 1
    if tries % segment == 0 { renew() }
  }

  private mutating func renew() {
    for place in scores.indices where work[place] > 0 {
      scores[place] += reaction * (gains[place] / work[place] - scores[place])
      (gains[place], work[place]) = (0, 0)
    }
  }
}
