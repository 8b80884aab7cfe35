import Publishing
import SiteFiles

/// Problems for programs.
enum ProblemsJSON {
  /// What a command prints on standard output in place of its result.
  static func document(_ problems: [JSONValue]) -> JSONValue {
    .object(["schema": .string("rota-problems/1"), "problems": .array(problems)])
  }

  /// A problem with its place.
  static func value(of problem: SiteProblem) -> JSONValue {
    .object([
      "file": .string(problem.file), "line": .integer(problem.line),
      "column": .integer(problem.column), "value": .string(problem.value),
      "message": .string(problem.message),
      "hint": problem.hint.isEmpty ? .null : .string(problem.hint),
    ])
  }

  /// A problem of which only a sentence is known.
  static func value(message: String) -> JSONValue {
    .object([
      "file": .null, "line": .null, "column": .null, "value": .null, "message": .string(message),
      "hint": .null,
    ])
  }
}
