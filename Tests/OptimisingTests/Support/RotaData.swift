import Planning

/// The data of Models/rota.mod for a team, in GNU MathProg.
struct RotaData {
  private let team: ListedTeam
  private let site: Site
  private let compact: CompactData

  init(_ team: ListedTeam) {
    self.team = team
    site = team.site
    compact = CompactData(
      people: team.site.people.indices.map {
        ([team.site.people[$0].id], CompactPerson(team.site.alone($0)))
      }
    )
  }

  /// The data section.
  var text: String {
    let people = site.people.map(\.id).joined(separator: " ")
    let shifts = compact.shifts("cost") { _, choice in "\(cost(choice.pay, choice.unmet))" }
    return
      (["data;", "", "set PEOPLE := \(people);"] + compact.calendar() + shifts + compact.limits()
      + persons() + SharedData(team).text + ["end;", ""]).joined(separator: "\n")
  }

  private func persons() -> [String] {
    let shared = SharedData(team)
    let centres = site.people.map {
      "  \($0.id) \(site.costCentres[$0.costCentre.index].name)"
    }
    let bases = compact.people.map { prefix, person in
      compact.row(
        prefix,
        "\(person.base.pay) \(cost(person.base.pay, person.base.unmet))"
      )
    }
    return compact.table("param centre", centres)
      + compact.table("param : paybase costbase", bases)
      + compact.table("param rate", site.people.flatMap { shared.rates(of: $0.id, $0.competences) })
  }

  private func cost(_ pay: Double, _ unmet: Double) -> Double {
    team.cost(of: ListedTeam.Line(presence: [], pay: pay, unmet: unmet))
  }
}
