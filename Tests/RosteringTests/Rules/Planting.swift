import Planning
import Rostering
import RotaTesting
import Testing

/// One fault planted into the small site's clean rota, and the rule that it breaks.
struct Planting: CustomTestStringConvertible, Sendable {
  let rule: Rule
  let fault: String
  /// Changes the site before the clean rota is made; the rota keeps every rule of it, or the fault
  /// is in the site's change.
  var site: @Sendable (inout Site) throws -> Void = { _ in }
  /// Changes the clean rota.
  var rota: @Sendable (inout Rota, Site) throws -> Void = { _, _ in }

  var testDescription: String { "\(rule): \(fault)" }

  /// What the judge says of the rota with the fault in it.
  func report() throws -> CheckReport {
    var site = try SmallSite.week()
    try self.site(&site)
    var rota = try SmallSite.rota(for: site)
    try self.rota(&rota, site)
    return judged(rota, at: site)
  }
}

/// What the judge says of a rota of a small site.
func judged(_ rota: Rota, at site: Site) -> CheckReport {
  RotaCheck(site: site, coverage: SmallSite.coverage(of: site)).report(on: rota)
}

/// The rules that one person's shifts break, everybody else idle and without hours to keep.
func rulesBroken(
  at site: Site,
  by person: Int = 0,
  serving queue: Int? = nil,
  _ shifts: [Shift]
) -> Set<Rule> {
  var site = site
  for index in site.contracts.indices {
    site.contracts[index].weeklyHours = .zero...Minutes(10_000)
  }
  let lines = site.people.indices.map {
    site.line(of: $0, $0 == person ? shifts : [], serving: $0 == person ? queue : nil)
  }
  return judged(Rota(lines: lines), at: site).brokenRules
}

extension Rota {
  /// Gives a person other shifts, all of them spent on one queue.
  mutating func work(
    _ person: Int,
    _ shifts: [Shift],
    serving queue: Int,
    at site: Site
  ) {
    lines[person] = site.line(of: person, shifts, serving: queue)
  }

  /// Gives a person the same shift, as one would say it, on several days.
  mutating func work(
    _ person: Int,
    _ text: String,
    onDays days: [Int],
    serving queue: Int,
    at site: Site
  ) throws {
    work(person, try days.map { try site.shift(onDay: $0, text) }, serving: queue, at: site)
  }
}
