import ArgumentParser
import Foundation
import Publishing
import SiteFiles

/// `rota whatif`: plans again with other inputs, and shows the plans side by side.
struct WhatIfCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "whatif",
    abstract: "Plan again with other inputs, and show the plans side by side.",
    discussion: """
      An alteration is a path, an operator and a value:

      demand.QUEUE*=1.15           times 1.15 as many contacts; also demand.QUEUE.DAY
      budget=-5%                   by so much more or less; also budget.CENTRE
      aht.QUEUE=320                a new value; also patience.QUEUE=90
      pay.CONTRACT+=0.50           so much more; also hours.CONTRACT+=2 h
      shrinkage.QUEUE=8%           a share; also standard.QUEUE.share=85%, standard.QUEUE.seconds=30
      staff.PERSON=absent          not there, and not paid
      staff.TEAM+=2                more people like those of the team

      A queue, contract or cost centre may be named by its beginning up to a joint: demand.voice \
      is that of voice-service and voice-sales. Without a name it is all of them: demand*=1.1. \
      Alterations of one what-if are made one after the other.

      Each what-if is a whole plan folder beside the plan, in PLAN-whatifs, with its own altered \
      copy of the site; the plan stays as it is. What-ifs made before are shown, too. Without an \
      alteration nothing is planned.

      Exit status: 0 done; 1 a plan breaks a rule; 2 bad input; 3 no rota; 4 planned, but not \
      all that was asked is possible; 64 wrong use of the command.
      """
  )

  @Argument(help: "The plan folder.", completion: .directory)
  var plan: String

  @Option(
    name: .customLong("set"),
    help: ArgumentHelp(
      "An alteration; several make one what-if together.",
      valueName: "path=value"
    )
  )
  var sets: [String] = []

  @Option(help: ArgumentHelp("Name of the what-if that --set makes.", valueName: "name"))
  var name: String?

  @Option(
    name: .customLong("what-if"),
    help: ArgumentHelp(
      "A what-if with its name: 'busy chat: demand.chat*=1.2; budget=-5%'. May be repeated.",
      valueName: "name: alterations"
    )
  )
  var whatIfs: [String] = []

  @Option(
    help: ArgumentHelp(
      "A YAML file of what-ifs: a mapping from names to an alteration or a list of them.",
      valueName: "file"
    ),
    completion: .file()
  )
  var file: String?

  @Option(
    parsing: .upToNextOption,
    help: ArgumentHelp("Compare with these plan folders instead of those made before.")
  )
  var compare: [String] = []

  @Option(
    help: ArgumentHelp(
      "Folder in which the what-ifs stand, each in a folder of its name; PLAN-whatifs unless "
        + "another is given.",
      valueName: "folder"
    ),
    completion: .directory
  )
  var out: String?

  @OptionGroup(title: "Search")
  var search: SearchOptions

  @OptionGroup
  var output: OutputOptions

  @Flag(help: "Say nothing while searching.")
  var quiet = false

  func validate() throws {
    guard name == nil || !sets.isEmpty else {
      throw ValidationError("--name names the what-if of --set; give both.")
    }
  }

  func run() throws {
    let door = try PlanDoor(plan)
    let questions = try WhatIfQuestion.all(sets: sets, name: name, whatIfs: whatIfs, file: file)
    let shelf = WhatIfShelf(base: door, folder: out ?? Self.folder(of: plan))
    let folders = questions.map { "\(shelf.folder)/\(WhatIfMark.folder($0.name))" }
    let status = try make(questions, in: folders, of: door)
    let others =
      compare.isEmpty ? folders + shelf.made.filter { !folders.contains($0) } : folders + compare
    guard !others.isEmpty else {
      throw Console.refusal([
        "\(plan): there is no what-if of it yet. Maybe --set 'demand*=1.1'? Paths are "
          + SiteAlterer.paths
      ])
    }
    let comparison = try shelf.comparison(with: others)
    shelf.write(comparison)
    let text =
      WhatIfText(comparison).text + "\nNext: look at \(shelf.folder)/\(WhatIfPage.fileName)\n"
    Console.show(output.json ? WhatIfJSON(comparison).text : text)
    if let status { throw status }
  }

  /// Plans each what-if, after every problem of any of them has been told.
  ///
  /// - Returns: The worst status of any of them; nil where all is well.
  private func make(
    _ questions: [WhatIfQuestion],
    in folders: [String],
    of door: PlanDoor
  ) throws -> ExitCode? {
    let runs = questions.map {
      WhatIfRun(door: door, question: $0, search: search, isQuiet: quiet)
    }
    let prepared = runs.map { $0.prepare() }
    let problems = zip(questions, prepared).flatMap { question, prepared in
      prepared.problems.map { "\(question.name): \($0)" }
    }
    let isPathless = problems.contains { $0.contains("nothing that can be altered") }
    guard problems.isEmpty else {
      throw Console.refusal(
        problems + (isPathless ? ["Paths are \(SiteAlterer.paths)"] : []) + ["nothing was done"]
      )
    }
    do {
      for folder in folders { try PlanFolder(at: folder).checkPlace() }
    } catch {
      throw Console.refusal(["\(error)"])
    }
    var statuses: [ExitCode] = []
    for ((run, folder), prepared) in zip(zip(runs, folders), prepared) {
      guard let ready = prepared.ready else { continue }
      if let status = try run.run(ready, out: folder) { statuses.append(status) }
    }
    return statuses.min { $0.rawValue < $1.rawValue }
  }

  private static func folder(of plan: String) -> String {
    var path = plan
    while path.count > 1, path.hasSuffix("/") { path.removeLast() }
    return path + "-whatifs"
  }
}
