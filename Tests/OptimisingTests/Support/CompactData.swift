import Planning

/// Shifts and limits of people as rows of MathProg data.
///
/// Models/rota.mod has a person in front of every index, Models/pricing.mod has one person and none.
struct CompactData {
  /// A person with the words in front of their indices.
  let people: [(prefix: [String], person: CompactPerson)]

  /// The shifts with two columns that the model names, and their breaks.
  func shifts(
    _ columns: String,
    _ values: (CompactPerson, CompactPerson.Choice) -> String
  ) -> [String] {
    var (shifts, away, starts, breaks) = ([String](), [String](), [String](), [String]())
    for (prefix, person) in people {
      for choice in person.choices {
        let key = prefix + ["\(choice.day)", "\(choice.number)"]
        let words = key.joined(separator: " ")
        shifts.append(
          "  \(words)  \(choice.start) \(choice.finish) \(choice.paid) \(choice.pay) "
            + values(person, choice)
        )
        if !choice.away.isEmpty { away.append(slice(key, choice.away)) }
        for (number, pause) in choice.breaks.enumerated() {
          starts.append(slice(key + ["\(number)"], pause.starts))
          breaks.append("  \(words) \(number)  \(pause.length) \(pause.gap)")
        }
      }
    }
    return table("param : SHIFTS : start finish paid pay \(columns)", shifts) + set("AWAY", away)
      + set("STARTS", starts) + table("param : length gap", breaks)
  }

  /// The limits of everyone.
  func limits() -> [String] {
    var rows: [String: [String]] = [:]
    var musts: [String] = []
    for (prefix, person) in people {
      let carried = person.person.carryIn
      func say(_ name: String, _ value: Int, _ more: [Int] = []) {
        rows[name, default: []].append(
          row(prefix + more.map(String.init), "\(value)")
        )
      }
      say("rest", person.ceiling(person.rules.restBetweenShifts.count))
      say("long", person.ceiling(person.rules.weeklyRest.count))
      say("daysmost", person.rules.maxDaysPerWeek)
      say("runmost", person.rules.maxRunOfDays)
      say("run", carried.runOfDays)
      if let end = carried.lastShiftEnd { say("ended", person.ceiling(end.minute)) }
      for week in weeks {
        say("hoursleast", person.hours(ofWeek: week).lowerBound, [week])
        say("hoursmost", person.hours(ofWeek: week).upperBound, [week])
      }
      musts += person.fixedDays.sorted().map { "  " + (prefix + ["\($0)"]).joined(separator: " ") }
    }
    let names = [
      "rest", "long", "hoursleast", "hoursmost", "daysmost", "runmost", "run", "ended",
    ]
    return names.flatMap { name in
      let rows = rows[name] ?? []
      return rows.isEmpty ? [] : table("param \(name)", rows)
    } + set("MUST", musts)
  }

  /// Days, intervals and weeks.
  func calendar() -> [String] {
    guard let first = people.first?.person else { return [] }
    let horizon = first.site.horizon
    return [
      "param horizon := \(horizon.dayCount);", "param intervals := \(horizon.intervalCount);", "",
    ]
      + table(
        "param : weekstart weekend",
        weeks.map {
          let span = first.span(ofWeek: $0)
          return "  \($0) \(span.lowerBound) \(span.upperBound)"
        }
      )
  }

  /// A row of a parameter.
  func row(_ key: [String], _ value: String) -> String {
    "  " + (key + [value]).joined(separator: " ")
  }

  /// A table with its rows.
  func table(_ head: String, _ rows: [String]) -> [String] {
    rows.isEmpty ? [] : ["\(head) :="] + rows + [";", ""]
  }

  private var weeks: Range<Int> {
    0..<((people.first?.person.site.horizon.dayCount ?? 0) + 6) / 7
  }

  private func set(_ name: String, _ rows: [String]) -> [String] {
    rows.isEmpty ? ["set \(name) := ;", ""] : ["set \(name) :="] + rows + [";", ""]
  }

  /// The last index of some tuples, the others given.
  private func slice(_ key: [String], _ last: [Int]) -> String {
    "  (\(key.joined(separator: ", ")), *) " + last.map(String.init).joined(separator: " ")
  }
}
