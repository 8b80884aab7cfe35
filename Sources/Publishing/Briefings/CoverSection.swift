import Planning
import Rostering

/// Who helps when something goes wrong: people on standby, and those with a role that rules ask to
/// be there, of the whole site.
struct CoverSection {
  let briefings: Briefings
  let team: String

  /// Who is on call and who is on duty with a role on one day.
  struct Day {
    let date: LocalDate
    let standby: [String]
    /// In the order of ``CoverSection/roles``.
    let roles: [[String]]
  }

  private var plan: BriefedPlan { briefings.plan }

  /// Roles that rules of presence count; where none does, every role that someone has.
  var roles: [String] {
    let groups = plan.site.presenceRules.flatMap {
      [$0.counted, $0.ratio?.others].compactMap(\.self)
    }
    let ruled = groups.compactMap { group -> String? in
      if case .role(let role) = group { role } else { nil }
    }
    let all = ruled.isEmpty ? plan.site.people.flatMap(\.roles) : ruled
    return Set(all).sorted()
  }

  /// The days, in order.
  var days: [Day] {
    let roles = self.roles
    return (0..<plan.site.horizon.dayCount).map { day in
      Day(
        date: plan.site.horizon.date(ofDay: day),
        standby: people(onDay: day) { _, shift in isStandby(shift) },
        roles: roles.map { role in
          people(onDay: day) { person, shift in
            person.roles.contains(role) && !isStandby(shift)
          }
        }
      )
    }
  }

  var markup: Markup {
    let (days, roles) = (self.days, self.roles)
    let hasStandby = days.contains { !$0.standby.isEmpty }
    let missing = [
      hasStandby ? nil : "Nobody is on standby in these days.",
      roles.isEmpty ? "The site names no roles such as a supervisor." : nil,
    ].compactMap(\.self)
    let head = ["Day"] + (hasStandby ? ["On standby"] : []) + roles.map { "On duty: \($0)" }
    let rows = days.map { day in
      [Markup(ClockWords.text(day.date))]
        + ((hasStandby ? [day.standby] : []) + day.roles).map { names in
          names.isEmpty ? Markup("nobody") : .all(names.map { .tag("p", Markup($0)) })
        }
    }
    return .tag(
      "section",
      [.tag("h2", "If something goes wrong")] + missing.map { .tag("p", Markup($0)) }
        + (head.count > 1 ? [.table(class: "cover", head: head, rows: rows)] : [])
    )
  }

  /// Those on a day whose shift is of a kind, as `07:00-15:00 Amber-01`, by start; those of other
  /// teams with their team.
  private func people(
    onDay day: Int,
    _ isWanted: (Person, Shift) -> Bool
  ) -> [String] {
    let found = plan.site.people.indices.flatMap { index -> [(Moment, String)] in
      guard let line = plan.line(of: PersonID(index)) else { return [] }
      let person = plan.site.people[index]
      let whose = person.team == team || person.team.isEmpty ? "" : " (\(person.team))"
      return line.shifts.filter { $0.day == day && isWanted(person, $0) }.map { shift in
        let times = ShiftTimetable(shift, of: line, at: plan.site).times(shift.span)
        return (shift.span.lowerBound, "\(times) \(person.name)\(whose)")
      }
    }
    return found.sorted { ($0.0, $0.1) < ($1.0, $1.1) }.map(\.1)
  }

  private func isStandby(_ shift: Shift) -> Bool {
    plan.site[shift.pattern].standbyPay != nil
  }
}
