/// The step and the mixing of SplitMix64, from which all our random numbers are made.
///
/// Guy L. Steele Jr., Doug Lea, Christine H. Flood, "Fast splittable pseudorandom number
/// generators", OOPSLA 2014, doi:10.1145/2660193.2660195.
package enum SplitMix {
  /// What a state grows by from number to number.
  package static let step: UInt64 = 0x9E37_79B9_7F4A_7C15

  /// A state, mixed so that its neighbours look like chance.
  @inlinable
  package static func mixed(_ state: UInt64) -> UInt64 {
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  /// A number in 0 ..< 1 from a mixed one, with all the digits that a double has.
  @inlinable
  package static func share(of mixed: UInt64) -> Double { Double(mixed >> 11) * 0x1p-53 }
}
