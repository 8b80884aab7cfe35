import Contingency
import Foundation

/// What a run is about: the same for the same plan, register and options.
enum CheckKey {
  /// A fingerprint of the files and options (FNV-1a of 64 bits, by Fowler, Noll and Vo).
  static func key(of files: [Data], _ options: RunOptions) -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys]
    let all = files + [(try? encoder.encode(options)) ?? Data()]
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for bytes in all {
      for byte in bytes + [0] { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01b3 }
    }
    return String(hash, radix: 16)
  }
}
