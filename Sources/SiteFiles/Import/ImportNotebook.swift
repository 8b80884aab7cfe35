import Planning

/// Where an import writes down what it settles while it works; a class, because all its parts
/// write into one report.
final class ImportNotebook {
  let options: ImportOptions
  let findings = Findings()
  private(set) var report = ImportReport()

  init(_ options: ImportOptions) { self.options = options }

  func found(_ file: String, _ sentence: String, line: Int? = nil) {
    note(.found, file, sentence, line)
  }

  func assumed(_ sentence: String, file: String = "") { note(.assumed, file, sentence, nil) }

  func leftOut(_ file: String, _ sentence: String, line: Int? = nil) {
    note(.leftOut, file, sentence, line)
  }

  func add(_ file: ImportReport.File) { report.files.append(file) }

  func ask(_ question: ImportReport.DateQuestion) {
    if report.question == nil { report.question = question }
  }

  /// The report with all problems in order.
  var finished: ImportReport {
    var report = report
    report.problems = Set(findings.problems).sorted()
    return report
  }

  private func note(
    _ kind: ImportReport.Decision.Kind,
    _ file: String,
    _ sentence: String,
    _ line: Int?
  ) {
    let decision = ImportReport.Decision(kind: kind, file: file, line: line, sentence: sentence)
    if !report.decisions.contains(decision) { report.decisions.append(decision) }
  }
}
