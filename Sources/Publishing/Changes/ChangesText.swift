import Planning
import Rostering

/// What changes from one plan to another, in words for the people affected: a summary, then a
/// paragraph for each person, in plain text of 80 columns.
public struct ChangesText {
  /// What is told.
  public let report: ChangesReport

  /// The text of a report.
  public init(_ report: ChangesReport) { self.report = report }

  /// The text.
  public var text: String {
    let sections =
      [heading, summary, report.showsFigures ? FigureChangeTable(report: report).lines : []]
      + changes.changedPeople.map(paragraph)
    return sections.filter { !$0.isEmpty }.map { $0.joined(separator: "\n") }
      .joined(separator: "\n\n") + "\n"
  }

  private var changes: RotaChanges { report.changes }

  private var heading: [String] {
    let days = [
      only(changes.daysOnlyBefore, in: report.before),
      only(changes.daysOnlyAfter, in: report.after),
    ]
    return TextLines.wrapped(
      "\(report.after.site.name), from \(report.before.name) to \(report.after.name): "
        + "\(ranges(changes.days)) compared"
    ) + days.compactMap(\.self).flatMap { TextLines.wrapped($0) }
  }

  private func only(_ dates: [LocalDate], in plan: ChangesReport.Plan) -> String? {
    dates.isEmpty ? nil : "Not compared, being in \(plan.name) alone: \(ranges(dates))"
  }

  private var summary: [String] {
    let people = [
      joined(changes.joined, in: report.after), joined(changes.left, in: report.before),
    ]
    let compared = changes.people.isEmpty ? nil : "\(counts)\(inside) \(hours)"
    return ([compared] + people + [notice]).compactMap(\.self).flatMap { TextLines.wrapped($0) }
  }

  private func joined(_ ids: [String], in plan: ChangesReport.Plan) -> String? {
    guard !ids.isEmpty else { return nil }
    return "\(count(ids.count, "person", "people")) in \(plan.name) alone, so not compared: "
      + ids.joined(separator: ", ")
  }

  private var counts: String {
    let all = count(changes.people.count, "person", "people")
    let affected = changes.changedPeople
    guard !affected.isEmpty else {
      return "Nothing changes for \(changes.people.count == 1 ? "the" : "any of the") \(all)."
    }
    let shifted = affected.count { $0.changedShifts > 0 }
    let rest = affected.count - shifted
    let inside =
      rest == 0
      ? ""
      : " For \(rest)\(shifted > 0 ? " more" : ""), breaks, activities, pay or queues alone change."
    let whom = changes.people.count == 1 ? "" : " for \(shifted) of \(all)"
    guard shifted > 0 else { return "No shift changes for any of the \(all)." + inside }
    return "\(count(changes.changedShifts, "shift changes", "shifts change"))\(whom): \(kinds)."
      + inside
  }

  /// What moves in shifts that stay; nothing where nothing does.
  private var inside: String {
    let (breaks, time) = (changes.movedBreaks, changes.switchedTime)
    let parts = [
      breaks > 0 ? count(breaks, "break moves", "breaks move") : nil,
      time > .zero ? "\(ClockWords.length(time)) of work go to another queue" : nil,
    ].compactMap(\.self)
    return parts.isEmpty ? "" : " In shifts that stay, \(parts.joined(separator: " and "))."
  }

  /// How the changed shifts change.
  private var kinds: String {
    let shifts = changes.people.flatMap(\.days).filter(\.isChangedShift)
    let added = shifts.count { $0.kinds.contains(.added) }
    let removed = shifts.count { $0.kinds.contains(.removed) }
    let parts = [
      (added, "new"), (removed, "now off"), (shifts.count - added - removed, "at other times"),
    ]
    return parts.filter { $0.0 > 0 }.map { "\($0.0) \($0.1)" }.joined(separator: ", ")
  }

  private var hours: String {
    let (before, after) = (changes.paidBefore, changes.paidAfter)
    let change = after - before
    let sign = change > .zero ? "+" : ""
    let difference = change == .zero ? "" : " (\(sign)\(Decimals.text(change.hours, digits: 2)))"
    return "Paid hours: \(Decimals.text(before.hours, digits: 2)) before, "
      + "\(Decimals.text(after.hours, digits: 2)) after\(difference)."
  }

  private var notice: String? {
    guard let notice = report.notice,
      changes.people.flatMap(\.days).contains(where: { notice.given(for: $0) != nil })
    else { return nil }
    let short = notice.shortChanges(in: changes)
    let words = ClockWords(
      horizon: changes.horizon,
      date: changes.horizon.wallClock(at: notice.published).date
    )
    let period = ClockWords.length(notice.period)
    let published = "published \(words.day) at \(words.text(notice.published))"
    guard short > 0 else {
      return "Every changed shift has notice of \(period) or more, \(published)."
    }
    return "Short notice: \(count(short, "change")) with less than \(period), \(published)."
  }
}

extension ChangesText {
  private func paragraph(of person: PersonChanges) -> [String] {
    let isOneName = person.name.lowercased() == person.id.lowercased()
    let name = isOneName ? "" : " (\(person.name))"
    let days = person.days.compactMap { day -> String? in
      DayWords(day, horizon: changes.horizon).sentence.map { $0 + mark(of: day) + "." }
    }
    let sentences = days + [queues(of: person)].compactMap(\.self)
    return TextLines.wrapped("\(person.id)\(name): " + sentences.joined(separator: " "))
  }

  private func mark(of day: DayChange) -> String {
    guard let notice = report.notice, notice.isShort(day), let given = notice.given(for: day) else {
      return ""
    }
    return given < .zero
      ? " (short notice: it had begun)" : " (short notice: \(ClockWords.length(given)))"
  }

  private func queues(of person: PersonChanges) -> String? {
    guard !person.queues.isEmpty else { return nil }
    let days = person.days.count { !$0.queues.isEmpty }
    let switches = person.queues.map {
      "\(ClockWords.length($0.length)) on \($0.to ?? "no queue") instead of \($0.from ?? "no queue")"
    }
    return "Queues, on \(count(days, "day")): \(switches.joined(separator: ", "))."
  }

  /// Dates in order as runs from first to last.
  private func ranges(_ dates: [LocalDate]) -> String {
    var runs: [ClosedRange<LocalDate>] = []
    for date in dates {
      if let last = runs.last, date.days(since: last.upperBound) == 1 {
        runs[runs.count - 1] = last.lowerBound...date
      } else {
        runs.append(date...date)
      }
    }
    return runs.map {
      $0.lowerBound == $0.upperBound ? "\($0.lowerBound)" : "\($0.lowerBound) to \($0.upperBound)"
    }.joined(separator: " and ")
  }

  private func count(_ number: Int, _ one: String, _ many: String? = nil) -> String {
    "\(number) \(number == 1 ? one : many ?? one + "s")"
  }
}
