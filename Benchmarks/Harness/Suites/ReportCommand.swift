import ArgumentParser
import BenchRecords
import Foundation

/// Writes what the files of results say into the document of results, with a chart.
struct ReportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "report",
    abstract: "Write the tables and the chart of all files of results."
  )

  @Option(help: "The folder of files of results.")
  var results = "Benchmarks/Results"

  @Option(help: "Draw the chart of gap over time here.")
  var chart: String?

  @Option(help: "The document with the two marks between which the tables stand.")
  var document = "Benchmarks/RESULTS.md"

  @Option(help: "What is known of the instances.")
  var known = "Benchmarks/known.csv"

  func run() throws {
    let report = ResultsReport(
      try files(),
      known: try KnownValue.list(String(contentsOfFile: known, encoding: .utf8))
    )
    var link: String?
    if let chart, let file = report.charted {
      try Data(GapChart(file).svg.utf8).write(to: URL(fileURLWithPath: chart))
      link = URL(fileURLWithPath: chart).lastPathComponent
    }
    let old = try String(contentsOfFile: document, encoding: .utf8)
    guard let new = MarkedText.replacing(in: old, with: report.text(chart: link)) else {
      throw ValidationError(
        "\(document) has not the lines \(MarkedText.begin) and \(MarkedText.end)."
      )
    }
    try Data(new.utf8).write(to: URL(fileURLWithPath: document))
  }

  private func files() throws -> [ResultsFile] {
    let names = try FileManager.default.contentsOfDirectory(atPath: results).sorted()
      .filter { $0.hasSuffix(".csv") && !$0.hasSuffix("-traces.csv") }
    return try names.map { name in
      let path = "\(results)/\(name)"
      let traces = try? String(contentsOfFile: SuiteFile.traces(of: path), encoding: .utf8)
      return ResultsFile(
        name: String(name.dropLast(4)),
        rows: try BenchRow.rows(String(contentsOfFile: path, encoding: .utf8)),
        traces: try traces.map(TraceFile.courses) ?? [:]
      )
    }
  }
}
