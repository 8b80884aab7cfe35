import ArgumentParser
import Foundation
import Publishing
import Synchronization

/// The option that every command has: its result for programs.
struct OutputOptions: ParsableArguments {
  @Flag(
    help: "Print JSON for programs; its schema: rota reference --output-schema NAME."
  )
  var json = false

  func validate() throws {
    let isAsked = json
    Console.speaksJSON.withLock { $0 = isAsked }
  }
}
