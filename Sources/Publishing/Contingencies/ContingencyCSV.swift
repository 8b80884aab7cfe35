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
    let others = (report.people + report.teams + report.pairs + report.worst).map { ($0.name, $0) }
    var seen = Set<String>()
    // A risk goes by its own name, and not by that of the draw that is told of it.
    let scenarios = report.risks.map { ($0.name, $0.told) } + others
    let rows = scenarios.filter { seen.insert("\($0.1.source) \($0.1.name)").inserted }
      .flatMap { name, scenario in scenario.levels.map { row(name, scenario, $0) } }
    let heading =
      [
        "scenario", "source", "drawn as", "level", "holds", "cost \(site.currency.code)",
        "people changed", "what breaks", "to do",
      ] + report.queues.map { "share in time: \($0)" } + report.queues.map { "hours short: \($0)" }
    var table = CSVText()
    for row in [heading] + rows { table.add(row) }
    return table.text
  }

  private func row(_ name: String, _ scenario: ScenarioResult, _ level: LevelResult) -> [String] {
    let list = ToDoList(level.taken, at: site)
    return [
      name, scenario.source.rawValue, scenario.name == name ? "" : scenario.name,
      level.level.rawValue, level.holds ? "yes" : "no",
      number(site.currency.major(Money(minorUnits: level.cost))), "\(level.peopleChanged)",
      ContingencyWords.failures(level).joined(separator: " "),
      list.items.map(list.sentence).joined(separator: ". "),
    ] + level.attained.map(number) + level.shortHours.map(number)
  }

  private func number(_ value: Double) -> String {
    let rounded = (value * 10_000).rounded() / 10_000
    return rounded == rounded.rounded() && abs(rounded) < 1e15 ? "\(Int(rounded))" : "\(rounded)"
  }
}
