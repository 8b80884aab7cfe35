import Planning

/// Reads competences such as `voice-service; complaints=0.8`.
struct CompetenceReader {
  /// Below a twentieth of the usual rate nobody serves a queue; above twice it is a slip.
  private static let limits = 0.05...2.0
  let queues: Directory<Queue>
  let findings: Findings

  /// The queues that someone serves, each with a proficiency.
  func read(_ entry: Entry) -> [QueueID: Double]? {
    var (competences, isSound) = ([QueueID: Double](), true)
    for item in entry.text.split(whereSeparator: { ";| \n\r\t,".contains($0) }) {
      guard let (queue, proficiency) = skill(String(item), entry) else {
        isSound = false
        continue
      }
      if competences.updateValue(proficiency, forKey: queue) != nil {
        findings.problem(entry.place, String(item), "queue \(quoted(String(item))) stands twice")
        isSound = false
      }
    }
    guard isSound, competences.isEmpty else { return isSound ? competences : nil }
    findings.problem(entry.place, entry.text, "competences names no queue")
    return nil
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
