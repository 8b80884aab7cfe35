import Foundation
import GLPKSolving
import LinearPrograms
import Publishing

/// A linear program as a file of a plan folder.
struct ModelText {
  let program: LinearProgram
  let format: ModelOptions.Format

  /// The file; the solver writes to a path, so it goes through a temporary one.
  func file() throws -> PlanFile {
    let path = FileManager.default.temporaryDirectory
      .appendingPathComponent("rota-model-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: path) }
    try GLPKSolver().write(program, as: format == .lp ? .cplexLP : .mps, to: path.path)
    return PlanFile(path: "model.\(format.rawValue)", bytes: try Data(contentsOf: path))
  }
}
