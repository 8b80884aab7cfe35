import ArgumentParser
import SiteFiles

/// `rota reference`: every key and column of a site folder, from what reads them.
struct ReferenceCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "reference",
    abstract: "Print every key and column of a site folder.",
    discussion: """
      The reference is Markdown. With --schema it is a JSON schema of site.yaml, by which editors \
      complete and check the file.
      """
  )

  @Flag(help: "Print the JSON schema of site.yaml instead.")
  var schema = false

  func run() throws {
    Console.show(schema ? SiteSchema().json : SiteReference().markdown)
  }
}
