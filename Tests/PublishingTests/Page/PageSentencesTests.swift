import Planning
import Rostering
import Testing

@testable import Publishing

@Suite("Sentences of the planner in German")
struct PageSentencesTests {
  /// A sentence in English, and how it is put together in German.
  private struct Form {
    let pattern: Regex<AnyRegexOutput>
    let nested: [Bool]
  }

  private let forms: [Form]

  init() throws {
    let text = String(decoding: PackageResources.sentences_de_js, as: UTF8.self)
    forms = try text.matches(of: #/(?m)^  \["(.+?)", "(.+)"\],$/#).map { line in
      let (from, to) = (String(line.output.1), String(line.output.2))
      let blanks = from.matches(of: #/\{([#*@]?)(\w+)\}/#)
      let names = Set(blanks.map { String($0.output.2) })
      let used = Set(to.matches(of: #/\{(\w+)\}/#).map { String($0.output.1) })
      #expect(used == names, "\(from): \(to)")
      var pattern = ""
      var rest = from[...]
      for blank in blanks {
        pattern += PageSentencesTests.quoted(String(rest[..<blank.range.lowerBound]))
        pattern += PageSentencesTests.parts[String(blank.output.1)] ?? "(.+?)"
        rest = rest[blank.range.upperBound...]
      }
      return Form(
        pattern: try Regex("^" + pattern + PageSentencesTests.quoted(String(rest)) + "$"),
        nested: blanks.map { $0.output.1 == "*" }
      )
    }
  }

  private static let parts = [
    "@": "([A-Z][a-z]+day(?: [0-9]{4}-[0-9]{2}-[0-9]{2})?"
      + "(?: [0-9]{2}:[0-9]{2}-[0-9]{2}:[0-9]{2})?)",
    "#": number,
  ]

  private static let number =
    "([-0-9][-0-9.,:]*(?: ?%)?(?: (?:h|min|[0-9]{2}:[0-9]{2}))?(?: [0-9]+ min)?)"

  private static func quoted(_ text: String) -> String {
    text.reduce(into: "") { $0 += "()[].*+?|\\^${}".contains($1) ? "\\\($1)" : String($1) }
  }

  /// As the page does it: the first form whose nested parts have forms too.
  private func hasForm(_ sentence: String) -> Bool {
    forms.contains { form in
      guard let found = sentence.firstMatch(of: form.pattern) else { return false }
      return zip(form.nested, found.output.dropFirst()).allSatisfy { isNested, part in
        !isNested || part.substring.map { hasForm(String($0)) } ?? false
      }
    }
  }

  private static let hour = Minutes(60)

  private static let limits: [PersonRule.Limit] = [
    .restBetweenShifts(least: hour, reduced: nil), .restBetweenShifts(least: hour, reduced: hour),
    .weeklyRest(least: hour, everyWeeks: 1), .weeklyRest(least: hour, everyWeeks: 2),
    .hours(hour...hour, per: .week), .hours(.zero...hour, per: .horizon),
    .hours(hour...Minutes(450), per: .average(weeks: 17)),
    .shifts(of: .any, 0...5, per: .week), .shifts(of: .any, 1...1, per: .horizon),
    .shifts(of: ShiftKind(name: "night"), 2...7, per: .week), .run(of: .any, 0...6),
    .run(of: ShiftKind(name: "night"), 2...4), .daysOffRun(2...366), .daysOffTogether(2),
    .weekendsWorked(most: 2), .freeWeekends(least: 1, inEvery: 3), .wholeWeekends,
    .succession(after: ShiftKind(name: "night"), never: .any, withinDays: 1),
    .succession(after: .any, never: ShiftKind(name: "early"), withinDays: 2),
    .sameStart(within: hour), .shiftLength(of: .any, hour...Minutes(480)),
    .shiftLength(of: ShiftKind(name: "night"), .zero...hour), .spread(most: hour),
  ]

  @Test("Every limit of a rule has one, with each force and a source", arguments: limits.indices)
  func rules(place: Int) throws {
    for force in [Force.absolute, .hard, .soft(strength: 3)] {
      for source in [nil, "Art. 6(b), as amended"] {
        let rule = PersonRule(
          name: "a rule",
          limit: Self.limits[place],
          force: force,
          source: source
        )
        let text = RuleWords.text(rule)
        #expect(hasForm(text), "\(text)")
        let remedy =
          "a rule: \(RuleWords.text(rule.limit)), instead of \(RuleWords.text(rule.limit))"
        #expect(hasForm(remedy), "\(remedy)")
      }
    }
  }

  @Test("So has what is told of people, presence, broken rules and the proof")
  func others() throws {
    let sentences = [
      "pinned: a shift from Monday 2 March 08:00 of 7 h 30 min",
      "sick leave from Monday 2 March 00:00 to Tuesday 3 March 00:00, 7 h 30 min of it paid",
      "take back not available from Monday 2 March 08:00 to Monday 2 March 12:00",
      "starts between 08:00 and 09:30 only (staff.csv)",
      "attends coaching, 30 min, with the others (activities.csv)",
      "P01: rests 8:00 h from 2026-03-02 22:00 to 2026-03-03 06:00, less than 11:00 h (rule rest)",
      "P01: works 6 days in the week from 2026-03-02, 2 before included, more than 5",
      "supervisor: 0.8 present from 2026-03-02 08:00 to 2026-03-02 12:00, 1 to 2 needed",
      "Within 0.01% of the best possible: weighed cost 34,571.00 against a proven bound 34,570.80 "
        + "(Lagrangian); stopped after 60 s.",
      "Saturday helpline serves 61.7 % of 602.2 contacts in time; 75.0 % must be, 80.0 % are "
        + "promised; it is 4.1 people short Saturday 09:30-12:00.",
      "stays until 18:00 instead of 16:00, Tuesday 10:00-18:00",
      "3 contacts of helpline are called back, Sunday 29 March 01:00-12:30",
      "The best possible: weighed cost 1.00 against a proven bound 1.00 (linear program); "
        + "there is nothing left to find.",
    ]
    for sentence in sentences { #expect(hasForm(sentence), "\(sentence)") }
    #expect(!hasForm("P01: something else"))
  }
}
