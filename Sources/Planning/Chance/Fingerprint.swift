/// A number that tells texts and files apart: FNV-1a of 64 bits, after Fowler,
/// Noll and Vo.
package struct Fingerprint {
  /// The number of all that was added.
  package private(set) var value: UInt64 = 0xcbf2_9ce4_8422_2325

  /// That of nothing yet.
  package init() {}

  /// Adds some bytes.
  package mutating func add(_ bytes: some Sequence<UInt8>) {
    for byte in bytes { value = (value ^ UInt64(byte)) &* 0x0000_0100_0000_01b3 }
  }
}
