import Contingency
import Foundation
import Planning

/// What a run is about: the same for the same plan, register and options.
enum CheckKey {
  /// A fingerprint of the files and options.
  static func key(of files: [Data], _ options: RunOptions) -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys]
    let all = files + [(try? encoder.encode(options)) ?? Data()]
    var print = Fingerprint()
    for bytes in all { print.add(bytes + [0]) }
    return String(print.value, radix: 16)
  }
}
