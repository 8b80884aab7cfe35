import ArgumentParser
import Optimising

/// The options that ask for the model as a file for other solvers.
struct ModelOptions: ParsableArguments {
  /// A format of model files.
  enum Format: String, CaseIterable, ExpressibleByArgument {
    case lp, mps
  }

  /// What rows and columns are called.
  enum Names: String, CaseIterable, ExpressibleByArgument {
    case ids, names
  }

  @Option(
    help: ArgumentHelp(
      "Write the model into the plan folder, too: model.lp or model.mps.",
      valueName: "format"
    )
  )
  var writeModel: Format?

  @Option(
    help: ArgumentHelp(
      "What the model calls people and queues: ids alone unless told otherwise.",
      valueName: "kind"
    )
  )
  var names: Names?

  mutating func validate() throws {
    guard names == nil || writeModel != nil else {
      throw ValidationError("--names is about the model; give --write-model, too.")
    }
  }

  /// How the engine is to name rows and columns.
  var naming: ModelNaming { names == .names ? .names : .ids }
}
