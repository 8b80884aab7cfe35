import Planning

/// Reads the queues.
struct QueueReader {
  let interval: Minutes?
  let siteOpening: OpeningHours?
  let findings: Findings

  /// The queues of the `queues` mapping.
  func read(_ value: YAMLValue) -> Directory<Queue> {
    let entries = value.named("queues", limit: 100)
    if entries.isEmpty { findings.problem(value.place, "", "there is no queue") }
    for (name, _) in entries where name.text.contains(where: { " ;|=,".contains($0) }) {
      findings.problem(
        name.place,
        name.text,
        "queue \(quoted(name.text)) has a blank or one of ';|=,' in it",
        hint: "Maybe join its words with '-'?"
      )
    }
    for (name, _) in entries where name.text.lowercased() == "until" {
      findings.problem(name.place, name.text, "'until' has a meaning of its own in staff.csv")
    }
    return Directory(kind: "queue", entries.map { ($0.name, queue($0.name.text, $0.value)) })
  }

  private func queue(_ name: String, _ value: YAMLValue) -> Queue? {
    guard let section = Section(value, "queue \(quoted(name))", .queue) else { return nil }
    let outbound = QuotaReader(section: section)
    let stay = section.optionalEntry("min_stay").map {
      $0.duration("min_stay", in: Minutes(1)...Minutes(720), multipleOf: interval, findings)
    }
    var queue =
      outbound.isOutbound
      ? outbound.queue(name, opening: opening(section)) : inbound(name, section)
    if case .some(.none) = stay { return nil }
    queue?.leastStay = stay.flatMap(\.self) ?? .zero
    return queue
  }

  private func inbound(_ name: String, _ section: Section) -> Queue? {
    let channel = channel(section)
    let target = target(section, channel)
    let opening = opening(section)
    let patience = section.optionalEntry("patience").map {
      $0.seconds("patience", in: 1...86_400, findings)
    }
    let shrinkage =
      section.optionalEntry("shrinkage").map {
        $0.share("shrinkage", in: 0...0.9, findings)
      } ?? 0
    let waiting = DueReader(section: section)
    let canWait = channel == nil || channel == .backOffice && !section.has("requirement")
    if !canWait { waiting.refuse() }
    let due = canWait ? waiting.due() : .some(nil)
    let backlog = canWait ? waiting.backlog() : []
    guard let channel, let target, let opening, let shrinkage else { return nil }
    guard let due, let backlog else { return nil }
    if case .some(.none) = patience { return nil }
    return Queue(
      name: name,
      channel: channel,
      opening: opening,
      target: target,
      patienceSeconds: patience.flatMap(\.self),
      shrinkage: shrinkage,
      due: due,
      backlog: backlog
    )
  }

  private func channel(_ section: Section) -> Channel? {
    let kinds = [("voice", 0), ("chat", 1), ("back-office", 2), ("outbound", 3)]
    guard let kind = section.requiredEntry("channel")?.choice("channel", kinds, findings) else {
      return nil
    }
    if kind == 1 {
      return section.requiredEntry("concurrency")?.whole("concurrency", in: 1...20, findings)
        .map { .chat(concurrency: $0) }
    }
    for key in ["quota", "handle_time"] where section.has(key) {
      findings.problem(section.place, key, "\(key) is for the channel 'outbound' only")
    }
    if let entry = section.optionalEntry("concurrency") {
      findings.problem(entry.place, entry.text, "concurrency is for the channel 'chat' only")
    }
    return kind == 0 ? .voice : .backOffice
  }

  private func target(_ section: Section, _ channel: Channel?) -> ServiceTarget? {
    guard section.has("standard") != section.has("requirement") else {
      findings.problem(
        section.place,
        "",
        "a queue has either a 'standard' or a 'requirement'",
        hint: section.has("standard") ? "" : "Maybe standard: 80 % within 20 s over day?"
      )
      return nil
    }
    if section.has("requirement") {
      return section.required("requirement").flatMap { requirement($0) }
    }
    return section.requiredEntry("standard").flatMap {
      StandardReader(channel: channel, findings: findings).read($0)
    }
  }

  private func requirement(_ value: YAMLValue) -> ServiceTarget? {
    guard let section = Section(value, "requirement", .requirement) else { return nil }
    let shortfall = section.requiredEntry("shortfall_per_hour")?
      .decimal("shortfall_per_hour", in: 0...1_000_000, findings)
    let share =
      section.optionalEntry("first_share").map { $0.share("first_share", in: 0...1, findings) } ?? 1
    let factor =
      section.optionalEntry("later_factor")
      .map { $0.decimal("later_factor", in: 1...1000, findings) } ?? 1
    let surplus =
      section.optionalEntry("surplus_per_hour")
      .map { $0.decimal("surplus_per_hour", in: 0...1_000_000, findings) } ?? 0
    let growth =
      section.optionalEntry("surplus_growth")
      .map { $0.decimal("surplus_growth", in: 0...1_000_000, findings) } ?? 0
    guard let shortfall, let share, let factor, let surplus, let growth else { return nil }
    return .requirement(
      RequirementCosts(
        shortfallPerHour: shortfall,
        firstShare: share,
        laterFactor: factor,
        surplusPerHour: surplus,
        surplusGrowth: growth
      )
    )
  }

  private func opening(_ section: Section) -> OpeningHours? {
    guard let value = section.optional("opening") else { return siteOpening }
    return OpeningReader(interval: interval, findings: findings)
      .read(value, inside: siteOpening, whose: "the queue is open")
  }
}
