/// Names of files made from identifiers and names that may hold anything.
///
/// Letters, digits, `_`, and inside `-` and single dots stay; every other byte becomes `~` and two hexadecimal
/// digits, which needs no escape in a path, a shell or a web address.
enum SafeFileName {
  private static let longest = 100
  /// Names that Windows keeps for devices, with or without an ending.
  private static let devices: Set<String> = Set(
    ["con", "prn", "aux", "nul"] + (0...9).flatMap { ["com\($0)", "lpt\($0)"] }
  )

  /// The name for a text; texts that differ have names that differ.
  static func name(_ text: String) -> String {
    let bytes = Array(text.utf8)
    let device = text.lowercased().split(separator: ".", omittingEmptySubsequences: false).first
    let isDevice = device.map { devices.contains(String($0)) } ?? false
    let name = bytes.enumerated().map { place, byte in
      let isEdge = place == 0 || place == bytes.count - 1
      let isPlain = isLetterOrDigit(byte) || byte == UInt8(ascii: "_")
      let isDot = byte == UInt8(ascii: ".")
      let isInner = !isEdge && (isDot || byte == UInt8(ascii: "-"))
      // Two dots in a row are no danger here, and look like one.
      let isSecondDot = isDot && place > 0 && bytes[place - 1] == byte
      let stays = (isPlain && !(isDevice && place == 0)) || (isInner && !isSecondDot)
      return stays ? String(UnicodeScalar(byte)) : "~" + hex(UInt64(byte), digits: 2)
    }.joined()
    guard !name.isEmpty else { return "~" }
    return name.utf8.count <= longest ? name : String(name.prefix(longest - 20)) + mark(text)
  }

  /// The names for some texts; where two would be one on a disk that knows no case, both carry a
  /// mark of their own.
  static func names(_ texts: [String]) -> [String] {
    let plain = texts.map(name)
    let counts = plain.reduce(into: [String: Int]()) { $0[$1.lowercased(), default: 0] += 1 }
    return zip(texts, plain).map { text, name in
      counts[name.lowercased(), default: 1] > 1 ? name + mark(text) : name
    }
  }

  private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "a")...UInt8(ascii: "z"):
      true
    default: false
    }
  }

  /// Two tildes, which no name has, and a sum of the bytes after Fowler, Noll and Vo (FNV-1a).
  private static func mark(_ text: String) -> String {
    let sum = text.utf8.reduce(0xcbf2_9ce4_8422_2325 as UInt64) {
      ($0 ^ UInt64($1)) &* 0x100_0000_01b3
    }
    return "~~" + hex(sum, digits: 16)
  }

  private static func hex(_ number: UInt64, digits: Int) -> String {
    let text = String(number, radix: 16, uppercase: true)
    return String(repeating: "0", count: max(0, digits - text.count)) + text
  }
}
