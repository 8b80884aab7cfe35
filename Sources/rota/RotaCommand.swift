import ArgumentParser
@main struct RotaCommand: ParsableCommand { static let configuration = CommandConfiguration(commandName: "rota") }
