import Foundation

/// A folder of a test's own, gone with the last one who holds it.
final class TemporaryFolder {
  let url: URL

  init() throws {
    url = FileManager.default.temporaryDirectory
      .appendingPathComponent("rota-test-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: url) }

  /// The path of something inside.
  func path(_ name: String) -> String { url.appendingPathComponent(name).path }

  /// Changes the text of a file inside.
  func edit(_ name: String, _ change: (String) -> String) throws {
    let file = url.appendingPathComponent(name)
    let text = try String(contentsOf: file, encoding: .utf8)
    try change(text).write(to: file, atomically: true, encoding: .utf8)
  }

  /// The bytes of every file inside a folder, by path.
  func contents(of name: String) throws -> [String: Data] {
    let root = url.appendingPathComponent(name)
    let paths = try FileManager.default.subpathsOfDirectory(atPath: root.path)
    return try paths.reduce(into: [:]) { contents, path in
      let file = root.appendingPathComponent(path)
      let isFile = try file.resourceValues(forKeys: [.isRegularFileKey]).isRegularFile
      if isFile == true { contents[path] = try Data(contentsOf: file) }
    }
  }
}
