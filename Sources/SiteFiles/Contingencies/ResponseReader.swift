import Planning

/// Reads `responses`: what may be done when a risk comes true.
struct ResponseReader {
  let setting: RegisterSetting

  private var findings: Findings { setting.findings }
  private var site: Site { setting.site }

  /// The responses of a list; nil where one has a problem, which is reported.
  func list(_ value: YAMLValue) -> [Response]? {
    // None at all is an answer, too: nothing may be done about this risk.
    if value.items?.isEmpty == true { return [] }
    guard let items = OneOfMany.list(value, "responses", .response, findings) else { return nil }
    let read = items.map(response)
    let sound = read.compactMap(\.self)
    return sound.count == read.count ? sound : nil
  }

  private func response(_ item: OneOfMany) -> Response? {
    let section = item.section
    let kind = kind(item.kind, section)
    let cost = ResponseCostReader(currency: site.currency, findings: findings).read(section)
    let notice = section.optionalEntry("notice").map {
      $0.daysOrDuration("notice", in: .zero...Minutes(28 * 1440), findings)
    }
    let limit = section.optionalEntry("limit").map {
      $0.whole("limit", in: 1...100_000, findings)
    }
    let beyond = section.optionalEntry("beyond_contract").map {
      $0.duration("beyond_contract", in: .zero...Minutes(3 * 1440), findings)
    }
    if case .some(.none) = beyond { return nil }
    if case .some(.none) = notice { return nil }
    if case .some(.none) = limit { return nil }
    guard let kind, let cost else { return nil }
    return Response(
      kind,
      cost: cost,
      notice: notice.flatMap(\.self) ?? .zero,
      limit: limit.flatMap(\.self),
      beyondContract: beyond.flatMap(\.self) ?? .zero
    )
  }

  private func kind(_ name: String, _ section: Section) -> Response.Kind? {
    switch name {
    case "cancel_activities": cancelled(section)
    case "move_breaks": .moveBreaks
    case "lengthen":
      length(section, "most", Minutes(1)...Minutes(720), isWhole: true).map { .lengthen(most: $0) }
    case "call_in": people(section).map { .callIn($0) }
    case "standby": people(section).map { .standBy($0) }
    case "agency": agency(section)
    case "divert": share(section).map { .divert($0, most: $1) }
    case "call_back": callBack(section)
    default: lower(section)
    }
  }

  private func cancelled(_ section: Section) -> Response.Kind? {
    guard let value = section.optional("names") else { return .cancelActivities(names: []) }
    guard let entries = value.entries("names").flatMap({ setting.distinct($0, "names") }) else {
      return nil
    }
    let unknown = entries.filter { !setting.activities.contains($0.text) }
    for entry in unknown { findings.unknown("activity", entry, known: setting.activities) }
    return unknown.isEmpty ? .cancelActivities(names: entries.map(\.text)) : nil
  }

  private func people(_ section: Section) -> [PersonID]? {
    let reader = PeopleReader(setting: setting)
    guard let value = section.optional("who") else { return reader.everyone }
    return reader.read(value)
  }

  private func length(
    _ section: Section,
    _ key: String,
    _ limits: ClosedRange<Minutes>,
    isWhole: Bool = false
  ) -> Minutes? {
    section.requiredEntry(key)?.duration(
      key,
      in: limits,
      multipleOf: isWhole ? site.horizon.interval : nil,
      findings
    )
  }

  private func agency(_ section: Section) -> Response.Kind? {
    let people = section.requiredEntry("people")?.whole("people", in: 1...500, findings)
    let queues = setting.queues(section, "queues")
    let least =
      section.has("least")
      ? length(section, "least", Minutes(1)...Minutes(720), isWhole: true) : site.horizon.interval
    guard let people, let queues, let least else { return nil }
    return .agency(people: people, queues: queues.map(\.queue), least: least)
  }

  private func share(_ section: Section) -> (QueueID, Double)? {
    let queue = setting.queue(section, "queue")
    let most = section.requiredEntry("most")?.share("most", in: 0...1, findings)
    guard let queue, let most else { return nil }
    return (queue, most)
  }

  private func callBack(_ section: Section) -> Response.Kind? {
    let within = length(section, "within", Minutes(1)...Minutes(7 * 1440))
    guard let (queue, most) = share(section), let within else { return nil }
    guard site[queue].channel != .backOffice else {
      let entry = section.optionalEntry("queue")
      findings.problem(
        entry?.place ?? section.place,
        entry?.text ?? "",
        "work of \(quoted(site[queue].name)) waits anyway; a call back is for voice and chat"
      )
      return nil
    }
    return .callBack(queue, most: most, within: within)
  }

  private func lower(_ section: Section) -> Response.Kind? {
    guard let entry = section.requiredEntry("queue"),
      let index = setting.queues.index(of: entry, findings)
    else { return nil }
    guard case .standard(let standard) = site.queues[index].target else {
      findings.problem(entry.place, entry.text, "\(quoted(entry.text)) has no standard to lower")
      return nil
    }
    return section.requiredEntry("by")?.points("by", in: 0.001...standard.share, findings)
      .map { .lower(QueueID(index), by: $0) }
  }
}
