import Foundation
import Planning

/// Random numbers for one purpose: the same key gives the same numbers everywhere, whatever else is
/// drawn in between.
struct RandomStream: Sendable {
  /// What the numbers are for.
  enum Purpose: UInt64 {
    case arrivals = 1
    case handling, patience, spells
  }

  private var state: UInt64

  /// The stream of a purpose and a name, such as a queue's, in one replication.
  ///
  /// A queue keeps its numbers when other queues come and go, so that two plans of one site are
  /// tried against the same contacts.
  init(seed: UInt64, replication: Int, purpose: Purpose, name: String) {
    var print = Fingerprint()
    print.add(name.utf8)
    var key = SplitMix.mixed(seed &+ SplitMix.step)
    key = SplitMix.mixed(key ^ UInt64(replication) &* 0xD6E8_FEB8_6659_FD93)
    key = SplitMix.mixed(key ^ purpose.rawValue &* 0xA076_1D64_78BD_642F)
    state = SplitMix.mixed(key ^ print.value)
  }

  mutating func next() -> UInt64 {
    state &+= SplitMix.step
    return SplitMix.mixed(state)
  }

  /// A number in 0 ..< 1.
  mutating func unit() -> Double { SplitMix.share(of: next()) }

  /// A number of the exponential distribution with mean 1.
  mutating func exponential() -> Double { -log(1 - unit()) }

  /// A number of the normal distribution with mean 0 and variance 1, after Box and Muller.
  mutating func normal() -> Double {
    let radius = (2 * exponential()).squareRoot()
    return radius * cos(2 * .pi * unit())
  }
}
