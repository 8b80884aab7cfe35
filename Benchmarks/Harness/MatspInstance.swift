/// A public multi-activity instance as its text file holds it: weeks of quarters of an hour that
/// begin at 06:00 on their first day and end at 06:00 on the day after the last.
struct MatspInstance {
  struct Person {
    var id: String
    var minutes: ClosedRange<Int>
  }

  var days: Int
  var taskCount: Int
  var people: [Person]
  /// People wanted by task from 0, then quarter of an hour from midnight of the first day.
  var required: [[Int]]

  init(_ text: String) throws {
    let sections = try SectionedText(text)
    (days, taskCount) = (try sections.number("HORIZON"), try sections.number("TASKS"))
    people = try sections.rows("STAFF").map { row in
      let (least, most) = (try row.number(1), try row.number(2))
      guard least <= most else { throw InstanceProblem("line \(row.line) has least above most") }
      return Person(id: try row.text(0), minutes: least...most)
    }
    required = Array(repeating: Array(repeating: 0, count: (days + 1) * 96), count: taskCount)
    for row in sections.rows("COVER") {
      let (quarter, task) = (try Self.quarter(row), try row.number(2) - 1)
      guard required.indices.contains(task), required[task].indices.contains(quarter) else {
        throw InstanceProblem("line \(row.line) lies outside the horizon or names no task")
      }
      required[task][quarter] = try row.number(3)
      guard try row.number(4) == required[task][quarter] else {
        throw InstanceProblem("line \(row.line) has a range of people, which no site can say")
      }
    }
  }

  private static func quarter(_ row: SectionedText.Row) throws -> Int {
    let parts = try row.text(1).prefix(5).split(separator: ":")
    guard parts.count == 2, let hour = Int(parts[0]), let minute = Int(parts[1]),
      (0..<24).contains(hour), (0..<60).contains(minute), minute % 15 == 0
    else {
      throw InstanceProblem(
        "line \(row.line) has '\(try row.text(1))' where 06:00-06:15 was expected"
      )
    }
    return (try row.number(0) - 1) * 96 + hour * 4 + minute / 15
  }
}
