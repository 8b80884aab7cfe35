import Planning

/// Writes the tables of an imported site.
struct ImportedTables {
  let demand: ImportedDemand
  let people: [ImportedPerson]
  let contracts: [ImportedContract]
  /// By person: the place of their contract.
  let contractOf: [Int]

  /// staff.csv.
  var staff: String {
    let header = [
      "id", "name", "team", "cost_centre", "contract", "competences", "roles", "employed_from",
      "employed_until", "earliest_start", "latest_start",
    ]
    let rows = zip(people, contractOf).map { person, contract in
      [
        person.id, person.name, person.team, person.costCentre, contracts[contract].name,
        competences(person), person.roles, person.employedFrom?.description ?? "",
        person.employedUntil?.description ?? "", time(person.earliestStart),
        time(person.latestStart),
      ]
    }
    return table([header] + rows)
  }

  /// availability.csv; nil without leave.
  var availability: String? {
    let rows = people.flatMap { person in
      person.absences.map {
        [
          person.id, $0.kind.rawValue, "\($0.days.lowerBound)", "\($0.days.upperBound)",
          $0.kind.canBePaid ? ($0.isPaid ? "yes" : "no") : "", "", "",
        ]
      }
    }
    guard !rows.isEmpty else { return nil }
    return table([["person", "kind", "start", "end", "paid", "hours", "note"]] + rows)
  }

  /// demand.csv.
  var demandTable: String {
    let hasRequirements = demand.queues.contains(where: \.isRequirement)
    let header =
      ["queue", "start", "contacts", "aht_seconds"]
      + (hasRequirements ? ["required"] : [])
    let rows = demand.queues.flatMap { queue in
      queue.cells.sorted { $0.key < $1.key }.map { time, cell -> [String] in
        let date = demand.firstDay.adding(days: time.day)
        let start = "\(date) \(TimeOfDay(minute: time.minute)?.description ?? "00:00")"
        let contacts = queue.isRequirement ? "" : Quantity.exact(rounded(cell.contacts))
        let seconds =
          queue.isRequirement || cell.contacts == 0
          ? "" : Quantity.exact(rounded(cell.handleSeconds))
        let required = queue.isRequirement ? Quantity.plain(cell.required.rounded(.up)) : ""
        return [queue.name, start, contacts, seconds] + (hasRequirements ? [required] : [])
      }
    }
    return table([header] + rows)
  }

  private func competences(_ person: ImportedPerson) -> String {
    person.skills.sorted { $0.key < $1.key }.map { queue, level in
      demand.queues[queue].name + (level == 1 ? "" : "=\(Quantity.exact(rounded(level)))")
    }.joined(separator: "; ")
  }

  private func time(_ minute: Int?) -> String {
    minute.flatMap { TimeOfDay(minute: $0)?.description } ?? ""
  }

  private func rounded(_ number: Double) -> Double { (number * 1000).rounded() / 1000 }

  private func table(_ rows: [[String]]) -> String {
    rows.map { $0.map(ImportedTables.cell).joined(separator: ",") }.joined(separator: "\n") + "\n"
  }

  private static func cell(_ text: String) -> String {
    guard text.contains(where: { ",;\"\n\r".contains($0) }) || text.first == " " else {
      return text
    }
    return "\"\(text.replacing("\"", with: "\"\""))\""
  }
}
