import Foundation
import Planning
import Rostering

/// Who is on when: a table for each week, a row for each person.
struct WeekGrid {
  let page: TeamPage

  var markup: Markup {
    let horizon = page.site.horizon
    let weeks = stride(from: 0, to: horizon.dayCount, by: 7).map {
      $0..<min($0 + 7, horizon.dayCount)
    }
    let hasChanges = page.notices.contains { $0.changedShifts > 0 }
    return .tag(
      "section",
      class: "week",
      [.tag("h2", "Who is on")]
        + (hasChanges
          ? [
            .tag(
              "p",
              class: "dim small",
              .tag("span", class: "mark", "changed"),
              " is new since the rota before."
            )
          ]
          : [])
        + weeks.map(table)
    )
  }

  private func table(_ days: Range<Int>) -> Markup {
    let horizon = page.site.horizon
    let head =
      ["Name"]
      + days.map { day in
        WeekGrid.name(horizon.date(ofDay: day))
      } + ["Hours"]
    let rows = page.members.map { person in
      [Markup.name(page.site[person].name)] + days.map { cell(person, $0) }
        + [Markup(Decimals.text(hours(person, days), digits: 1))]
    }
    return .table(class: "grid", head: head, rows: rows)
  }

  private func cell(_ person: PersonID, _ day: Int) -> Markup {
    let shifts = page.plan.shifts(of: person, onDay: day)
    let isChanged = page.isChanged(person, page.site.horizon.date(ofDay: day))
    let mark = isChanged ? [Markup.tag("p", .tag("span", class: "mark", "changed"))] : []
    guard !shifts.isEmpty else {
      let word = page.plan.isOnLeave(person, day: day) ? "leave" : "off"
      return .all([.tag("p", class: "dim", Markup(word))] + mark)
    }
    let lines = shifts.map { timetable in
      Markup.tag(
        "p",
        Markup(timetable.times(timetable.shift.span).replacing("-", with: "–", maxReplacements: 1)),
        timetable.isStandby ? Markup.tag("p", "standby") : .empty
      )
    }
    return .all(lines + mark)
  }

  private func hours(_ person: PersonID, _ days: Range<Int>) -> Double {
    let shifts = page.plan.line(of: person)?.shifts ?? []
    return shifts.filter { days.contains($0.day) }.reduce(0) { $0 + $1.paid.hours }
  }

  /// A date as `Mon 2`.
  static func name(_ date: LocalDate) -> String {
    "\(date.weekday.abbreviation.capitalized) \(date.day)"
  }
}
