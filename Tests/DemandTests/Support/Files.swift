import Foundation

/// Where tests find what does not lie beside them.
enum Files {
  /// The package's root.
  static let root = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  /// The folder of public data: `ROTA_DATA`, else beside the package.
  static let data: URL = {
    if let path = ProcessInfo.processInfo.environment["ROTA_DATA"] { return URL(filePath: path) }
    return root.appending(path: "../shared/data")
  }()

  /// Reference values of Erlang C and A.
  static let erlangReference = data.appending(path: "erlang/reference.csv")

  /// Whether a file is there.
  static func exists(_ url: URL) -> Bool { FileManager.default.fileExists(atPath: url.path()) }

  /// Where the `glpsol` command is, if it is installed.
  static let glpsol: URL? = (ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin")
    .split(separator: ":").map { URL(filePath: String($0)).appending(path: "glpsol") }
    .first(where: exists)
}

/// Whether two numbers agree to a share of the larger one.
func agree(_ left: Double, _ right: Double, relative tolerance: Double) -> Bool {
  left == right || abs(left - right) <= tolerance * max(abs(left), abs(right))
}

/// A generator that repeats itself for a seed (SplitMix64).
struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
