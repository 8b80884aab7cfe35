public import Planning
import Rostering

/// The lines of a named rota as the engine carries them: the way back from ``RotaMaker``.
struct LinesOfRota {
  let problem: RotaProblem

  /// Everyone's line.
  ///
  /// - Throws: ``ForeignShift`` at the first shift that the engine would not have made.
  func lines(of rota: Rota) throws(ForeignShift) -> [PersonLine] {
    let builder = LineBuilder(problem: problem)
    let values = IntervalValues(problem: problem)
    var lines: [PersonLine] = []
    for line in rota.lines {
      let candidates = try candidates(of: line)
      // The builder puts breaks where presence is worth least: there where the rota has them.
      for interval in 0..<values.value.count { values.value[interval] = 1 }
      let starts = line.shifts.flatMap(\.breaks).map(\.span)
      for span in starts {
        for interval in intervals(span) where interval < values.value.count {
          values.value[interval] = -1
        }
      }
      values.sum()
      let built = builder.line(line.person.index, candidates, under: values)
      guard built.breakStarts == starts.map({ Int32($0.lowerBound.minute / step) }) else {
        let strange = line.shifts.first?.day ?? 0
        throw ForeignShift(person: line.person, day: strange, isAboutBreaks: true)
      }
      lines.append(built)
    }
    return lines
  }

  /// The rota as the search carries it: everyone's line, and who serves what as the rota says.
  ///
  /// - Throws: As ``lines(of:)`` does.
  func snapshot(of rota: Rota) throws(ForeignShift) -> RotaSnapshot {
    let (queues, profiles) = (problem.tables.queueCount, problem.profiles.count)
    var serving = [Int16](repeating: 0, count: problem.intervalCount * profiles * queues)
    for line in rota.lines {
      let profile = problem.people[line.person.index].profile
      for block in line.serving {
        guard let queue = block.queue else { continue }
        for interval in intervals(block.span) {
          serving[(interval * profiles + profile) * queues + queue.index] += 1
        }
      }
    }
    return RotaSnapshot(lines: try lines(of: rota), serving: serving, objective: 0)
  }

  private var step: Int { problem.site.horizon.interval.count }

  private func intervals(_ span: Span) -> Range<Int> {
    span.lowerBound.minute / step..<span.upperBound.minute / step
  }

  /// A candidate for each day, -1 for a free one.
  private func candidates(of line: Line) throws(ForeignShift) -> [Int32] {
    let days = problem.people[line.person.index].days
    var candidates = Array(repeating: Int32(-1), count: days.count)
    for shift in line.shifts {
      let option = days[shift.day].options.first { isShift(shift, $0.candidate) }
      guard let option else {
        throw ForeignShift(person: line.person, day: shift.day, isAboutBreaks: false)
      }
      candidates[shift.day] = Int32(option.candidate)
    }
    return candidates
  }

  private func isShift(_ shift: Shift, _ index: Int) -> Bool {
    let candidate = problem.catalogue.candidates[index]
    let form = problem.catalogue.forms[candidate.form]
    return intervals(shift.span) == candidate.start..<candidate.end
      && form.pattern == shift.pattern && form.paid == shift.paid
      && form.breaks.rules.map(\.length) == shift.breaks.map(\.span.length)
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
