import Foundation

/// Prints a page to PDF with a Chromium that is installed.
struct PagePrinter {
  private static let names = ["chromium", "chromium-browser", "google-chrome", "chrome"]
  private static let secondsAllowed = 60.0

  let executable: URL

  /// The first Chromium on the PATH, if any.
  static var installed: PagePrinter? {
    let folders = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
    let paths = names.flatMap { name in folders.map { "\($0)/\(name)" } }
    return paths.first(where: FileManager.default.isExecutableFile(atPath:))
      .map { PagePrinter(executable: URL(fileURLWithPath: $0)) }
  }

  /// Prints a page beside itself, with the ending `pdf`; whether it worked.
  func print(_ page: URL) -> Bool {
    let profile = FileManager.default.temporaryDirectory
      .appendingPathComponent("rota-print-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: profile) }
    let target = page.deletingPathExtension().appendingPathExtension("pdf")
    let process = Process()
    process.executableURL = executable
    process.arguments =
      [
        "--headless", "--disable-gpu", "--no-first-run", "--user-data-dir=\(profile.path)",
        "--no-pdf-header-footer", "--print-to-pdf=\(target.path)",
      ]
      // Chromium refuses its sandbox to root; a page of ours loads nothing and runs no script.
      + (getuid() == 0 ? ["--no-sandbox"] : []) + [page.absoluteString]
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    return ends(process) && FileManager.default.fileExists(atPath: target.path)
  }

  private func ends(_ process: Process) -> Bool {
    let ended = DispatchSemaphore(value: 0)
    process.terminationHandler = { _ in ended.signal() }
    guard (try? process.run()) != nil else { return false }
    if ended.wait(timeout: .now() + Self.secondsAllowed) == .timedOut {
      process.terminate()
      return false
    }
    return process.terminationStatus == 0
  }
}
