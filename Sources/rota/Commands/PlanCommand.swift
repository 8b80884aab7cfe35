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

  @OptionGroup(title: "Few changes")
  var keep: KeepOptions

  @OptionGroup(title: "Calendars")
  var earlier: EarlierCalendars

  @OptionGroup(title: "Model")
  var model: ModelOptions

  @OptionGroup
  var screen: ScreenOptions

  @OptionGroup
  var output: OutputOptions

  @Flag(help: "Say nothing while searching.")
  var quiet = false

  func run() throws {
    do {
      try PlanFolder(at: out).checkPlace()
    } catch {
      throw Console.refusal(["\(error)"])
    }
    let copy = SiteCopy(of: site)
    let folder = site
    let (site, kept) = try keep.apply(to: SiteDoor.read(folder))
    Console.tell(RegisterDoor.note(on: folder, for: site))
    let history = try earlier.history(kept: keep.keep, replaced: out)
    let lastPay = LastPay.kept(in: PlanFolder(at: keep.keep ?? keep.like ?? out))?.this
    var settings = search.settings(mostChanges: keep.mostChanges)
    (settings.mostPeople, settings.mostHours) = (keep.mostPeople, keep.mostHours)
    if keep.from != nil { settings.weights = kept?.weights(for: site) }
    let engine = PlanEngine(site: site, settings: settings)
    let (result, curve) = try standing(kept, site, copy) ?? plan(site, engine, kept)
    let limit = result.leastChanges.limit(keep.limits.last ?? keep.mostChanges)
    tellLeast(result.leastChanges, site)
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
      search: search.search(mostChanges: limit),
      notPossible: try judgement.notPossible(at: site),
      prices: result.prices
    )
    try PlanDelivery(
      site: site,
      record: record,
      faults: judgement.faults,
      unkept: judgement.unkept,
      softBreaches: report.softBreaches,
      budgets: report.budgets,
      copy: copy.replacing(keep.files(of: site)),
      out: out,
      style: screen.style,
      isForPrograms: output.json,
      model: try engine.modelFile(model, of: result),
      others: (curve.map { [PlanFile(path: ChangesCurveText.fileName, text: $0.csv)] } ?? [])
        + PlanCalendars(site: site, rota: result.rota, history: history).files,
      lastPay: lastPay
    ).run()
    if let curve, !output.json { Console.show("\n" + curve.text) }
    let disagreement = report.disagreement(with: result.proof)
    Console.tell(disagreement.map { [$0] } ?? [])
    if !judgement.faults.isEmpty || disagreement != nil { throw ExitStatus.doesNotHold }
    try tellShortages(report, site)
    if !judgement.isAllKept { throw ExitStatus.notAllPossible }
  }

  /// The plan, and the curve where it is asked for.
  private func plan(
    _ site: Site,
    _ engine: PlanEngine,
    _ kept: KeptPlan?
  ) throws -> (PlanResult, ChangesCurveText?) {
    let curve = ChangesCurve(
      site: site,
      settings: engine.settings,
      limits: keep.limits,
      kept: kept?.rota
    )
    guard let (points, last) = try curve.run(isQuiet: quiet) else {
      return (try engine.run(keeping: kept?.rota, isQuiet: quiet), nil)
    }
    return (last, ChangesCurveText(site: site, points: points))
  }

  /// The plan kept, where nothing at all has changed since.
  private func standing(
    _ kept: KeptPlan?,
    _ site: Site,
    _ copy: SiteCopy
  ) -> (PlanResult, ChangesCurveText?)? {
    guard keep.limits.isEmpty, model.writeModel == nil,
      let result = kept?.standing(at: site, copy)
    else { return nil }
    Console.tell(["Nothing has changed in the site since \(keep.keep ?? ""): its rota stands"])
    return (result, nil)
  }

  /// Says of each hard budget that is not kept by how much, and what would have to give.
  ///
  /// - Throws: The exit status of a budget not kept, where there is one.
  private func tellShortages(_ report: CheckReport, _ site: Site) throws {
    let broken = report.budgets.filter(\.isBroken)
    if broken.isEmpty { return }
    for figures in broken {
      let shortage = CheapestPay(site: site).shortage(of: figures)
      Console.tell(BudgetShortageText(site: site, shortage: shortage).lines)
    }
    throw ExitStatus.budgetNotKept
  }

  /// Says whom rules, leave and pins leave no choice, where that is more than may change.
  private func tellLeast(_ least: LeastChanges, _ site: Site) {
    guard let most = keep.limits.first ?? keep.mostChanges, least.total > most else { return }
    let whose = zip(site.people, least.people).filter { $0.1 > 0 }
      .map { "\($0.0.id) \($0.1)" }.joined(separator: ", ")
    Console.tell([
      "No rota changes as few shifts as \(most): the rules, leave and pins of each person force "
        + "\(least.total) (\(whose)). Planned with \(least.total) where fewer were asked for"
    ])
  }
}
