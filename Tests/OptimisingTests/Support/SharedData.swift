import Demand
import Planning

/// What people share, in GNU MathProg: the part of the data that Models/lines.mod and
/// Models/rota.mod have in common.
struct SharedData {
  private let team: ListedTeam
  private let site: Site

  init(_ team: ListedTeam) {
    self.team = team
    site = team.site
  }

  /// Queues, cost centres, coverage curves and promises.
  var text: [String] { sets() + steps() + promises() }

  /// Rows of `rate` for one person or profile.
  func rates(of name: String, _ competences: [QueueID: Double]) -> [String] {
    competences.sorted { $0.key < $1.key }.map { "  [\(name), \(site[$0.key].name)] \($0.value)" }
  }

  /// A parameter with its rows; nothing where there are none.
  static func parameter(_ name: String, _ rows: [String]) -> [String] {
    rows.isEmpty ? [] : ["param \(name) :="] + rows + [";", ""]
  }

  private func sets() -> [String] {
    let budgets = site.costCentres.indices.compactMap { centre in
      team.budget(of: centre).map { "  \(site.costCentres[centre].name) \($0)" }
    }
    return [
      "set QUEUES := \(site.queues.map(\.name).joined(separator: " "));",
      "set CENTRES := \(site.costCentres.map(\.name).joined(separator: " "));",
      "set WINDOWS := \(team.coverage.windows.indices.map { "w\($0)" }.joined(separator: " "));",
      "param excess := \(team.budgetWeight);", "",
    ] + SharedData.parameter("budget", budgets)
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

  /// A sum over the windows of a chain up to one of them.
  private func sinceStart(_ index: Int, _ value: KeyPath<StandardWindow, Double>) -> Double {
    let windows = team.coverage.windows
    let first = windows[...index].lastIndex { $0.stage?.isFirst ?? true } ?? index
    return windows[first...index].reduce(0) { $0 + $1[keyPath: value] }
  }

  private func chains() -> [String] {
    let windows = team.coverage.windows
    let chained = windows.indices.filter { windows[$0].stage != nil }
    if chained.isEmpty { return [] }
    let follows = chained.filter { windows[$0].stage?.isFirst == false }
    return ["param : CHAINED : arrived :="]
      + chained.map { "  w\($0) \(sinceStart($0, \.contacts))" } + [";", "", "set FOLLOWS :="]
      + follows.map { "  w\($0 - 1) w\($0)" } + [";", ""]
  }

  private func promises() -> [String] {
    let windows = team.coverage.windows
    if windows.isEmpty { return [] }
    return chains() + ["param : promised miss :="]
      + windows.enumerated().map { index, window in
        let weight = team.weight(of: window.queue.index)
        if let stage = window.stage {
          return "  w\(index) \(sinceStart(index, \.promised)) \(weight * stage.counts)"
        }
        // Steps count from what nobody serves, which may be below zero.
        return "  w\(index) \(window.promised - base(window)) \(weight)"
      } + [";", "", "set IN :="]
      + windows.enumerated().map { index, window in
        "  (w\(index), \(site[window.queue].name), *) "
          + window.intervals.map { "\($0.index)" }.joined(separator: " ")
      } + [";", ""]
  }
}
