public import Foundation
public import Planning

/// Reads a table of hours and money as they were paid: a row for each person, team or cost centre,
/// perhaps for each queue of it.
public struct ActualsReader {
  /// What reading gave.
  public struct Reading: Sendable {
    /// The rows in the order of the file; empty where there are problems.
    public var actuals: [PaidActual]
    /// Everything that must be put right, by line and column.
    public var problems: [SiteProblem]
    /// What is worth knowing.
    public var notes: [SiteNote]
  }

  private static let layout = Table.Layout(
    required: ["hours", "money"],
    optional: ["person", "team", "cost_centre", "queue", "currency"]
  )
  private let site: Site

  /// A reader for a site.
  public init(site: Site) { self.site = site }

  /// What stands in a file.
  public func read(_ file: URL) -> Reading {
    let findings = Findings()
    let name = file.lastPathComponent
    let text = TextFile(file, findings).load(isRequired: true)
    let table = text.flatMap { Table($0, file: name, layout: Self.layout, findings) }
    var taken: [[Int: Int]] = site.people.map { _ in [:] }
    let actuals = (table?.rows ?? []).compactMap { actual($0, &taken, findings) }
    if let table, table.rows.isEmpty, findings.problems.isEmpty {
      findings.problem(.start(of: name), "", "the file has no rows")
    }
    let problems = Set(findings.problems).sorted()
    return Reading(
      actuals: problems.isEmpty ? actuals : [],
      problems: problems,
      notes: findings.notes
    )
  }

  private func actual(
    _ row: Table.Row,
    _ taken: inout [[Int: Int]],
    _ findings: Findings
  ) -> PaidActual? {
    let hours = row.required("hours", findings)?.decimal("hours", in: 0...1_000_000, findings)
    let money = row.required("money", findings)?
      .money("money", in: 0...1_000_000_000, site.currency, findings)
    let isOurs = isOurs(row["currency"], findings)
    let queue = row["queue"]
    let place = queue.flatMap { index($0, "queue", site.queues.map(\.name), findings) }
    guard let (entry, whose) = whose(row, findings), queue == nil || place != nil else {
      return nil
    }
    let people = site.people.indices.filter { holds(site.people[$0], PersonID($0), whose) }
    if people.isEmpty {
      findings.problem(entry.place, entry.text, "nobody of the plan is in \(quoted(entry.text))")
    }
    for person in people {
      let line = place.map { taken[person][$0] ?? taken[person][-1] } ?? taken[person].values.min()
      if let line {
        findings.problem(
          entry.place,
          entry.text,
          "the time of \(quoted(site.people[person].id)) stands in line \(line) already",
          hint: "Maybe one row for each person, or for each person and queue?"
        )
        return nil
      }
      taken[person][place ?? -1] = row.place.line
    }
    guard let hours, let money, isOurs, !people.isEmpty else { return nil }
    return PaidActual(
      whose: whose,
      queue: place.map { QueueID($0) },
      seconds: Int((hours * 3600).rounded()),
      amount: money
    )
  }

  private func holds(_ person: Person, _ id: PersonID, _ whose: PaidActual.Whose) -> Bool {
    switch whose {
    case .person(let other): id == other
    case .team(let team): person.team == team
    case .centre(let centre): person.costCentre == centre
    }
  }

  /// The person, the team or the cost centre of a row: one of them.
  private func whose(_ row: Table.Row, _ findings: Findings) -> (Entry, PaidActual.Whose)? {
    let named = ["person", "team", "cost_centre"].compactMap { column in
      row[column].map { (column, $0) }
    }
    guard let (column, entry) = named.first else {
      findings.problem(row.place, "", "there is neither a person, a team nor a cost centre")
      return nil
    }
    guard named.count == 1 else {
      findings.problem(
        entry.place,
        entry.text,
        "a row is of a person, a team or a cost centre, not of two of them",
        hint: "Maybe leave '\(named[1].0)' empty?"
      )
      return nil
    }
    switch column {
    case "person":
      return index(entry, "person", site.people.map(\.id), findings)
        .map { (entry, .person(PersonID($0))) }
    case "team":
      let teams = Set(site.people.map(\.team)).sorted()
      return index(entry, "team", teams, findings).map { (entry, .team(teams[$0])) }
    default:
      return index(entry, "cost centre", site.costCentres.map(\.name), findings)
        .map { (entry, .centre(CostCentreID($0))) }
    }
  }

  private func index(
    _ entry: Entry,
    _ kind: String,
    _ known: [String],
    _ findings: Findings
  ) -> Int? {
    if let index = known.firstIndex(of: entry.text) { return index }
    findings.unknown(kind, entry, known: known)
    return nil
  }

  private func isOurs(_ entry: Entry?, _ findings: Findings) -> Bool {
    guard let entry, entry.text != site.currency.code else { return true }
    findings.problem(
      entry.place,
      entry.text,
      "the money is in \(quoted(entry.text)), but the site's money is \(site.currency.code)",
      hint: "Maybe '\(site.currency.code)'?"
    )
    return false
  }
}
