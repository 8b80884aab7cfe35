import Foundation

/// Loads the text of one file of the folder, or says what keeps it from being text.
struct TextFile {
  /// Larger than any week of planning needs; keeps a wrong file from eating the machine.
  static let largest = 64 << 20

  let folder: URL
  let name: String
  let findings: Findings

  /// The file of a folder.
  init(folder: URL, name: String, findings: Findings) {
    (self.folder, self.name, self.findings) = (folder, name, findings)
  }

  /// A file by its place.
  init(_ file: URL, _ findings: Findings) {
    self.init(
      folder: file.deletingLastPathComponent(),
      name: file.lastPathComponent,
      findings: findings
    )
  }

  /// The text without its byte order mark; nil where there is none.
  func load(isRequired: Bool) -> String? {
    let url = folder.appendingPathComponent(name)
    let start = Place.start(of: name)
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: url.path, isDirectory: &isFolder) else {
      if isRequired { findings.problem(start, "", "the file is missing") }
      return nil
    }
    guard !isFolder.boolValue else {
      findings.problem(start, "", "this is a folder, not a file")
      return nil
    }
    guard let data = try? Data(contentsOf: url) else {
      findings.problem(start, "", "the file can't be read", hint: "Maybe its permissions?")
      return nil
    }
    guard data.count <= Self.largest else {
      findings.problem(start, "", "the file is larger than \(Self.largest >> 20) MB")
      return nil
    }
    return text(of: [UInt8](data))
  }

  private func text(of bytes: [UInt8]) -> String? {
    let start = Place.start(of: name)
    guard !bytes.allSatisfy({ $0 == 32 || (9...13).contains($0) }) else {
      findings.problem(start, "", "the file is empty")
      return nil
    }
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
      findings.problem(
        start,
        "",
        "the file is UTF-16, not UTF-8",
        hint: "Maybe save it as 'CSV UTF-8'?"
      )
      return nil
    }
    let body = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes.dropFirst(3) : bytes[...]
    if let bad = firstBadByte(in: body) {
      findings.problem(
        bad.place,
        "",
        bad.isNull ? "the file is not text" : "this is not UTF-8",
        hint: bad.isNull ? "" : "Maybe save it as 'CSV UTF-8'?"
      )
      return nil
    }
    return String(decoding: body, as: UTF8.self)
  }

  /// The first byte that is not text, with its place.
  private func firstBadByte(in bytes: ArraySlice<UInt8>) -> (place: Place, isNull: Bool)? {
    var (iterator, decoder) = (bytes.makeIterator(), UTF8())
    var place = Place.start(of: name)
    while true {
      switch decoder.decode(&iterator) {
      case .emptyInput: return nil
      case .error: return (place, false)
      case .scalarValue("\0"): return (place, true)
      case .scalarValue("\n"):
        place.line += 1
        place.column = 1
      case .scalarValue: place.column += 1
      }
    }
  }
}
