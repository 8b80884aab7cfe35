import ArgumentParser
import Foundation
import Planning
import Publishing
import Rostering

/// `rota brief`: pages for teams, and notices for those whose published rota changes.
struct BriefCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "brief",
    abstract: "Write a page for each team, and a notice for each person whose rota changes.",
    discussion: """
      The folder has index.html, which says whom to tell in which order, a page for each team, \
      briefing.json, and with --since a notice for each person whose days change. The pages print \
      well on A4; --pdf prints them with Chromium. With --json files are written only with --out.

      Exit status: 0 done; 1 done, but someone is told later than agreed, or a page could not be \
      printed; 2 bad input.
      """
  )

  @Argument(help: "The plan folder.", completion: .directory)
  var plan: String

  @Option(
    help: ArgumentHelp(
      "The plan that people have been given before: what changes is told against it.",
      valueName: "plan"
    ),
    completion: .directory
  )
  var since: String?

  @Option(
    help: ArgumentHelp(
      "The folder to write; older briefings there are replaced as a whole. 'briefings' inside the "
        + "plan folder unless told otherwise.",
      valueName: "folder"
    ),
    completion: .directory
  )
  var out: String?

  @OptionGroup(title: "Notice")
  var notice: NoticeOptions

  @Flag(help: "Print the pages of teams as PDF, too, with Chromium.")
  var pdf = false

  @OptionGroup
  var output: OutputOptions

  func run() throws {
    let printer = pdf ? PagePrinter.installed : nil
    let briefings = try briefings()
    if output.json { Console.show(briefings.json) }
    if !output.json || out != nil {
      try write(briefings)
      if !output.json { Console.show(summary(briefings)) }
    }
    let isPrinted = try !pdf || print(briefings, with: printer)
    if !isPrinted || briefings.counts.short > 0 { throw ExitStatus.doesNotHold }
  }

  private var folder: PlanFolder {
    PlanFolder(at: out ?? "\(plan)/briefings", marker: Briefings.jsonPath)
  }

  private func briefings() throws -> Briefings {
    let door = try PlanDoor(plan)
    let earlier = try since.map { try PlanDoor($0) }
    do {
      return try Briefings(
        of: BriefedPlan(
          name: door.name,
          site: door.site,
          record: door.record,
          contingencies: door.contingencies
        ),
        since: earlier.map { BriefedPlan(name: $0.name, site: $0.site, record: $0.record) },
        notice: notice.briefing(at: door.site)
      )
    } catch {
      throw Console.refusal(["\(since ?? ""), \(plan): \(error)"])
    }
  }

  private func write(_ briefings: Briefings) throws {
    do {
      try folder.write(briefings.files)
    } catch {
      throw Console.refusal(["\(error)"])
    }
  }

  private func summary(_ briefings: Briefings) -> String {
    let place = out ?? "\(plan)/briefings"
    let (notices, short) = briefings.counts
    let teams = briefings.teamPages.count
    let told =
      since == nil
      ? "" : ", \(notices) \(notices == 1 ? "person" : "people") to be told of changes"
    let late = short == 0 ? "" : ", \(short) of them later than agreed"
    return "\(teams) \(teams == 1 ? "team" : "teams")\(told)\(late).\n"
      + "Next: open \(place)/index.html\n"
  }

  /// Prints the pages of teams; whether all of them were.
  private func print(_ briefings: Briefings, with printer: PagePrinter?) throws -> Bool {
    guard !output.json || out != nil else { return true }
    guard let printer else {
      Console.tell([
        "--pdf: no Chromium is installed, so no PDF was made. Maybe install the package 'chromium', "
          + "or print the pages from a browser: they are made for A4"
      ])
      return false
    }
    let failed = briefings.teamPages.filter { page in
      !printer.print(folder.location.appendingPathComponent(page))
    }
    Console.tell(failed.map { "\($0): Chromium could not print it" })
    return failed.isEmpty
  }
}
