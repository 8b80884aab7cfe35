import Foundation

/// Random numbers for one purpose: the same key gives the same numbers everywhere, whatever else is
/// drawn in between.
///
/// SplitMix64 after Guy L. Steele Jr., Doug Lea, Christine H. Flood, "Fast splittable pseudorandom
/// number generators", OOPSLA 2014.
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
    var key = RandomStream.mixed(seed &+ 0x9E37_79B9_7F4A_7C15)
    key = RandomStream.mixed(key ^ UInt64(replication) &* 0xD6E8_FEB8_6659_FD93)
    key = RandomStream.mixed(key ^ purpose.rawValue &* 0xA076_1D64_78BD_642F)
    state = RandomStream.mixed(key ^ RandomStream.sum(of: name))
  }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    return RandomStream.mixed(state)
  }

  /// A number in 0 ..< 1.
  mutating func unit() -> Double { Double(next() >> 11) * 0x1p-53 }

  /// A number of the exponential distribution with mean 1.
  mutating func exponential() -> Double { -log(1 - unit()) }

  /// A number of the normal distribution with mean 0 and variance 1, after Box and Muller.
  mutating func normal() -> Double {
    let radius = (2 * exponential()).squareRoot()
    return radius * cos(2 * .pi * unit())
  }

  private static func mixed(_ value: UInt64) -> UInt64 {
    var mixed = value
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  /// A sum of the bytes of a name after Fowler, Noll and Vo (FNV-1a).
  private static func sum(of name: String) -> UInt64 {
    name.utf8.reduce(0xcbf2_9ce4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01b3 }
  }
}
