import Planning

/// A small fast generator: the same seed gives the same numbers everywhere.
struct RandomSource: RandomNumberGenerator, Sendable {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= SplitMix.step
    return SplitMix.mixed(state)
  }

  /// A number in 0 ..< 1.
  mutating func unit() -> Double { SplitMix.share(of: next()) }

  /// A whole number in 0 ..< bound.
  mutating func below(_ bound: Int) -> Int { Int(next() % UInt64(bound)) }
}
