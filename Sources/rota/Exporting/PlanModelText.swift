import Foundation
import GLPKSolving
import LinearPrograms
import Optimising
import Publishing
import Rostering

/// A plan's program as files, and what is to be said of them.
struct PlanModelText {
  let model: PlanModel
  let proof: Proof
  /// The folder as it was named.
  let folder: String
  /// Objective of the plan's lines in the program, with everyone's time shared out at best.
  let ofPlan: Double?
  /// Optimum of the linear program.
  let optimum: Double?
  private let data: Result<String, LinesDataLimit>

  /// Solves what is said.
  init(model: PlanModel, proof: Proof, folder: String) throws {
    (self.model, self.proof, self.folder) = (model, proof, folder)
    optimum = try model.optimum ?? PlanModelText.solve(model.program) { _ in }
    let own = Set(model.ownLines)
    ofPlan = try PlanModelText.solve(model.program) { solver in
      for (index, column) in model.program.columns.enumerated() where column.isInteger {
        let id = ColumnID(index)
        try solver.setBounds(own.contains(id) ? .exactly(1) : .exactly(0), of: id)
      }
    }
    data = Result { () throws(LinesDataLimit) in try model.linesData() }
  }

  /// The files; without the data where lines.mod cannot say all that the program says.
  func files() throws -> [PlanFile] {
    let programs = try [ModelOptions.Format.lp, .mps].map {
      try ModelText(program: model.program, format: $0).file()
    }
    guard case .success(let text) = data else { return programs }
    return programs + [PlanFile(path: "model.dat", text: text)]
  }

  /// What was written, what it is worth, and how to solve it.
  var summary: String {
    let lines = sizes + objectives + dataSentence + ["Solve it with any of these:"] + commands
    return lines.joined(separator: "\n") + "\n"
  }

  /// The same for programs.
  func json(_ files: [String]) -> JSONValue {
    let limit: JSONValue =
      if case .failure(let limit) = data { .string("\(limit)") } else { .null }
    return .object([
      "schema": .string("rota-model/1"), "folder": .string(folder),
      "files": .array(files.map(JSONValue.string)), "rows": .integer(model.program.rows.count),
      "columns": .integer(model.program.columns.count), "lines": .integer(model.lineCount),
      "coefficients": .integer(entries), "complete": .bool(model.isComplete),
      "plan_objective": .optional(ofPlan, JSONValue.number),
      "proof_objective": .number(proof.objective), "optimum": .optional(optimum, JSONValue.number),
      "left_out": limit,
    ])
  }

  private var entries: Int { model.program.columns.reduce(0) { $0 + $1.entries.count } }

  private var sizes: [String] {
    let program = model.program
    return TextLines.wrapped(
      "\(folder): \(program.rows.count) rows, \(program.columns.count) columns, "
        + "\(model.lineCount) of them lines, \(entries) coefficients."
    )
  }

  private var objectives: [String] {
    let plan = ofPlan.map { PlanModelText.number($0) } ?? "not found"
    let kind =
      model.isComplete
      ? "no rota has less, for no line that could better it is missing"
      : "a bound on rotas of these lines only, for not all lines were generated"
    return TextLines.wrapped(
      "Objective of the plan's lines in it: \(plan) (\(PlanModelText.number(proof.objective)) in "
        + "rota.json)."
    )
      + TextLines.wrapped(
        "Optimum of the linear program: \(optimum.map { PlanModelText.number($0) } ?? "not found"); "
          + "\(kind)."
      )
  }

  private var dataSentence: [String] {
    guard case .failure(let limit) = data else { return [] }
    return TextLines.wrapped("model.dat was left out: \(limit).")
  }

  private var commands: [String] {
    let plain = [
      "  glpsol --lp \(folder)/model.lp --nomip", "  highs \(folder)/model.mps",
      "  cbc \(folder)/model.mps",
    ]
    guard case .success = data else { return plain }
    return plain + ["  glpsol --math Models/lines.mod --data \(folder)/model.dat --nomip"]
  }

  private static func number(_ value: Double) -> String {
    String(format: "%.4f", value)
  }

  private static func solve(
    _ program: LinearProgram,
    _ change: (any LPSolver) throws -> Void
  ) throws -> Double? {
    try GLPKSolver().withSolver(for: program, cancel: nil) { solver in
      try change(solver)
      let outcome = try solver.solve(.primal, within: .none)
      return outcome.termination == .optimal ? outcome.objective : nil
    }
  }
}
