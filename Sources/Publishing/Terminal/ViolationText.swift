public import Planning
public import Rostering

/// A broken rule as one line: the rule, whose line, on which day, and the sentence of the judge.
public struct ViolationText {
  /// The site.
  public let site: Site
  /// The broken rule.
  public let violation: Violation

  /// The text of a broken rule.
  public init(site: Site, violation: Violation) {
    self.site = site
    self.violation = violation
  }

  /// The line.
  public var text: String {
    let person = violation.person.flatMap { id in
      site.people.indices.contains(id.index) ? site[id].id : nil
    }
    let date = violation.day.map { site.horizon.date(ofDay: $0).description }
    let place = [violation.rule.rawValue, person, date].compactMap(\.self)
    return place.joined(separator: " ") + ": " + violation.sentence
  }
}
