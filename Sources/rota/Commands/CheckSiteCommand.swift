import ArgumentParser
import Demand
import Optimising
import Planning
import Publishing

/// `rota check-site`: reads a site folder and says what was understood.
struct CheckSiteCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check-site",
    abstract: "Say what was understood of a site, and what cannot work."
  )

  @Argument(help: "The site folder.", completion: .directory)
  var site: String

  func run() throws {
    let site = try SiteDoor.read(site)
    Console.show(SurveyText(site: site, survey: SiteSurvey(site: site)).text)
    let clashes = try concessions(at: site).map { NotPossible($0, at: site) }
    if !clashes.isEmpty { Console.show("\n" + NotPossibleText(clashes).text) }
  }

  /// What can't be kept, meetings without a time that suits everyone among it.
  private func concessions(at site: Site) throws -> [Concession] {
    do {
      return try Settlement.concessions(at: site, coverage: CoverageModel(site: site))
    } catch {
      throw Console.refusal(
        error.entries.map { "staff.csv: \(site[$0.person].id): \($0.reason)" }
      )
    }
  }
}
