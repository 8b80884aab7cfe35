import ArgumentParser
import Foundation
import Publishing
import SiteFiles
import Synchronization

/// What a command says: results on standard output, problems and notes on standard error.
enum Console {
  /// Whether the command was asked for JSON, so that problems are told as JSON, too; set once, by
  /// the options, before anything is said.
  static let speaksJSON = Mutex(false)

  /// Prints a result, which brings its own line ends.
  static func show(_ text: String) {
    write(text, to: .standardOutput)
  }

  /// Prints a result for programs.
  static func show(_ value: JSONValue) { show(JSONWriter.text(value)) }

  /// Prints lines beside the result.
  static func tell(_ lines: [String]) {
    guard !lines.isEmpty else { return }
    write(lines.joined(separator: "\n") + "\n", to: .standardError)
  }

  /// Prints problems and gives the error that ends the command with the status of bad input.
  static func refusal(_ problems: [String]) -> ExitCode {
    refusal(problems, as: problems.map { ProblemsJSON.value(message: $0) })
  }

  /// Prints problems with their places, and what they come to.
  static func refusal(_ problems: [SiteProblem], _ ending: [String]) -> ExitCode {
    refusal(
      problems.map(\.description) + ending,
      as: problems.map(ProblemsJSON.value(of:))
    )
  }

  private static func refusal(_ lines: [String], as values: [JSONValue]) -> ExitCode {
    tell(lines)
    if speaksJSON.withLock({ $0 }) { show(ProblemsJSON.document(values)) }
    return ExitStatus.badInput
  }

  /// Writes text as it is.
  static func write(_ text: String, to handle: FileHandle) {
    // A reader that has gone away, as `| head` does, is no reason to complain.
    try? handle.write(contentsOf: Data(text.utf8))
  }
}
