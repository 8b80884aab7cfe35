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

  @OptionGroup
  var output: OutputOptions

  func run() throws {
    let site = try SiteDoor.read(site)
    let survey = SiteSurvey(site: site)
    let clashes = Settlement(of: site).concessions.map { NotPossible($0, at: site) }
    guard !output.json else {
      return Console.show(SurveyJSON(site: site, survey: survey, notPossible: clashes).text)
    }
    Console.show(SurveyText(site: site, survey: survey).text)
    if !clashes.isEmpty { Console.show("\n" + NotPossibleText(clashes).text) }
  }
}
