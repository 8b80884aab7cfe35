import ArgumentParser
@main struct BenchCommand: ParsableCommand { static let configuration = CommandConfiguration(commandName: "rota-bench") }
