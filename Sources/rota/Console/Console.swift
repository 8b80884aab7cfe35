import ArgumentParser
import Foundation

/// What a command says: results on standard output, problems and notes on standard error.
enum Console {
  /// Prints a result, which brings its own line ends.
  static func show(_ text: String) {
    write(text, to: .standardOutput)
  }

  /// Prints lines beside the result.
  static func tell(_ lines: [String]) {
    guard !lines.isEmpty else { return }
    write(lines.joined(separator: "\n") + "\n", to: .standardError)
  }

  /// Prints problems and gives the error that ends the command with the status of bad input.
  static func refusal(_ problems: [String]) -> ExitCode {
    tell(problems)
    return ExitStatus.badInput
  }

  /// Writes text as it is.
  static func write(_ text: String, to handle: FileHandle) {
    // A reader that has gone away, as `| head` does, is no reason to complain.
    try? handle.write(contentsOf: Data(text.utf8))
  }
}
