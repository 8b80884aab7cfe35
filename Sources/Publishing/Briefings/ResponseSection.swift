import Planning
import Rostering

/// Who of a team is counted on if something goes wrong: in which risk, for what, and by when they
/// would be asked.
struct ResponseSection {
  let briefings: Briefings
  let team: String

  /// What someone would be asked for if a risk came true.
  struct Role {
    let person: PersonID
    let risk: String
    let trigger: String
    let deed: String
    let askBy: String?
  }

  private var plan: BriefedPlan { briefings.plan }

  /// The roles of the team, by person and then in the order of the register.
  var roles: [Role] {
    let members = plan.members(of: team)
    let risks = plan.contingencies?.risks.filter { $0.heldAt != .hold } ?? []
    return members.flatMap { member in
      risks.flatMap { risk -> [Role] in
        let list = ToDoList(risk.told.best?.taken ?? [], at: plan.site)
        return list.items.filter { $0.person == plan.site[member].id }.map {
          Role(
            person: member,
            risk: risk.name,
            trigger: risk.trigger,
            deed: $0.words,
            askBy: list.askBy($0)
          )
        }
      }
    }
  }

  /// The section; nothing where nobody of the team is named.
  var markup: Markup {
    let roles = self.roles
    guard !roles.isEmpty else { return .empty }
    let rows = roles.map { role in
      [
        Markup.name(plan.site[role.person].name), .name(role.risk), .name(role.trigger),
        Markup("would be asked: \(role.deed)"), Markup(role.askBy ?? "when it begins"),
      ]
    }
    return .tag(
      "section",
      .tag("h2", "Who may be asked to help, and when"),
      .tag(
        "p",
        class: "dim",
        "Worked out beforehand for what can go wrong. Nobody has to do anything unless they are asked "
          + "by the time that stands here."
      ),
      .table(
        class: "responses",
        head: ["Who", "If this happens", "It shows by", "What", "Asked by"],
        rows: rows
      )
    )
  }
}
