import Planning
import Rostering

/// Whose shifts are others after planning again, as a list of what to tell whom.
struct ReplanChanges {
  let setting: Setting
  let site: Site

  /// The changes, by day, then by person; those who are away have no shift to be told of.
  func list(_ rota: Rota) -> [TakenResponse] {
    let changes = rota.lines.flatMap { line -> [TakenResponse] in
      guard setting.rota.lines.indices.contains(line.person.index) else { return [] }
      return (0..<site.horizon.dayCount).compactMap { day in
        let before = setting.rota[line.person].shifts.first { $0.day == day }
        let after = line.shifts.first { $0.day == day }
        guard before?.span != after?.span, let words = words(before, after, line.person, day)
        else { return nil }
        let span = (after ?? before)?.span ?? site.horizon.span
        return TakenResponse(
          kind: "replan",
          person: site[line.person].id,
          name: site[line.person].name,
          words: words,
          from: span.lowerBound.minute,
          to: span.upperBound.minute,
          askBy: (site.replannedFrom ?? span.lowerBound).minute,
          cost: 0,
          count: 1
        )
      }
    }
    return changes.sorted { ($0.from, $0.person ?? "") < ($1.from, $1.person ?? "") }
  }

  private func words(_ before: Shift?, _ after: Shift?, _ person: PersonID, _ day: Int) -> String? {
    switch (before, after) {
    case (let before?, nil):
      let isAway = site[person].absences.contains { $0.span.overlaps(before.span) }
      return isAway ? nil : "is off instead of \(clock(before.span))"
    case (nil, let after?): return "comes in, \(clock(after.span))"
    case (let before?, let after?):
      let isCut =
        before.span.lowerBound == after.span.lowerBound
        && site[person].absences.contains { $0.span.overlaps(before.span) }
      return isCut ? nil : "works \(clock(after.span)) instead of \(clock(before.span))"
    case (nil, nil): return nil
    }
  }

  private func clock(_ span: Span) -> String {
    let day = FindingWords.dayName(site.horizon, site.horizon.day(of: span.lowerBound))
    let (from, to) = (
      site.horizon.wallClock(at: span.lowerBound), site.horizon.wallClock(at: span.upperBound)
    )
    return "\(day) \(from.time)-\(to.time)"
  }
}
