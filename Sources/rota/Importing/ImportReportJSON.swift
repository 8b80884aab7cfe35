import Publishing
import SiteFiles

/// What an import took as what, for programs.
struct ImportReportJSON {
  private let report: ImportReport
  private let folder: String?
  private let written: [String]

  /// The JSON of a report.
  ///
  /// - Parameters:
  ///   - report: The report.
  ///   - folder: The site folder; nil where none was written.
  ///   - written: The files in it.
  init(_ report: ImportReport, folder: String?, written: [String] = []) {
    (self.report, self.folder, self.written) = (report, folder, written)
  }

  /// The JSON.
  var value: JSONValue {
    .object([
      "schema": .string("rota-import/1"), "site": .optional(folder, JSONValue.string),
      "written": .array(written.map(JSONValue.string)),
      "files": .array(report.files.map(value)),
      "decisions": .array(report.decisions.map(value)),
      "problems": .array(report.problems.map(ProblemsJSON.value(of:))),
      "question": .optional(report.question, value),
    ])
  }

  private func value(_ file: ImportReport.File) -> JSONValue {
    .object([
      "file": .string(file.name), "kind": .string(file.kind), "encoding": .string(file.encoding),
      "delimiter": .string(file.delimiter), "rows": .integer(file.rows),
      "columns": .array(
        file.columns.map { column in
          .object([
            "header": .string(column.header),
            "meaning": .optional(column.meaning, JSONValue.string),
            "because": .string(column.because),
          ])
        }
      ),
    ])
  }

  private func value(_ decision: ImportReport.Decision) -> JSONValue {
    .object([
      "kind": .string(decision.kind.rawValue),
      "file": decision.file.isEmpty ? .null : .string(decision.file),
      "line": .optional(decision.line, JSONValue.integer), "sentence": .string(decision.sentence),
    ])
  }

  private func value(_ question: ImportReport.DateQuestion) -> JSONValue {
    .object([
      "file": .string(question.file), "value": .string(question.value),
      "readings": .array(
        question.readings.map { reading in
          .object(["dates": .string(reading.order.rawValue), "date": .string(reading.date)])
        }
      ),
    ])
  }
}
