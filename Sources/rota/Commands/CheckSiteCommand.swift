import ArgumentParser
import Demand
import Optimising
import Planning
import Publishing

/// `rota check-site`: reads a site folder and says what was understood.
struct CheckSiteCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check-site",
    abstract: "Say what was understood of a site, and what cannot work.",
    discussion: """
      Exit status: 0 nothing asked is impossible, as far as can be seen without planning; 2 bad \
      input; 4 something is, which is named; 64 wrong use of the command.
      """
  )

  @Argument(help: "The site folder.", completion: .directory)
  var site: String

  @OptionGroup
  var output: OutputOptions

  func run() throws {
    let folder = site
    let site = try SiteDoor.read(folder)
    let register = try RegisterDoor.read(in: folder, for: site)
    let survey = SiteSurvey(site: site)
    let clashes = try concessions(at: site).map { NotPossible($0, at: site) }
    if output.json {
      let json = SurveyJSON(
        site: site,
        survey: survey,
        notPossible: clashes,
        register: register
      )
      Console.show(json.text)
    } else {
      let text = SurveyText(
        site: site,
        survey: survey,
        register: register,
        notPossible: clashes
      )
      Console.show(text.text)
      if !clashes.isEmpty { Console.show("\n" + NotPossibleText(clashes).text) }
    }
    if !survey.impossible.isEmpty || !clashes.isEmpty { throw ExitStatus.notAllPossible }
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
