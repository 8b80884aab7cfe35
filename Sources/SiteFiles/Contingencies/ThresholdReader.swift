import Planning

/// Reads `must_hold`: what must still hold when a risk has come true.
struct ThresholdReader {
  let setting: RegisterSetting

  private var findings: Findings { setting.findings }
  private var site: Site { setting.site }

  /// The thresholds of a list, one for each queue named; nil where one has a problem.
  func list(_ value: YAMLValue) -> [Threshold]? {
    guard let items = OneOfMany.list(value, "must_hold", .threshold, findings) else { return nil }
    let read = items.map { thresholds($0.kind, $0.section) }
    let sound = read.compactMap(\.self)
    return sound.count == read.count ? sound.flatMap(\.self) : nil
  }

  private func thresholds(_ kind: String, _ section: Section) -> [Threshold]? {
    switch kind {
    case "standard": standards(section)
    case "shortfall": shortfalls(section)
    case "wait": waits(section)
    default: budget(section)
    }
  }

  private func standards(_ section: Section) -> [Threshold]? {
    let isPromised = { (queue: Queue) in
      if case .standard = queue.target { true } else { false }
    }
    let queues = queues(section, "has no standard", isPromised)
    let within =
      section.optionalEntry("within").map { $0.points("within", in: 0...1, findings) } ?? 0
    guard let queues, let within else { return nil }
    return queues.map { Threshold(.standard($0, within: within)) }
  }

  private func shortfalls(_ section: Section) -> [Threshold]? {
    let queues = setting.queues(section, "queue")
    let most = section.requiredEntry("most")?.headcount("most", in: 0...20_000, findings)
    guard let queues, let most else { return nil }
    return queues.map { Threshold(.shortfall($0.queue, most: most)) }
  }

  private func waits(_ section: Section) -> [Threshold]? {
    let queues = queues(section, "has no due time", { $0.due != nil })
    let most = section.requiredEntry("most")?
      .daysOrDuration("most", in: .zero...Minutes(60 * 1440), findings)
    guard let queues, let most else { return nil }
    return queues.map { Threshold(.wait($0, most: most)) }
  }

  private func budget(_ section: Section) -> [Threshold]? {
    let over =
      section.optionalEntry("over").map { $0.ownMoney("over", site.currency, findings) } ?? .zero
    guard let over else { return nil }
    guard site.costCentres.contains(where: { $0.budget != nil }) else {
      findings.problem(section.place, "budget", "no cost centre has a budget")
      return nil
    }
    return [Threshold(.budget(over: over))]
  }

  /// The queues of which something holds; `all` means those alone.
  private func queues(
    _ section: Section,
    _ lack: String,
    _ holds: (Queue) -> Bool
  ) -> [QueueID]? {
    guard let named = setting.queues(section, "queue") else { return nil }
    let fit = named.filter { holds(site[$0.queue]) }
    let isAll =
      named.count == site.queues.count && named.allSatisfy { $0.entry.text != site[$0.queue].name }
    if isAll, !fit.isEmpty { return fit.map(\.queue) }
    for (queue, entry) in named where !holds(site[queue]) {
      findings.problem(entry.place, entry.text, "\(quoted(site[queue].name)) \(lack)")
    }
    return fit.count == named.count ? fit.map(\.queue) : nil
  }
}
