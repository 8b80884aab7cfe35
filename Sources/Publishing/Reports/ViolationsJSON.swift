import Planning
import Rostering

/// Broken rules as JSON.
struct ViolationsJSON {
  let site: Site

  func value(_ violations: [Violation]) -> JSONValue {
    .array(
      violations.map { violation in
        let person = violation.person.flatMap { id in
          site.people.indices.contains(id.index) ? site[id].id : nil
        }
        let date = violation.day.map { site.horizon.date(ofDay: $0).description }
        return .object([
          "rule": .string(violation.rule.rawValue),
          "person": .optional(person, JSONValue.string),
          "date": .optional(date, JSONValue.string), "sentence": .string(violation.sentence),
        ])
      }
    )
  }
}
