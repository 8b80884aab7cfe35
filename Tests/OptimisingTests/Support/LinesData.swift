import Demand
import Planning

/// The data of Models/lines.mod for a team, in GNU MathProg.
struct LinesData {
  private let team: ListedTeam
  private let site: Site
  private let shared: SharedData
  /// Distinct competences, in the order in which people have them.
  private let profiles: [[QueueID: Double]]

  init(_ team: ListedTeam) {
    self.team = team
    site = team.site
    shared = SharedData(team)
    profiles = site.people.map(\.competences).reduce(into: []) { known, competences in
      if !known.contains(competences) { known.append(competences) }
    }
  }

  /// The data section.
  var text: String {
    (["data;", ""] + sets() + people() + lines() + shared.text + ["end;", ""])
      .joined(separator: "\n")
  }

  /// Numbers of all lines with whose they are.
  private var all: [(name: String, person: Int, line: ListedTeam.Line)] {
    team.lines.enumerated().flatMap { person, lines in
      lines.enumerated().map { ("\(site.people[person].id)_\($0)", person, $1) }
    }
  }

  private func sets() -> [String] {
    let times = (0..<site.horizon.intervalCount).map(String.init).joined(separator: " ")
    return [
      "set PEOPLE := \(site.people.map(\.id).joined(separator: " "));",
      "set PROFILES := \(profiles.indices.map { "k\($0)" }.joined(separator: " "));",
      "set TIMES := \(times);", "",
    ]
  }

  private func people() -> [String] {
    let rates = profiles.enumerated().flatMap { profile, rates in
      shared.rates(of: "k\(profile)", rates)
    }
    let centres = site.people.map {
      "  \($0.id) \(site.costCentres[$0.costCentre.index].name)"
    }
    return SharedData.parameter("centre", centres) + SharedData.parameter("rate", rates)
  }

  private func lines() -> [String] {
    ["param : LINES : owner cost pay :="]
      + all.map {
        "  \($0.name) \(site.people[$0.person].id) \(team.cost(of: $0.line)) \($0.line.pay)"
      } + [";", ""] + presence() + [""]
  }

  private func presence() -> [String] {
    profiles.enumerated().flatMap { profile, competences in
      (0..<site.horizon.intervalCount).compactMap { interval -> String? in
        let names = all.filter {
          site.people[$0.person].competences == competences && $0.line.presence.contains(interval)
        }.map(\.name)
        return names.isEmpty
          ? nil : "set AT[k\(profile), \(interval)] := \(names.joined(separator: " "));"
      }
    }
  }
}
