import ArgumentParser
import Demand
import Optimising
import Planning
import Publishing
import Rostering

/// `rota plan`: from a site folder to a plan folder with a checked rota.
struct PlanCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "plan",
    abstract: "Plan the weeks, and say how far from the best the rota is.",
    discussion: "Ctrl-C ends the search and keeps the best rota so far."
  )

  @Argument(help: "The site folder.", completion: .directory)
  var site: String

  @Option(
    help: ArgumentHelp(
      "The plan folder to write; an older plan there is replaced as a whole.",
      valueName: "folder"
    ),
    completion: .directory
  )
  var out: String

  @OptionGroup(title: "Search")
  var search: SearchOptions

  @OptionGroup(title: "Model")
  var model: ModelOptions

  @Flag(help: "Say nothing while searching.")
  var quiet = false

  func run() throws {
    do {
      try PlanFolder(at: out).checkPlace()
    } catch {
      throw Console.refusal(["\(error)"])
    }
    let copy = SiteCopy(of: site)
    let site = try SiteDoor.read(site)
    let engine = PlanEngine(site: site, settings: search.settings)
    let result = try engine.run(isQuiet: quiet)
    let judgement = PlanJudgement(
      result.rota,
      at: site,
      naming: result.concessions.map(\.clash.person)
    )
    let report = judgement.report
    let record = PlanRecord(
      rota: result.rota,
      proof: result.proof,
      figures: report.figures,
      search: search.search,
      notPossible: try judgement.notPossible(at: site)
    )
    try PlanDelivery(
      site: site,
      record: record,
      faults: judgement.faults,
      unkept: judgement.unkept,
      copy: copy,
      out: out,
      model: try engine.modelFile(model, of: result)
    ).run()
    let disagreement = report.disagreement(with: result.proof)
    Console.tell(disagreement.map { [$0] } ?? [])
    if !judgement.faults.isEmpty || disagreement != nil { throw ExitStatus.doesNotHold }
    if !judgement.isAllKept { throw ExitStatus.notAllPossible }
  }
}
