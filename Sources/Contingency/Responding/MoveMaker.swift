import Demand
import Optimising
import Planning
import Rostering

/// Makes the moves that a scenario's responses allow, the most promising of each.
struct MoveMaker {
  let scenario: Scenario
  let week: DisruptedWeek
  /// The rota to respond with, after people have moved between queues.
  let rota: Rota
  /// Days on which something can be mended.
  let days: Set<Int>
  /// What one more of someone's competences is worth in each interval.
  let worth: (PersonID) -> [Double]
  /// The judge of lines where people have agreed to so much beyond their contract.
  let judge: (Minutes) -> LineJudge
  let clerk: PayClerk

  var site: Site { week.site }
  var edit: LineEdit { LineEdit(site: site) }

  /// The moves of all responses.
  func moves() -> [Move] {
    scenario.responses.enumerated().flatMap { place, response -> [Move] in
      let from = earliest(response)
      switch response.kind {
      case .cancelActivities(let names): return cancelled(names, place, response, from: from)
      case .moveBreaks: return movedBreaks(place, response, from: from)
      case .lengthen(let most): return lengthened(most, place, response, from: from)
      case .callIn(let people), .standBy(let people):
        return calledIn(people, place, response, from: from)
      case .agency(let most, let queues, let least):
        return agency(most, queues, least, place, response, from: from)
      case .divert(let queue, let most): return diverted(queue, most, place, response, from: from)
      case .callBack(let queue, let most, let within):
        return calledBack(queue, most, within, place, response, from: from)
      case .lower(let queue, let by): return [lowered(queue, by, place, response)]
      }
    }
  }

  /// From when on a response can take effect: known, then asked for with its notice.
  func earliest(_ response: Response) -> Moment {
    week.begin - scenario.warning + response.notice
  }

  // MARK: Common parts

  /// A move that gives someone other shifts; nil where a rule forbids them or nothing is gained.
  func move(
    _ person: PersonID,
    day: Int,
    shifts: [Shift],
    _ place: Int,
    _ response: Response,
    changesHours: Bool,
    words: String,
    span: Span
  ) -> Move? {
    let old = rota[person]
    let line = edit.line(old, shifts: shifts)
    let (before, after) = (Set(edit.presence(of: old.shifts)), Set(edit.presence(of: shifts)))
    let gained = after.subtracting(before).sorted()
    let lost = before.subtracting(after).sorted()
    let values = worth(person)
    let value = gained.reduce(0) { $0 + values[$1] } - lost.reduce(0) { $0 + values[$1] }
    guard value > 1e-9 else { return nil }
    var move = Move(
      response: place,
      change: .line(line),
      cost: ResponseLedger(clerk: clerk).cost(of: line, before: old, response),
      words: words,
      span: span
    )
    (move.gained, move.lostIntervals) = (gained, lost)
    (move.person, move.day, move.changesHours) = (person, day, changesHours)
    move.beyondContract = response.beyondContract
    move.worth = value
    return move
  }

  /// Whether someone's rules allow a line as well as the one they have.
  private func isAllowed(
    _ move: Move,
    _ judge: LineJudge,
    _ broken: inout [PersonID: Set<String>]
  ) -> Bool {
    guard case .line(let line) = move.change else { return true }
    let known = broken[line.person] ?? Set(judge.violations(of: rota[line.person]).map(\.sentence))
    broken[line.person] = known
    return judge.violations(of: line).allSatisfy { known.contains($0.sentence) }
  }

  /// A move that might be made: what it is worth, and how it is worked out when it is wanted.
  struct Sketch {
    var worth: Double
    var move: () -> Move?
  }

  /// A sketch of other shifts for someone on a day; nil where nothing is gained by them.
  func sketch(
    _ person: PersonID,
    from old: [Shift],
    to new: [Shift],
    move: @escaping () -> Move?
  ) -> Sketch? {
    let values = worth(person)
    func sum(_ shifts: [Shift]) -> Double {
      edit.presence(of: shifts).reduce(0) { $0 + values[$1] }
    }
    let worth = sum(new) - sum(old)
    return worth > 1e-9 ? Sketch(worth: worth, move: move) : nil
  }

  /// The most promising of some moves that the rules allow; only those are worked out that are
  /// reached.
  func best(_ sketches: [Sketch], of response: Response, most: Int) -> [Move] {
    var broken: [PersonID: Set<String>] = [:]
    var kept: [Move] = []
    let judge = judge(response.beyondContract)
    let order = sketches.indices.sorted {
      (sketches[$1].worth, $0) < (sketches[$0].worth, $1)
    }
    for place in order where kept.count < most {
      guard let move = sketches[place].move(), isAllowed(move, judge, &broken) else { continue }
      kept.append(move)
    }
    return kept
  }

  /// When something is, as people say it.
  func clock(_ span: Span) -> String {
    let day = FindingWords.dayName(site.horizon, site.horizon.day(of: span.lowerBound))
    return "\(day) \(time(span.lowerBound))-\(time(span.upperBound))"
  }

  func time(_ moment: Moment) -> String { "\(site.horizon.wallClock(at: moment).time)" }
}
