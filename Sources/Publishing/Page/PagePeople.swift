import Planning
import Rostering

/// What the page knows of each person: who they are, what they work, what they asked for.
///
/// Lists of numbers in place of objects: with 2,000 people each name of a key would weigh a tenth of
/// a megabyte.
struct PagePeople {
  let site: Site
  let rota: Rota
  let figures: [PersonFigures]

  var values: [JSONValue] {
    let places = Dictionary(
      PageSite.teams(of: site).enumerated().map { ($1, $0) },
      uniquingKeysWith: { first, _ in first }
    )
    var lines: [Int: Line] = [:]
    for line in rota.lines { lines[line.person.index] = line }
    return site.people.indices.map { index in
      let person = site.people[index]
      return .object([
        "id": .string(person.id), "name": .string(person.name),
        "at": numbers([places[person.team] ?? 0, person.contract.index, person.costCentre.index]),
        "skills": .array(
          person.competences.sorted { $0.key < $1.key }.flatMap { queue, rate in
            [JSONValue.integer(queue.index), PageNumber.value(rate)]
          }
        ),
        "roles": .array(person.roles.sorted().map(JSONValue.string)),
        "weeks": .array(figures[index].weeks.map(week)),
        "pay": .number(site.currency.major(figures[index].pay)),
        "shifts": .array((lines[index]?.shifts ?? []).map(shift)),
        "serving": serving(lines[index]?.serving ?? []),
        "away": .array(person.absences.map(absence)),
        "pins": .array(person.pins.map(pin)),
        "wishes": .array(zip(person.wishes, figures[index].wishesGranted).map(wish)),
        "before": .array(before(person)),
      ])
    }
  }

  private func numbers(_ values: [Int]) -> JSONValue { .array(values.map(JSONValue.integer)) }

  private func week(_ week: PersonFigures.Week) -> JSONValue {
    numbers([week.paid.count, week.agreed.lowerBound.count, week.agreed.upperBound.count])
  }

  /// Day, start, length, paid, pattern, breaks, activities.
  private func shift(_ shift: Shift) -> JSONValue {
    let start = shift.span.lowerBound
    let stretch = { (span: Span) in
      [JSONValue.integer((span.lowerBound - start).count), .integer(span.length.count)]
    }
    return .array([
      .integer(shift.day), .integer(start.minute), .integer(shift.span.length.count),
      .integer(shift.paid.count), .integer(shift.pattern.index),
      .array(
        shift.breaks.map { .array(stretch($0.span) + [.bool($0.isPaid), .string($0.name)]) }
      ),
      .array(shift.activities.map { .array(stretch($0.span) + [.string($0.name)]) }),
    ])
  }

  /// Queue (-1 for none), start counted from the end of the block before, length.
  private func serving(_ blocks: [ServingBlock]) -> JSONValue {
    var (result, end) = ([Int](), 0)
    for block in blocks {
      let start = block.span.lowerBound.minute
      result += [block.queue?.index ?? -1, start - end, block.span.length.count]
      end = block.span.upperBound.minute
    }
    return numbers(result)
  }

  /// That someone is sick stays with the planner: a page goes to many, who read that they are away.
  private func absence(_ absence: Absence) -> JSONValue {
    let kind =
      switch absence.kind {
      case .unavailable: 0
      case .leave: 1
      case .sick: 2
      }
    return numbers([
      kind, absence.span.lowerBound.minute, absence.span.length.count,
      absence.credit.count,
    ])
  }

  private func pin(_ pin: Pin) -> JSONValue {
    switch pin {
    case .shift(let start, let paid):
      .array([.null, .integer(start.minute), .integer(paid?.count ?? 0)])
    case .activity(let name, let span):
      .array([.string(name), .integer(span.lowerBound.minute), .integer(span.length.count)])
    }
  }

  /// Day, strength, whether granted, and then the window of starts wished for on the wall clock, or
  /// the name of a kind of shift and whether one of it is wished for or none.
  private func wish(_ wish: Wish, _ isGranted: Bool) -> JSONValue {
    switch wish.kind {
    case .dayOff(let day): numbers([day, wish.strength, isGranted ? 1 : 0])
    case .start(let day, let window):
      numbers([
        day, wish.strength, isGranted ? 1 : 0, window.lowerBound.minute, window.upperBound.minute,
      ])
    case .shift(let day, let kind), .noShift(let day, let kind):
      .array([
        .integer(day), .integer(wish.strength), .integer(isGranted ? 1 : 0), .string(kind.name),
        .integer(wish.kind.isGrantedByDayOff ? 0 : 1),
      ])
    }
  }

  /// Day, then starts and ends of the shifts that the person had there before.
  private func before(_ person: Person) -> [JSONValue] {
    person.before.sorted { $0.key < $1.key }.map { day, spans in
      numbers([day] + spans.flatMap { [$0.lowerBound.minute, $0.upperBound.minute] })
    }
  }
}
