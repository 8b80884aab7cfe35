import ArgumentParser
import Foundation
import Publishing
import SiteFiles

/// `rota new`: writes a small site that works as it is.
struct NewCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "new",
    abstract: "Write a small site that works as it is."
  )

  @Argument(help: "The folder to write; new or empty.", completion: .directory)
  var folder: String

  @OptionGroup
  var output: OutputOptions

  func run() throws {
    do {
      try SiteTemplate().write(to: URL(fileURLWithPath: folder))
    } catch let refusal as SiteTemplate.Refusal {
      throw Console.refusal([refusal.description])
    } catch {
      throw Console.refusal(["\(folder): cannot be written: \(error.localizedDescription)"])
    }
    guard !output.json else {
      let names = SiteTemplate.fileNames.map(JSONValue.string)
      return Console.show(
        .object([
          "schema": .string("rota-new/1"), "site": .string(folder), "files": .array(names),
        ])
      )
    }
    Console.show("\(folder) holds a site. Next: rota check-site \(folder)\n")
  }
}
