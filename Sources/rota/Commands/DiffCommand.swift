import ArgumentParser
import Planning
import Publishing
import Rostering

/// `rota diff`: what changes from one plan to another, in the words of the people affected.
struct DiffCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "diff",
    abstract: "Say what changes from one plan to another, for each person affected.",
    discussion: """
      Days that both plans have are compared by their date, people by their id. A changed shift \
      is a day of a person on which the shift starts or ends at another time, or is in one plan \
      alone; breaks and queues do not count as one. Figures are those that the plans state; 'rota \
      verify' checks them.

      Exit status: 0 nothing changes for anybody; 1 something changes, or somebody joined or \
      left; 2 bad input.
      """
  )

  @Argument(help: "The older plan folder.", completion: .directory)
  var before: String

  @Argument(help: "The newer plan folder.", completion: .directory)
  var after: String

  @Option(
    help: ArgumentHelp(
      "Only this person, by id, and no figures; may be given several times.",
      valueName: "id"
    )
  )
  var person: [String] = []

  @OptionGroup
  var output: OutputOptions

  @OptionGroup(title: "Notice")
  var notice: NoticeOptions

  func run() throws {
    let (before, after) = try plans()
    let changes = try changes(from: before, to: after)
    let report = ChangesReport(
      before: plan(before),
      after: plan(after),
      changes: changes,
      notice: try notice.period(at: after.site),
      showsFigures: person.isEmpty
    )
    Console.show(output.json ? ChangesJSON(report).text : ChangesText(report).text)
    if !changes.isEmpty { throw ExitStatus.changed }
  }

  /// Both plans; what is wrong with either is told before the command ends.
  private func plans() throws -> (PlanDoor, PlanDoor) {
    let read = [before, after].map { path in Result { try PlanDoor(path) } }
    return (try read[0].get(), try read[1].get())
  }

  private func changes(from before: PlanDoor, to after: PlanDoor) throws -> RotaChanges {
    try checkPeople(before.site.people + after.site.people)
    do {
      let changes = try RotaChanges(
        from: SitedRota(site: before.site, rota: before.record.rota),
        to: SitedRota(site: after.site, rota: after.record.rota)
      )
      return person.isEmpty ? changes : changes.only(Set(person))
    } catch {
      throw Console.refusal(["\(before.name), \(after.name): \(error)"])
    }
  }

  private func checkPeople(_ people: [Person]) throws {
    let ids = Set(people.map(\.id))
    guard let unknown = person.first(where: { !ids.contains($0) }) else { return }
    throw ValidationError(
      "'\(unknown)' is nobody's id in either plan. The ids stand in the column 'person' of rota.csv"
    )
  }

  private func plan(_ door: PlanDoor) -> ChangesReport.Plan {
    ChangesReport.Plan(name: door.name, site: door.site, figures: door.record.figures)
  }
}
