import ArgumentParser

/// The benchmark harness: runs public instances through the same engine as any site.
@main
struct BenchCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rota-bench",
    abstract:
      "Run public instances through Rota's engine, one or a whole suite, and report on them.",
    subcommands: [
      ContactCommand.self, CurtoisCommand.self, MatspCommand.self, ReplanCommand.self,
      ContingencyCommand.self, SuiteCommand.self, ReportCommand.self,
    ]
  )
}
