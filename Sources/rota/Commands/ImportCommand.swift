import ArgumentParser
import Foundation
import Planning
import Publishing
import SiteFiles

/// `rota import`: from the tables that planners have to a site folder.
struct ImportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: "Make a site from the tables that you have.",
    discussion: """
      Give CSV files as your spreadsheet saves them: one of people (who, hours, pay, what each can \
      do, leave), one of demand (date, time, queue, contacts, handle time; or a column for each \
      queue or day), and one of leave where it is apart. Columns may have any names in any order; \
      the report says what each was taken as, what was assumed, and what was left out. A date such \
      as 03/11/2026 is never guessed: where no other date settles its order you are asked, or say \
      --dates.

      --map 'HEADER=MEANING' says what a column holds. Meanings: \
      \(SiteImport.columnNames.joined(separator: ", ")), or queue:NAME for a column of one queue.

      Exit status: 0 the site is written; 2 the files cannot be used as they are; 64 wrong use of \
      the command.
      """
  )

  @Argument(
    help: "The tables: CSV files.",
    completion: .file(extensions: ["csv", "tsv", "txt"])
  )
  var files: [String]

  @Option(
    help: ArgumentHelp("The site folder to write; new or empty.", valueName: "folder"),
    completion: .directory
  )
  var out: String

  @OptionGroup(title: "What the files do not say")
  var telling: ImportTelling

  @Flag(help: "Write although the folder holds something: what it holds is kept beside it.")
  var replace = false

  @OptionGroup
  var output: OutputOptions

  func run() throws {
    let folder = ImportFolder(out, replaces: replace)
    try folder.check()
    let sources = try files.map(source)
    var options = telling.options(siteName: folder.name)
    var site = SiteImport(options).site(from: sources)
    if let question = site.report.question, !output.json, let order = DateAsking(question).answer()
    {
      options.dates = order
      site = SiteImport(options).site(from: sources)
    }
    try deliver(site, to: folder)
  }

  private func deliver(_ site: ImportedSite, to folder: ImportFolder) throws {
    let text = ImportReportText(site.report)
    guard site.report.problems.isEmpty else {
      Console.tell(site.report.problems.map(\.description))
      Console.tell(["\(site.report.problems.count) to put right; nothing was written"])
      if output.json { Console.show(ImportReportJSON(site.report, folder: nil).value) }
      throw ExitStatus.badInput
    }
    let next = "rota check-site \(out), then rota plan \(out) --out PLAN"
    let files = site.files + [(name: "import-report.txt", text: text.text(next: nil))]
    let kept = try folder.write(files)
    if let kept { Console.tell(["What \(out) held is now \(kept)"]) }
    guard !output.json else {
      return Console.show(
        ImportReportJSON(site.report, folder: out, written: files.map(\.name)).value
      )
    }
    Console.show(text.text(next: next))
  }

  private func source(_ path: String) throws -> SiteImport.Source {
    let url = URL(fileURLWithPath: path)
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
      throw Console.refusal(["\(path): there is no such file"])
    }
    guard !isFolder.boolValue, let bytes = try? Data(contentsOf: url) else {
      throw Console.refusal([
        isFolder.boolValue ? "\(path): this is a folder, not a table" : "\(path): cannot be read"
      ])
    }
    return SiteImport.Source(name: url.lastPathComponent, bytes: [UInt8](bytes))
  }
}
