/// A public shift-scheduling instance as its text file holds it; days are numbers from 0, and day 0
/// is a Monday.
struct CurtoisInstance {
  /// A shift type.
  struct Shift {
    var id: String
    var minutes: Int
    /// Types that may not follow it on the next day.
    var forbiddenNext: [String]
  }

  /// What is agreed with someone.
  struct Terms: Hashable {
    /// Most shifts of each type; 0 or none where it is not worked.
    var mostOfType: [String: Int]
    var mostMinutes: Int
    var leastMinutes: Int
    var mostInRow: Int
    var leastInRow: Int
    var leastOffInRow: Int
    var mostWeekends: Int
  }

  struct Person {
    var id: String
    var terms: Terms
    var daysOff: [Int] = []
    var requests: [Request] = []
  }

  /// A shift type wanted on a day, or not wanted.
  struct Request {
    var day: Int
    var shift: String
    var weight: Int
    var isWanted: Bool
  }

  struct Cover {
    var day: Int
    var shift: String
    var required: Int
    var under: Int
    var over: Int
  }

  var days: Int
  var shifts: [Shift]
  var people: [Person]
  var cover: [Cover]

  init(_ text: String) throws {
    let sections = try SectionedText(text)
    days = try sections.number("HORIZON")
    shifts = try sections.rows("SHIFTS").map { row in
      Shift(
        id: try row.text(0),
        minutes: try row.number(1),
        forbiddenNext: row.cells.count > 2
          ? row.cells[2].split(separator: "|").map(String.init) : []
      )
    }
    people = try sections.rows("STAFF").map { row in
      Person(id: try row.text(0), terms: try Self.terms(row))
    }
    cover = try sections.rows("COVER").map { row in
      Cover(
        day: try row.number(0),
        shift: try row.text(1),
        required: try row.number(2),
        under: try row.number(3),
        over: try row.number(4)
      )
    }
    try addDaysOff(sections.rows("DAYS_OFF"))
    try addRequests(sections.rows("SHIFT_ON_REQUESTS"), areWanted: true)
    try addRequests(sections.rows("SHIFT_OFF_REQUESTS"), areWanted: false)
  }

  private static func terms(_ row: SectionedText.Row) throws -> Terms {
    var most: [String: Int] = [:]
    for part in try row.text(1).split(separator: "|") {
      let pair = part.split(separator: "=")
      guard pair.count == 2, let count = Int(pair[1]) else {
        throw InstanceProblem("line \(row.line) has '\(part)' where TYPE=NUMBER was expected")
      }
      most[String(pair[0])] = count
    }
    return Terms(
      mostOfType: most,
      mostMinutes: try row.number(2),
      leastMinutes: try row.number(3),
      mostInRow: try row.number(4),
      leastInRow: try row.number(5),
      leastOffInRow: try row.number(6),
      mostWeekends: try row.number(7)
    )
  }

  private mutating func addDaysOff(_ rows: [SectionedText.Row]) throws {
    for row in rows {
      let person = try person(row)
      for place in row.cells.indices.dropFirst() where !row.cells[place].isEmpty {
        people[person].daysOff.append(try row.number(place))
      }
    }
  }

  private mutating func addRequests(_ rows: [SectionedText.Row], areWanted: Bool) throws {
    for row in rows {
      let request = Request(
        day: try row.number(1),
        shift: try row.text(2),
        weight: try row.number(3),
        isWanted: areWanted
      )
      people[try person(row)].requests.append(request)
    }
  }

  private func person(_ row: SectionedText.Row) throws -> Int {
    let id = try row.text(0)
    guard let place = people.firstIndex(where: { $0.id == id }) else {
      throw InstanceProblem("line \(row.line) names '\(id)', who is not in SECTION_STAFF")
    }
    return place
  }
}
