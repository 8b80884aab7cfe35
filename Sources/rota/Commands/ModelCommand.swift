import ArgumentParser

/// `rota model`: the mathematics of a plan, for those who want to solve it themselves.
struct ModelCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "model",
    abstract: "The linear program of a plan, for other solvers.",
    subcommands: [ModelExportCommand.self]
  )
}
