import Planning

/// Reads an outbound queue: work that nobody waits for and that does not come by itself.
struct QuotaReader {
  let section: Section

  private var findings: Findings { section.findings }

  /// Whether the queue is one.
  var isOutbound: Bool { section.optionalEntry("channel")?.text.lowercased() == "outbound" }

  /// The queue.
  func queue(_ name: String, opening: OpeningHours?) -> Queue? {
    let others = ["standard", "requirement", "patience", "concurrency", "due", "backlog"]
    for key in others where section.has(key) {
      findings.problem(
        section.place,
        key,
        "an outbound queue has a 'quota' and no \(quoted(key))",
        hint: "Maybe quota: 400 a week?"
      )
    }
    let quota = section.requiredEntry("quota").flatMap(quota)
    let seconds = section.requiredEntry("handle_time")?
      .seconds("handle_time", in: 1...86_400, findings)
    let shrinkage =
      section.optionalEntry("shrinkage").map { $0.share("shrinkage", in: 0...0.9, findings) } ?? 0
    guard let quota, let seconds, let shrinkage, let opening else { return nil }
    let standard = ServiceStandard(share: 1, withinSeconds: 0, window: quota.window)
    return Queue(
      name: name,
      channel: .backOffice,
      opening: opening,
      target: .standard(standard),
      shrinkage: shrinkage,
      quota: Quota(contacts: quota.contacts, handleSeconds: seconds)
    )
  }

  /// `400 a week`, `60 a day`.
  private func quota(
    _ entry: Entry
  ) -> (contacts: Double, window: ServiceStandard.Window)? {
    let words = entry.text.lowercased().split { $0 == " " || $0 == "/" }
      .filter { $0 != "a" && $0 != "per" }
    let windows: [Substring: ServiceStandard.Window] = ["day": .day, "week": .week]
    guard words.count == 2, let window = windows[words[1]] else {
      findings.problem(
        entry.place,
        entry.text,
        "quota \(quoted(entry.text)) is not like '400 a week' or '60 a day'"
      )
      return nil
    }
    return Entry(text: String(words[0]), place: entry.place)
      .decimal("quota", in: 0...1_000_000, findings).map { ($0, window) }
  }
}
