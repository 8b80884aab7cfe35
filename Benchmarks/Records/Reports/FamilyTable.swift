/// The table of one family: a row an instance.
struct FamilyTable {
  private let results: [InstanceResult]

  init(_ results: [InstanceResult]) {
    self.results = results
  }

  static func title(_ family: String) -> String {
    switch family {
    case "contact": "Contact centres"
    case "curtois": "Shift scheduling"
    case "matsp": "Multi-activity weeks"
    default: family
    }
  }

  var text: String {
    var table = MarkdownTable(columns: [
      "instance", "s allowed", "seeds", "objective", "bound", "bound from", "gap", "s",
      "first rota s",
      "from the bound after 2 s", "s to 0.5 %", "peak MB", "scorer", "best known",
      "above best known", "published in 10 min", "no less than", "target", "distance",
    ])
    table.rows = results.map(cells)
    return table.text
  }

  private func cells(_ result: InstanceResult) -> [String] {
    func number(_ value: Double?, _ digits: Int = 2) -> String {
      value.map { Figures.grouped($0, digits: digits) } ?? ""
    }
    let isContact = result.first.family == "contact"
    return [
      result.first.instance, number(result.first.limitSeconds, 0), String(result.rows.count),
      number(result.objective), number(result.bound), result.boundSource,
      result.gap.map(Figures.percent) ?? "none", number(result.seconds, 1),
      number(result.firstRotaSeconds),
      isContact ? result.distance(after: 2).map(Figures.percent) ?? "no rota" : "",
      isContact ? result.seconds(toGap: 0.005).map { Figures.plain($0, digits: 1) } ?? "-" : "",
      number(result.peakMegabytes, 0), result.scorer,
      number(result.known?.bestKnown) + (result.known?.isProven == true ? ", proven" : ""),
      result.aboveBestKnown.map(Figures.percent) ?? "", number(result.known?.published),
      result.known?.bestKnown == nil ? number(result.known?.lowerBound) : "", result.target,
      result.distance,
    ]
  }
}
