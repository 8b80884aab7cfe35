import Foundation

/// The text of a file that a spreadsheet program saved, whatever it was saved as.
struct SheetText {
  let text: String
  /// How the bytes were read.
  let encoding: String
  /// Whether the encoding was taken because nothing better fits.
  let isFallback: Bool

  /// Reads bytes; nil where they are no text.
  init?(_ bytes: [UInt8]) {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) {
      self.init(checked: String(validating: bytes.dropFirst(3), as: UTF8.self), "UTF-8")
    } else if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
      self.init(units: bytes.dropFirst(2), isLittleEndian: bytes[0] == 0xFF)
    } else if SheetText.looksLikeUTF16(bytes) {
      self.init(units: bytes[...], isLittleEndian: bytes[0] != 0)
    } else if let text = String(validating: bytes, as: UTF8.self) {
      self.init(checked: text, "UTF-8")
    } else {
      // Excel saves plain CSV in the code page of the machine, in Western Europe this one; bytes
      // that it does not define are kept as the standard's mapping has them, as controls.
      let scalars = bytes.map { SheetText.windows1252[$0] ?? Unicode.Scalar($0) }
      var view = String.UnicodeScalarView()
      view.append(contentsOf: scalars)
      self.init(checked: String(view), "Windows-1252", isFallback: true)
    }
  }

  private init?(checked text: String?, _ encoding: String, isFallback: Bool = false) {
    guard let text, !text.unicodeScalars.contains("\0") else { return nil }
    // No name may hold a control character; what takes its place can be seen and searched for.
    let plain = text.unicodeScalars.map { SheetText.isControl($0) ? "\u{FFFD}" : $0 }
    var view = String.UnicodeScalarView()
    view.append(contentsOf: plain)
    (self.text, self.encoding, self.isFallback) = (String(view), encoding, isFallback)
  }

  private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 9, 10, 13: false
    case ..<32, 127..<160, 0x2028, 0x2029, 0xFEFF, 0xFFFE, 0xFFFF: true
    default: false
    }
  }

  private init?(units bytes: ArraySlice<UInt8>, isLittleEndian: Bool) {
    guard bytes.count.isMultiple(of: 2) else { return nil }
    let pairs = stride(from: bytes.startIndex, to: bytes.endIndex, by: 2)
    let units = pairs.map { place in
      let (first, second) = (UInt16(bytes[place]), UInt16(bytes[place + 1]))
      return isLittleEndian ? first | second << 8 : first << 8 | second
    }
    self.init(
      checked: String(validating: units, as: UTF16.self),
      isLittleEndian ? "UTF-16 LE" : "UTF-16 BE"
    )
  }

  /// Text of Western letters in UTF-16 has a zero in every other byte.
  private static func looksLikeUTF16(_ bytes: [UInt8]) -> Bool {
    guard bytes.count >= 8, bytes.count.isMultiple(of: 2) else { return false }
    let start = bytes.prefix(64).enumerated()
    let zeros = start.filter { $0.element == 0 }.map { $0.offset % 2 }
    return zeros.count >= start.underestimatedCount / 3 && Set(zeros).count == 1
  }

  /// Where Windows-1252 differs from ISO 8859-1 (the mapping that Unicode publishes).
  private static let windows1252: [UInt8: Unicode.Scalar] = [
    0x80: "\u{20AC}", 0x82: "\u{201A}", 0x83: "\u{0192}", 0x84: "\u{201E}", 0x85: "\u{2026}",
    0x86: "\u{2020}", 0x87: "\u{2021}", 0x88: "\u{02C6}", 0x89: "\u{2030}", 0x8A: "\u{0160}",
    0x8B: "\u{2039}", 0x8C: "\u{0152}", 0x8E: "\u{017D}", 0x91: "\u{2018}", 0x92: "\u{2019}",
    0x93: "\u{201C}", 0x94: "\u{201D}", 0x95: "\u{2022}", 0x96: "\u{2013}", 0x97: "\u{2014}",
    0x98: "\u{02DC}", 0x99: "\u{2122}", 0x9A: "\u{0161}", 0x9B: "\u{203A}", 0x9C: "\u{0153}",
    0x9E: "\u{017E}", 0x9F: "\u{0178}",
  ]
}
