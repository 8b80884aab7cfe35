import Demand
import Planning

/// The data of Models/lines.mod for a team, in GNU MathProg.
struct LinesData {
  private let team: ListedTeam
  private let site: Site

  init(_ team: ListedTeam) {
    self.team = team
    site = team.site
  }

  /// The data section.
  var text: String {
    (["data;", ""] + sets() + people() + lines() + steps() + promises() + ["end;", ""])
      .joined(separator: "\n")
  }

  /// Numbers of all lines with whose they are.
  private var all: [(name: String, person: Int, line: ListedTeam.Line)] {
    team.lines.enumerated().flatMap { person, lines in
      lines.enumerated().map { ("\(site.people[person].id)_\($0)", person, $1) }
    }
  }

  private func sets() -> [String] {
    [
      "set PEOPLE := \(site.people.map(\.id).joined(separator: " "));",
      "set QUEUES := \(site.queues.map(\.name).joined(separator: " "));",
      "set TIMES := \((0..<site.horizon.intervalCount).map(String.init).joined(separator: " "));",
      "set CENTRES := \(site.costCentres.map(\.name).joined(separator: " "));",
      "set WINDOWS := \(team.coverage.windows.indices.map { "w\($0)" }.joined(separator: " "));",
      "param excess := \(team.budgetWeight);", "",
    ]
  }

  private func people() -> [String] {
    let rates = site.people.flatMap { person in
      person.competences.sorted { $0.key < $1.key }.map {
        "  [\(person.id), \(site[$0.key].name)] \($0.value)"
      }
    }
    let budgets = site.costCentres.indices.compactMap { centre in
      team.budget(of: centre).map { "  \(site.costCentres[centre].name) \($0)" }
    }
    return parameter(
      "centre",
      site.people.map { "  \($0.id) \(site.costCentres[$0.costCentre.index].name)" }
    )
      + parameter("rate", rates) + parameter("budget", budgets)
  }

  private func lines() -> [String] {
    let present = all.map { entry in
      "  (\(entry.name), *) "
        + entry.line.presence.sorted().map(String.init).joined(separator: " ")
    }
    return ["param : LINES : owner cost pay :="]
      + all.map {
        "  \($0.name) \(site.people[$0.person].id) \(team.cost(of: $0.line)) \($0.line.pay)"
      } + [";", "", "set PRESENT :="]
      + zip(all, present).filter { !$0.0.line.presence.isEmpty }.map(\.1) + [";", ""]
  }

  private func steps() -> [String] {
    var (rows, anyway) = ([String](), 0.0)
    for (queue, curves) in team.coverage.curves.enumerated() {
      let weight = team.weight(of: queue)
      for (interval, curve) in curves.enumerated() {
        guard let curve else { continue }
        anyway += weight * curve.baseCost
        // Further people change nothing where the curve ends.
        let hasEnd = curve.steps.last?.width != .max
        let steps = curve.steps + (hasEnd ? [CoverageCurve.Step(width: .max)] : [])
        for (number, step) in steps.enumerated() {
          let width = step.width == .max ? -1 : step.width
          rows.append(
            "  \(site.queues[queue].name) \(interval) \(number) \(width) "
              + "\(weight * step.cost) \(step.served)"
          )
        }
      }
    }
    return ["param anyway := \(anyway);", "", "param : STEPS : width price served :="] + rows
      + [";", ""]
  }

  private func base(_ window: StandardWindow) -> Double {
    window.intervals.reduce(0) { $0 + (team.coverage[window.queue, $1]?.baseServed ?? 0) }
  }

  private func promises() -> [String] {
    let windows = team.coverage.windows
    if windows.isEmpty { return [] }
    return ["param : promised miss :="]
      + windows.enumerated().map {
        // Steps count from what nobody serves, which may be below zero.
        "  w\($0) \($1.promised - base($1)) \(team.weight(of: $1.queue.index))"
      } + [";", "", "set IN :="]
      + windows.enumerated().map { index, window in
        "  (w\(index), \(site[window.queue].name), *) "
          + window.intervals.map { "\($0.index)" }.joined(separator: " ")
      } + [";", ""]
  }

  private func parameter(_ name: String, _ rows: [String]) -> [String] {
    rows.isEmpty ? [] : ["param \(name) :="] + rows + [";", ""]
  }
}
