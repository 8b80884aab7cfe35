import Planning

/// Reads competences such as `voice-service; complaints=0.8; chat until 2026-03-05`.
struct CompetenceReader {
  /// What a person can do, and until when where it expires.
  struct Competences {
    var proficiency: [QueueID: Double] = [:]
    var ends: [QueueID: LocalDate] = [:]
  }

  /// Below a twentieth of the usual rate nobody serves a queue; above twice it is a slip.
  private static let limits = 0.05...2.0
  let queues: Directory<Queue>
  let findings: Findings

  /// The queues that someone serves, each with a proficiency and perhaps a last day.
  func read(_ entry: Entry) -> Competences? {
    var (competences, last, isSound) = (Competences(), QueueID?.none, true)
    var items = entry.text.split(whereSeparator: { ";| \n\r\t,".contains($0) }).map(String.init)[
      ...
    ]
    while let item = items.popFirst() {
      if item.lowercased() == "until" {
        let date = end(items.popFirst() ?? "", entry)
        guard let queue = last else {
          findings.problem(entry.place, entry.text, "there is no queue before 'until'")
          isSound = false
          continue
        }
        isSound = isSound && date != nil
        (competences.ends[queue], last) = (date, nil)
        continue
      }
      guard let (queue, proficiency) = skill(item, entry) else {
        (last, isSound) = (nil, false)
        // What follows belongs to the item that could not be read.
        if items.first?.lowercased() == "until" { items = items.dropFirst(2) }
        continue
      }
      last = queue
      if competences.proficiency.updateValue(proficiency, forKey: queue) != nil {
        findings.problem(entry.place, item, "queue \(quoted(item)) stands twice")
        isSound = false
      }
    }
    guard isSound, competences.proficiency.isEmpty else { return isSound ? competences : nil }
    findings.problem(entry.place, entry.text, "competences names no queue")
    return nil
  }

  private func end(_ text: String, _ entry: Entry) -> LocalDate? {
    guard !text.isEmpty else {
      findings.problem(entry.place, entry.text, "there is no date behind 'until'")
      return nil
    }
    return Entry(text: text, place: entry.place).date("until", findings)
  }

  private func skill(_ text: String, _ entry: Entry) -> (QueueID, Double)? {
    let parts = text.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    let index = queues.index(of: Entry(text: String(parts[0]), place: entry.place), findings)
    guard parts.count == 2 else { return index.map { (QueueID($0), 1) } }
    let proficiency = Entry(text: String(parts[1]), place: entry.place)
      .decimal("proficiency", in: Self.limits, findings)
    guard let index, let proficiency else { return nil }
    return (QueueID(index), proficiency)
  }
}
