import Planning

/// Reads `what_happens`: each item is one thing, all of them together.
struct DisruptionReader {
  let setting: RegisterSetting

  var findings: Findings { setting.findings }
  var site: Site { setting.site }
  private var times: TimesReader { TimesReader(horizon: site.horizon, findings: findings) }

  /// The disruptions of a list; nil where one has a problem, which is reported.
  func list(_ value: YAMLValue) -> [Disruption]? {
    guard let items = OneOfMany.list(value, "what_happens", .disruption, findings) else {
      return nil
    }
    let read = items.map(disruption)
    let sound = read.compactMap(\.self)
    reportTwins(sound, value)
    return sound.count == read.count ? sound : nil
  }

  private func disruption(_ item: OneOfMany) -> Disruption? {
    let kind = kind(item.kind, item.section)
    let spans =
      item.kind == "budget" ? [site.horizon.span] : times.spans(item.section.optional("when"))
    guard let kind, let spans else { return nil }
    return Disruption(kind, spans: spans)
  }

  private func kind(_ name: String, _ section: Section) -> Disruption.Kind? {
    switch name {
    case "absence": AbsenteesReader(setting: setting).read(section).map { .absence($0) }
    case "team_lost": members(section, "team")
    case "agency_fails": members(section, "contract")
    case "late_start": lateStart(section)
    case "competence_lost": competenceLost(section)
    case "demand": change(section).map { .demand($0, factor: $1) }
    case "handle_time": change(section).map { .handleTime($0, factor: $1) }
    case "arrivals_moved": moved(section)
    case "channel_down": channelDown(section)
    case "outage": outage(section)
    case "new_queue": newQueue(section)
    default: budget(section)
    }
  }

  /// The people of the teams or contracts that a key names.
  private func members(_ section: Section, _ key: String) -> Disruption.Kind? {
    guard let entries = section.required(key)?.entries(key) else { return nil }
    let reader = PeopleReader(setting: setting)
    let groups = entries.map { reader.members(named: $0, by: key) }
    let sound = groups.compactMap(\.self)
    guard sound.count == groups.count, let first = entries.first else { return nil }
    let people = Set(sound.flatMap(\.self)).sorted()
    guard !people.isEmpty else {
      findings.problem(first.place, first.text, "nobody has the \(key) \(quoted(first.text))")
      return nil
    }
    return AbsenteesReader(setting: setting).extent(section, of: people)
      .map { .absence(Absentees(people, $0)) }
  }

  private func lateStart(_ section: Section) -> Disruption.Kind? {
    let who = AbsenteesReader(setting: setting).read(section)
    let length = section.requiredEntry("by")?.duration(
      "by",
      in: Minutes(1)...Minutes(1440),
      multipleOf: site.horizon.interval,
      findings
    )
    guard let who, let length else { return nil }
    return .lateStart(who, by: length)
  }

  private func competenceLost(_ section: Section) -> Disruption.Kind? {
    guard let queue = setting.queue(section, "queue") else { return nil }
    let serving = PeopleReader(setting: setting).everyone.filter {
      (site[$0].competences[queue] ?? 0) > 0
    }
    return AbsenteesReader(setting: setting).read(section, among: serving)
      .map { .competenceLost(queue, $0) }
  }

  /// A new queue must have a name of its own.
  private func reportTwins(_ disruptions: [Disruption], _ value: YAMLValue) {
    var names: Set<String> = []
    for case .newQueue(let queue) in disruptions.map(\.kind)
    where !names.insert(queue.name).inserted {
      findings.problem(value.place, queue.name, "two new queues are called \(quoted(queue.name))")
    }
  }
}
