public import Planning
import Rostering

/// The lines of a named rota as the engine carries them: the way back from ``RotaMaker``.
struct LinesOfRota {
  let problem: RotaProblem
  private let builder: LineBuilder
  private let values: IntervalValues

  init(problem: RotaProblem) {
    self.problem = problem
    builder = LineBuilder(problem: problem)
    values = IntervalValues(problem: problem)
  }

  /// Everyone's line.
  ///
  /// - Throws: ``ForeignShift`` at the first shift that the engine would not have made.
  func lines(of rota: Rota) throws(ForeignShift) -> [PersonLine] {
    var lines: [PersonLine] = []
    for line in rota.lines { lines.append(try self.line(of: line).line) }
    return lines
  }

  /// A person's line, and the sessions that each day's shift holds.
  func line(of line: Line) throws(ForeignShift) -> (line: PersonLine, held: [UInt64]) {
    let (candidates, held, sessions) = try choice(of: line)
    // The builder puts breaks where presence is worth least: there where the rota has them.
    let starts = line.shifts.flatMap { open($0, candidates) }.map(\.span)
    let plan = problem.people[line.person.index]
    values.take(for: plan) { worth(of: plan.modes.isEmpty ? nil : $0, line, starts) }
    let built = builder.line(line.person.index, candidates, held, sessions, under: values)
    let isSame = built.breakStarts == starts.map { Int32($0.lowerBound.minute / step) }
    guard isSame, serves(built, line) else {
      let strange = line.shifts.first?.day ?? 0
      throw ForeignShift(person: line.person, day: strange, isAboutBreaks: true)
    }
    return (built, held)
  }

  /// The rota as the search carries it: everyone's line, and who serves what as the rota says.
  ///
  /// - Throws: As ``lines(of:)`` does.
  func snapshot(of rota: Rota) throws(ForeignShift) -> RotaSnapshot {
    let lines = try lines(of: rota)
    return RotaSnapshot(
      lines: lines,
      serving: ServingCounts(problem: problem).counts(rota, lines),
      meetingSlots: meetingSlots(of: lines),
      objective: 0
    )
  }

  /// When each meeting is held by some lines; one that nobody attends as the problem has it.
  func meetingSlots(of lines: [PersonLine]) -> [Int] {
    var slots = problem.meetingSlots
    for attendance in lines.flatMap(\.attended) {
      guard let meeting = problem.sessions.all[Int(attendance.session)].meeting else { continue }
      slots[meeting] = Int(attendance.start)
    }
    return slots
  }

  /// What it is worth to be present with a profile where the rota is to be met: less than nothing
  /// on breaks, and far less where something is served that the profile can't.
  private func worth(of profile: Int?, _ line: Line, _ breaks: [Span]) -> Slab<Double> {
    let worth = Slab(repeating: 1.0, count: problem.intervalCount + problem.overhang)
    for block in line.serving {
      guard let profile, let queue = block.queue,
        !problem.profiles.skills[profile].contains(where: { $0.queue == queue.index })
      else { continue }
      for interval in intervals(block.span) where interval < worth.count {
        worth[interval] = -1e6
      }
    }
    for span in breaks {
      for interval in intervals(span) where interval < worth.count { worth[interval] = -1 }
    }
    return worth
  }

  /// Whether a line built serves in each interval what the rota says.
  private func serves(_ built: PersonLine, _ line: Line) -> Bool {
    if built.modes.isEmpty { return true }
    var queues: [Int32: Int] = [:]
    for block in line.serving {
      for interval in intervals(block.span) { queues[Int32(interval)] = block.queue?.index }
    }
    return zip(built.presence, built.modes).allSatisfy { interval, profile in
      guard let queue = queues[interval] else { return true }
      return problem.profiles.skills[Int(profile)].contains { $0.queue == queue }
    }
  }

  /// The breaks of a shift without those that stand because they had begun.
  private func open(_ shift: Shift, _ candidates: [Int32]) -> [PlannedBreak] {
    let candidate = Int(candidates[shift.day])
    guard candidate >= 0 else { return shift.breaks }
    let begun = problem.catalogue.form(of: candidate).past?.breaks.count ?? 0
    return Array(shift.breaks.dropFirst(begun))
  }

  private var step: Int { problem.site.horizon.interval.count }

  private func intervals(_ span: Span) -> Range<Int> {
    span.lowerBound.minute / step..<span.upperBound.minute / step
  }

  /// A candidate for each day, -1 for a free one; the sessions that each holds, as bits; and the
  /// sessions at no other time than the line attends them.
  private func choice(
    of line: Line
  ) throws(ForeignShift) -> ([Int32], [UInt64], [PersonPlan.Session]) {
    let plan = problem.people[line.person.index]
    var candidates = Array(repeating: Int32(-1), count: plan.days.count)
    var held = Array(repeating: UInt64(0), count: plan.sessions.isEmpty ? 0 : plan.days.count)
    var sessions = plan.sessions
    for shift in line.shifts {
      var bits: UInt64 = 0
      for activity in shift.activities {
        guard activity.span.lowerBound.minute / step >= problem.firstInterval,
          !plan.days[shift.day].activities.contains(intervals(activity.span)),
          let bit = bit(of: activity, plan)
        else { continue }
        bits |= 1 << UInt64(bit)
        sessions[bit].slots = [activity.span.lowerBound.minute / step]
      }
      let options = plan.days[shift.day].options.filter {
        $0.held == bits && isShift(shift, $0.candidate)
      }
      guard
        let option = options.first(where: { allowsBreaks(of: shift, $0.candidate) })
          ?? options.first
      else {
        throw ForeignShift(person: line.person, day: shift.day, isAboutBreaks: false)
      }
      candidates[shift.day] = Int32(option.candidate)
      if !held.isEmpty { held[shift.day] = bits }
    }
    return (candidates, held, sessions)
  }

  /// The bit of the session that an activity is; nil for one that is pinned.
  private func bit(of activity: PlannedActivity, _ plan: PersonPlan) -> Int? {
    plan.sessions.firstIndex { session in
      problem.sessions.all[session.place].activity.name == activity.name
        && session.slots.contains(activity.span.lowerBound.minute / step)
        && session.length * step == activity.span.length.count
    }
  }

  /// Whether the breaks of a shift lie where a candidate has them.
  private func allowsBreaks(of shift: Shift, _ index: Int) -> Bool {
    let candidate = problem.catalogue.candidates[index]
    let slots = problem.catalogue.forms[candidate.form].breaks.slots
    return zip(slots, shift.breaks).allSatisfy { slot, own in
      (slot.first...slot.last).contains(own.span.lowerBound.minute / step - candidate.start)
    }
  }

  private func isShift(_ shift: Shift, _ index: Int) -> Bool {
    let candidate = problem.catalogue.candidates[index]
    let form = problem.catalogue.forms[candidate.form]
    return intervals(shift.span) == candidate.start..<candidate.end
      && form.pattern == shift.pattern && form.paid == shift.paid
      && (form.past?.breaks.map(\.span.length) ?? []) + form.breaks.rules.map(\.length)
        == shift.breaks.map(\.span.length)
  }
}

/// A shift of a rota that the site's rules don't allow, so that no line of the engine has it.
public struct ForeignShift: Error, Hashable, Sendable {
  /// Whose.
  public var person: PersonID
  /// On which day of the horizon it starts, or the first shift where it is about breaks.
  public var day: Int
  /// Whether it is not the shift but a break that lies where no rule puts it.
  public var isAboutBreaks: Bool
}
