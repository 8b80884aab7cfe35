import Planning
import Rostering

/// A rota that people have, as the search carries it: what to start from, and what to come back to
/// where that costs nothing.
struct KeptRota: Sendable {
  /// By person; nil where the rules no longer allow the line.
  let lines: [PersonLine?]
  /// The rota as it was told to people.
  let rota: Rota
  /// How many of each profile serve what, those without a line left out.
  let serving: [Int16]
  /// Start of each meeting.
  let meetingSlots: [Int]

  /// The rota, in the numbers of the problem's site.
  init(_ rota: Rota, _ problem: RotaProblem) {
    let reader = LinesOfRota(problem: problem)
    var lines = problem.people.indices.map { person -> PersonLine? in
      guard rota.lines.indices.contains(person),
        let (line, held) = try? reader.line(of: rota.lines[person]),
        problem.people[person].allows(line.candidates, held)
      else { return nil }
      return line
    }
    let slots = reader.meetingSlots(of: lines.compactMap(\.self))
    if KeptRota.suits(slots, lines, problem) {
      meetingSlots = slots
    } else {
      // Someone who now has to come can't at those times: the meetings are to be moved.
      meetingSlots = problem.meetingSlots
      lines = lines.map { $0.flatMap { problem.attends($0, problem.meetingSlots) ? $0 : nil } }
    }
    self.lines = lines
    self.rota = rota
    let known = Rota(
      lines: zip(rota.lines, lines).map { named, line in
        Line(
          person: named.person,
          shifts: named.shifts,
          serving: line == nil ? [] : named.serving
        )
      }
    )
    serving = ServingCounts(problem: problem).counts(known, lines)
  }

  /// Whether those who need another line have one at the times of the meetings.
  private static func suits(
    _ slots: [Int],
    _ lines: [PersonLine?],
    _ problem: RotaProblem
  ) -> Bool {
    if slots.isEmpty { return true }
    guard lines.allSatisfy({ $0.map { problem.attends($0, slots) } ?? true }) else { return false }
    let pricer = LinePricer(catalogue: problem.catalogue, people: problem.people)
    let costing = LinePricer.Costing(
      values: Slab(repeating: 0, count: problem.catalogue.candidates.count),
      intervals: IntervalValues(problem: problem),
      payFactor: 0,
      wishFactor: 0,
      meetingSlots: slots
    )
    return lines.indices.filter { lines[$0] == nil }.allSatisfy { person in
      var random = RandomSource(seed: 0)
      return pricer.bestLine(problem.people[person], costing, &random) != nil
    }
  }

  /// The rota as a search starts from it; people whose line is no longer allowed have none.
  var snapshot: RotaSnapshot {
    RotaSnapshot(lines: lines, serving: serving, meetingSlots: meetingSlots, objective: 0)
  }

  /// What each person serves in each interval: the queue's number, -1 without one, -2 elsewhere.
  func queues(_ problem: RotaProblem) -> [[Int]] {
    let step = problem.site.horizon.interval.count
    return rota.lines.map { line in
      var queues = [Int](repeating: -2, count: problem.intervalCount)
      for block in line.serving {
        let inside = block.span.lowerBound.minute / step..<block.span.upperBound.minute / step
        for interval in inside.clamped(to: 0..<problem.intervalCount) {
          queues[interval] = block.queue?.index ?? -1
        }
      }
      return queues
    }
  }
}

extension RotaProblem {
  /// Whether a line attends meetings at the times given.
  func attends(_ line: PersonLine, _ slots: [Int]) -> Bool {
    line.attended.allSatisfy { attendance in
      guard let meeting = sessions.all[Int(attendance.session)].meeting else { return true }
      return slots[meeting] == Int(attendance.start)
    }
  }
}
