import Planning
import Rostering

/// The first page of a folder of briefings, for the planner: whom to tell in which order, and where
/// everything is.
struct IndexPage {
  let briefings: Briefings
  let notices: [ChangeNotice]

  init(_ briefings: Briefings, notices: [ChangeNotice]) {
    (self.briefings, self.notices) = (briefings, notices)
  }

  /// The document.
  var text: String {
    let plan = briefings.plan
    return Markup.document(
      title: "Briefings, \(plan.site.name), \(plan.days)",
      [
        .tag(
          "header",
          .tag("h1", "Briefings"),
          .tag("p", class: "dim", .name(plan.site.name), " · \(plan.days)")
        ),
        teams, told, why,
      ]
    )
  }

  private var teams: Markup {
    let rows = briefings.plan.teams.map { team -> [Markup] in
      let members = briefings.plan.members(of: team)
      let changed = notices.count { $0.person.team == team }
      return [
        .tag("a", link: briefings.teamPath(team), .name(TeamPage.title(team))),
        Markup("\(members.count)"),
        Markup(briefings.changes == nil ? "" : "\(changed)"),
      ]
    }
    return .tag(
      "section",
      .tag("h2", "Teams"),
      .table(class: "teams", head: ["Page", "People", "Told of changes"], rows: rows)
    )
  }

  private var told: Markup {
    guard let changes = briefings.changes else { return .empty }
    let left =
      changes.left.isEmpty ? "" : " No longer in the rota: \(changes.left.joined(separator: ", "))."
    let joined =
      changes.joined.isEmpty ? "" : " New in the rota: \(changes.joined.joined(separator: ", "))."
    let short = notices.count { $0.shortDays > 0 }
    let warning =
      short == 0
      ? Markup.empty
      : .tag(
        "p",
        class: "warn",
        .tag("strong", "⚠ Short notice. "),
        "\(short) \(short == 1 ? "person hears" : "people hear") of a change later than agreed. They stand first."
      )
    return .tag(
      "section",
      .tag("h2", "Whom to tell, in this order"),
      .tag("p", Markup(briefings.noticeSentence + joined + left)),
      warning,
      notices.isEmpty
        ? .tag("p", "Nothing changes for anybody who is in both rotas.") : .empty,
      shifted.isEmpty
        ? .empty
        : .table(
          class: "told",
          head: ["Who", "Team", "Changed shifts", "Notice", "To hand over"],
          rows: shifted.map(row)
        ),
      inside
    )
  }

  /// Those whose shifts change, or become standby or work.
  private var shifted: [ChangeNotice] { notices.filter { $0.days.contains(where: \.isOfShift) } }

  /// Those whose breaks, activities or queues alone change, with their notices.
  private var inside: Markup {
    let rest = notices.filter { !$0.days.contains(where: \.isOfShift) }
    guard !rest.isEmpty else { return .empty }
    let links = rest.map { notice in
      Markup.tag("a", link: briefings.noticePath(notice.person), .name(notice.person.name))
    }
    return .tag(
      "p",
      [.tag("strong", "Breaks, activities or queues alone change for \(rest.count): ")]
        + links.flatMap { [$0, " "] }
    )
  }

  private func row(_ notice: ChangeNotice) -> [Markup] {
    let verdicts = notice.days.compactMap { briefings.words($0.verdict) }
    let worst = verdicts.first { $0.hasPrefix("SHORT") } ?? verdicts.first ?? ""
    return [
      .name(notice.person.name), .name(notice.person.team), Markup("\(notice.changedShifts)"),
      .tag("span", class: notice.shortDays > 0 ? "short" : nil, Markup(worst)),
      .tag("a", link: briefings.noticePath(notice.person), "notice"),
    ]
  }

  private var why: Markup {
    guard briefings.changes != nil else { return .empty }
    let texts = briefings.inputs.map(briefings.text)
    return .tag(
      "section",
      .tag("h2", "What differs between the inputs"),
      texts.isEmpty ? .tag("p", Markup(Briefings.sameInputs)) : .list(texts)
    )
  }
}
