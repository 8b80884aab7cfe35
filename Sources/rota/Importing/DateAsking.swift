import Foundation
import SiteFiles

/// Asks a planner at a terminal in which order dates are written.
struct DateAsking {
  private let question: ImportReport.DateQuestion

  init(_ question: ImportReport.DateQuestion) { self.question = question }

  /// The answer; nil where nobody is there to ask, or none is given.
  func answer() -> ImportOptions.DateOrder? {
    guard isatty(STDIN_FILENO) == 1, isatty(STDERR_FILENO) == 1 else { return nil }
    let readings = question.readings
    Console.tell(
      ["\(question.file): which date is '\(question.value)'?"]
        + readings.enumerated().map { "  \($0.offset + 1)  \($0.element.date)" }
    )
    for _ in 0..<3 {
      Console.write("1 to \(readings.count), or Enter to stop: ", to: .standardError)
      guard let line = readLine(), !line.isEmpty else { return nil }
      if let number = Int(line.trimmingCharacters(in: .whitespaces)),
        readings.indices.contains(number - 1)
      {
        return readings[number - 1].order
      }
    }
    return nil
  }
}
