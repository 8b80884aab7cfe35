import Planning
import Rostering

/// Turns the engine's lines into the named rota: shifts with their breaks on the clock, and who
/// serves which queue when.
struct RotaMaker {
  let problem: RotaProblem
  /// What people had before, to which equally good ways of serving are kept near.
  var kept: KeptRota?

  private var step: Int { problem.site.horizon.interval.count }

  /// The rota of a state in which everyone has a line.
  func rota(of state: RotaState) -> Rota {
    let known = kept?.queues(problem) ?? []
    let queues = ServingNames(problem: problem, state: state, kept: known).queues()
    return Rota(
      lines: problem.people.indices.map { person in
        let line = state.lines[person]
        return Line(
          person: PersonID(person),
          shifts: line.map { shifts(person, $0) } ?? [],
          serving: line.map { blocks(person, $0.presence, queues[person]) } ?? []
        )
      }
    )
  }

  private func shifts(_ person: Int, _ line: PersonLine) -> [Shift] {
    var (breaks, attended) = (line.breakStarts[...], line.attended[...])
    return line.candidates.compactMap { index -> Shift? in
      guard index >= 0 else { return nil }
      let candidate = problem.catalogue.candidates[Int(index)]
      let form = problem.catalogue.forms[candidate.form]
      let span = moment(candidate.start)..<moment(candidate.end)
      let planned = zip(form.breaks.rules, breaks.prefix(form.breaks.rules.count)).map {
        rule,
        start in
        let from = moment(Int(start))
        return PlannedBreak(
          name: rule.name,
          span: from..<(from + rule.length),
          isPaid: rule.isPaid
        )
      }
      breaks = breaks.dropFirst(form.breaks.rules.count)
      let begun = form.past?.shift
      let own = attended.prefix { Int($0.start) < candidate.end }
      attended = attended.dropFirst(own.count)
      return Shift(
        day: candidate.day,
        pattern: form.pattern,
        span: span,
        paid: form.paid,
        breaks: (begun?.breaks ?? []) + planned,
        activities: activities(person, span, own, begun?.activities ?? [])
      )
    }
  }

  /// What is pinned in a shift, and what was placed there.
  private func activities(
    _ person: Int,
    _ span: Span,
    _ attended: ArraySlice<PersonLine.Attendance>,
    _ begun: [PlannedActivity]
  ) -> [PlannedActivity] {
    let placed = attended.map { attendance in
      let session = problem.sessions.all[Int(attendance.session)]
      let start = moment(Int(attendance.start))
      return PlannedActivity(
        name: session.activity.name,
        span: start..<start + session.activity.length
      )
    }
    let pinned = problem.site.people[person].pins.compactMap { pin -> PlannedActivity? in
      guard case .activity(let name, let own) = pin, span.lowerBound <= own.lowerBound,
        own.upperBound <= span.upperBound,
        own.lowerBound.minute / step >= problem.firstInterval
      else { return nil }
      return PlannedActivity(name: name, span: own)
    }
    let open = (pinned + placed).filter { !begun.contains($0) }
    return (begun + open).sorted { $0.span.lowerBound < $1.span.lowerBound }
  }

  /// What was served before the moment of planning again, then what is: intervals with the same
  /// queue that follow each other are joined.
  private func blocks(_ person: Int, _ presence: [Int32], _ queues: [Int]) -> [ServingBlock] {
    let site = problem.site
    var blocks = site.standingServing(of: site.people[person]).map {
      ServingBlock(queue: $0.queue, span: $0.span)
    }
    for (interval, queue) in zip(presence, queues) {
      let from = moment(Int(interval))
      let id = queue < 0 ? nil : QueueID(queue)
      if let last = blocks.last, last.span.upperBound == from, last.queue == id {
        blocks[blocks.count - 1].span =
          last.span.lowerBound..<(from + problem.site.horizon.interval)
      } else {
        blocks.append(
          ServingBlock(queue: id, span: from..<(from + problem.site.horizon.interval))
        )
      }
    }
    return blocks
  }

  private func moment(_ interval: Int) -> Moment { Moment(minute: interval * step) }
}
