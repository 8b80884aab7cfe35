public import Planning
public import Rostering

/// What can go wrong with a plan, for spreadsheets: a row for each scenario and level.
public struct ContingencyCSV {
  /// The file in a plan folder.
  public static let path = "contingency.csv"

  private let site: Site
  private let report: ContingencyReport

  /// The table of a report.
  public init(site: Site, report: ContingencyReport) { (self.site, self.report) = (site, report) }

  /// The table.
  public var text: String {
    let scenarios =
      report.risks.map(\.told) + report.people + report.teams + report.pairs + report.worst
    var seen = Set<String>()
    let rows = scenarios.filter { seen.insert("\($0.source) \($0.name)").inserted }
      .flatMap { scenario in scenario.levels.map { row(scenario, $0) } }
    let heading =
      ["scenario", "source", "level", "holds", "cost", "what"]
      + report.queues.map { "in standard: \($0)" } + report.queues.map { "hours short: \($0)" }
    var table = CSVText()
    for row in [heading] + rows { table.add(row) }
    return table.text
  }

  private func row(_ scenario: ScenarioResult, _ level: LevelResult) -> [String] {
    let failing = level.findings.filter { !$0.holds }.map(\.sentence).joined(separator: " ")
    let attained = level.attained.map { number($0) }
    let short = level.shortHours.map { number($0) }
    return [
      scenario.name, scenario.source.rawValue, level.level.rawValue, level.holds ? "yes" : "no",
      number(site.currency.major(Money(minorUnits: level.cost))), failing,
    ] + attained + short
  }

  private func number(_ value: Double) -> String { "\((value * 10_000).rounded() / 10_000)" }
}
