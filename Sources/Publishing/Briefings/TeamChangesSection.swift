import Planning
import Rostering

/// What changed for a team since the rota before, why as far as it is known, and who hears of it
/// late.
struct TeamChangesSection {
  let page: TeamPage

  /// The section; empty where there is no rota before and everything asked was possible.
  var markup: Markup {
    let parts = changed + notPossible
    return parts.isEmpty ? .empty : .tag("section", parts)
  }

  private var briefings: Briefings { page.briefings }

  private var changed: [Markup] {
    guard briefings.changes != nil else { return [] }
    let heading = Markup.tag("h2", "What changed since the rota before")
    guard !page.notices.isEmpty else {
      return [heading, .tag("p", "Nothing changes for this team."), joined].filter {
        !$0.html.isEmpty
      }
    }
    return [heading, .tag("p", Markup(summary)), joined, warning, table, inside, why]
      .filter { !$0.html.isEmpty }
  }

  private var summary: String {
    let shifts = page.notices.reduce(0) { $0 + $1.changedShifts }
    let people = page.notices.count { $0.changedShifts > 0 }
    let all = "\(page.members.count) \(page.members.count == 1 ? "person" : "people")"
    let counts =
      shifts == 0
      ? "No shift changes for any of the \(all)."
      : "\(shifts) \(shifts == 1 ? "shift changes" : "shifts change") for \(people) of \(all)."
    return counts + " " + briefings.noticeSentence
  }

  private var joined: Markup {
    let ids = Set(briefings.changes?.joined ?? [])
    let names = page.members.map { page.site[$0] }.filter { ids.contains($0.id) }.map(\.name)
    return names.isEmpty
      ? .empty : .tag("p", Markup("New in the rota: \(names.joined(separator: ", ")). "))
  }

  private var warning: Markup {
    let late = page.notices.filter { $0.shortDays > 0 }
    guard !late.isEmpty else { return .empty }
    let names = late.map(\.person.name).joined(separator: ", ")
    return .tag(
      "p",
      class: "warn",
      .tag("strong", "⚠ Short notice. "),
      "Speak to these people first: \(names)."
    )
  }

  /// A row for each changed shift.
  private var table: Markup {
    let rows = page.notices.flatMap { notice in
      notice.days.filter(\.isOfShift).map { row($0, notice) }
    }
    guard !rows.isEmpty else { return .empty }
    let head = ["Who", "What changes", "Why, as far as known", "Notice"]
    return .table(class: "changes", head: head, rows: rows)
  }

  private func row(_ day: ChangeNotice.Day, _ notice: ChangeNotice) -> [Markup] {
    let isShort = if case .short = day.verdict { true } else { false }
    return [
      .name(notice.person.name), Markup((day.sentence ?? "") + "."),
      Markup(day.reasons.joined(separator: "; ")),
      .tag("span", class: isShort ? "short" : nil, Markup(briefings.words(day.verdict) ?? "")),
    ]
  }

  /// Whose breaks, activities or queues change on days whose shift stays.
  private var inside: Markup {
    let people = page.notices.sorted { $0.person.id < $1.person.id }.compactMap {
      notice -> String? in
      let days = notice.days.filter { !$0.isOfShift }.map { WeekGrid.name($0.change.date) }
      return days.isEmpty ? nil : "\(notice.person.name) (\(days.joined(separator: ", ")))"
    }
    guard !people.isEmpty else { return .empty }
    return .tag(
      "p",
      class: "small",
      .tag("strong", "The same shift, with breaks, activities or queues at other times: "),
      Markup(people.joined(separator: "; ") + ".")
    )
  }

  private var why: Markup {
    let own = Set(page.members.map { page.site[$0].id })
    let texts = briefings.inputs(for: own).map(page.text)
    let others = Set(briefings.inputs.compactMap(\.person)).subtracting(own).count
    let elsewhere =
      others == 0
      ? [] : ["something of \(others) \(others == 1 ? "person" : "people") in other teams"]
    let all = texts + elsewhere
    guard !all.isEmpty else { return .tag("p", Markup(Briefings.sameInputs)) }
    return .all([
      .tag("h3", "What differs from what the rota before was made from"),
      .list(all),
      .tag(
        "p",
        class: "dim small",
        "Shifts hang together: where no reason stands beside a change, it follows from these "
          + "together, and no single one can be named."
      ),
    ])
  }

  private var notPossible: [Markup] {
    let ids = Set(page.members.map { page.site[$0].id })
    let entries = page.plan.record.notPossible.filter { ids.contains($0.person) }
    guard !entries.isEmpty else { return [] }
    return [
      .tag("h2", "Not possible as asked"),
      .list(
        entries.map {
          "\($0.person): \($0.clash.joined(separator: "; ")). Planned with \($0.given)."
        }
      ),
    ]
  }
}

extension TeamPage {
  /// An input that differs, with the name of its person.
  func text(_ input: InputChange) -> String { briefings.text(input) }
}

extension Briefings {
  /// An input that differs, with the name of its person where it has one of their own.
  func text(_ input: InputChange) -> String {
    let person = input.person.flatMap { id in plan.site.people.first { $0.id == id } }
    guard let person, input.seconds != nil || !input.text.hasPrefix(person.name) else {
      return input.text
    }
    return "\(person.name): \(input.text)"
  }
}
