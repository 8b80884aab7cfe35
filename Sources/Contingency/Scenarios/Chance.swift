import Planning

/// Numbers left to chance, each by its own name: the same seed and name give the same number,
/// whatever else was drawn before and on however many threads.
///
/// That is what makes random numbers common to scenarios: a person who is ill in the seventh draw
/// is ill in it whatever response is tried.
public struct Chance: Sendable {
  private let state: UInt64

  /// The source of a seed.
  public init(seed: UInt64) { state = Chance.mix(seed &+ SplitMix.step) }

  private init(state: UInt64) { self.state = state }

  /// A source of its own for a number that names something.
  public subscript(name: Int) -> Chance {
    Chance(state: Chance.mix(state ^ (UInt64(bitPattern: Int64(name)) &* SplitMix.step)))
  }

  /// A source of its own for a word.
  public subscript(word: String) -> Chance {
    word.utf8.reduce(self[word.utf8.count]) { $0[Int($1)] }
  }

  /// A number from 0 up to, not including, 1.
  public var share: Double { SplitMix.share(of: Chance.mix(state)) }

  /// A number of the standard normal distribution (Box, Muller, "A note on the generation of random
  /// normal deviates", Annals of Mathematical Statistics 29, 1958).
  public var normal: Double {
    let radius = (-2 * Chance.logarithm(1 - self[1].share)).squareRoot()
    return radius * Chance.cosine(2 * .pi * self[2].share)
  }

  private static func mix(_ value: UInt64) -> UInt64 { SplitMix.mixed(value &+ SplitMix.step) }
}
