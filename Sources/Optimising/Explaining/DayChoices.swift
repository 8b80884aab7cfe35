import Planning
import Rostering

/// The shifts that a day offers a person, as the judge sees them.
struct DayChoices {
  let planned: PlannedState

  private var catalogue: ShiftCatalogue { planned.problem.catalogue }
  private var step: Int { planned.site.horizon.interval.count }

  /// Every shift of the contract's patterns on a day, and what stands in its way given the rest of
  /// the person's line.
  func options(of person: Int, on day: Int) -> [PersonDayExplanation.Option] {
    let patterns = planned.site.contract(of: planned.site.people[person]).patterns
    return patterns.flatMap { catalogue.candidates(of: $0, day: day) }.filter {
      // What differs in its breaks alone is one choice.
      catalogue.candidates[$0].first == $0
    }.map { candidate in
      let shift = shift(candidate, of: person)
      return PersonDayExplanation.Option(
        shift: shift,
        obstacles: obstacles(to: shift, of: person, on: day)
      )
    }
  }

  /// What stands in the way of a shift, or of the day off, given the rest of the line.
  func obstacles(to shift: Shift?, of person: Int, on day: Int) -> [Obstacle] {
    let own = planned.rota.lines[person]
    if own.shift(on: day)?.isSame(as: shift) ?? (shift == nil) { return [] }
    return planned.check.obstacles(to: own.replacing(day: day, with: shift), insteadOf: own)
  }

  /// A shift of the catalogue, with its breaks where the person's activities leave room for them.
  func shift(_ index: Int, of person: Int) -> Shift {
    let candidate = catalogue.candidates[index]
    let form = catalogue.forms[candidate.form]
    let span = moment(candidate.start)..<moment(candidate.end)
    let held = planned.site.people[person].pins.compactMap { pin -> PlannedActivity? in
      guard case .activity(let name, let own) = pin, span.lowerBound <= own.lowerBound,
        own.upperBound <= span.upperBound
      else { return nil }
      return PlannedActivity(name: name, span: own)
    }.sorted { $0.span.lowerBound < $1.span.lowerBound }
    let avoiding = held.map { activity in
      activity.span.lowerBound.minute / step..<(activity.span.upperBound.minute + step - 1) / step
    }
    let placed =
      BreakPlacement.positions(form.breaks, start: candidate.start, avoiding: avoiding) { _ in 1 }
      ?? BreakPlacement.positions(form.breaks, start: candidate.start) { _ in 1 }
    let breaks = zip(form.breaks.rules, placed?.starts ?? []).map { rule, start in
      PlannedBreak(
        name: rule.name,
        span: moment(start)..<moment(start) + rule.length,
        isPaid: rule.isPaid
      )
    }
    return Shift(
      day: candidate.day,
      pattern: form.pattern,
      span: span,
      paid: form.paid,
      breaks: breaks,
      activities: held
    )
  }

  private func moment(_ interval: Int) -> Moment { Moment(minute: interval * step) }
}

extension Shift {
  /// Whether two shifts are the same but for where their breaks lie.
  func isSame(as other: Shift?) -> Bool {
    span == other?.span && pattern == other?.pattern && paid == other?.paid
  }
}
