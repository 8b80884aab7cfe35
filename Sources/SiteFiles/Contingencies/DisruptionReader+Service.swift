import Planning

extension DisruptionReader {
  /// Queues and by how much they change.
  func change(_ section: Section) -> ([QueueID], Double)? {
    let queues = setting.queues(section, "queues")
    let factor = section.requiredEntry("by")?.change("by", in: -1...9, findings)
    guard let queues, let factor else { return nil }
    return (queues.map(\.queue), factor)
  }

  /// `2 h later`, `30 min earlier`.
  func moved(_ section: Section) -> Disruption.Kind? {
    let queues = setting.queues(section, "queues")
    let length = section.requiredEntry("by").flatMap { entry -> Minutes? in
      let words = entry.text.split(separator: " ")
      guard let way = words.last?.lowercased(), ["later", "earlier"].contains(way) else {
        let isTime = Quantity.seconds(entry.text) != nil
        findings.problem(
          entry.place,
          entry.text,
          "by \(quoted(entry.text)) is not like '2 h later' or '30 min earlier'",
          hint: isTime ? "Maybe \(quoted("\(entry.text) later"))?" : ""
        )
        return nil
      }
      let length = Entry(text: words.dropLast().joined(separator: " "), place: entry.place)
        .daysOrDuration("by", in: Minutes(1)...Minutes(7 * 1440), findings)
      return length.map { way == "later" ? $0 : .zero - $0 }
    }
    guard let queues, let length else { return nil }
    return .moved(queues.map(\.queue), by: length)
  }

  func channelDown(_ section: Section) -> Disruption.Kind? {
    let queue = setting.queue(section, "queue")
    let shares = section.optional("to").map(shares) ?? [:]
    let delay = section.optionalEntry("after").map {
      $0.duration("after", in: .zero...Minutes(7 * 1440), findings)
    }
    guard let queue, let shares else { return nil }
    if case .some(.none) = delay { return nil }
    guard shares[queue] == nil else {
      findings.problem(
        section.place,
        "to",
        "the contacts of a queue that is down can't come in on it"
      )
      return nil
    }
    return .channelDown(queue, to: shares, after: delay.flatMap(\.self) ?? .zero)
  }

  private func shares(_ value: YAMLValue) -> [QueueID: Double]? {
    let pairs = value.named("to", limit: 100)
    var shares: [QueueID: Double] = [:]
    for (name, value) in pairs {
      guard let index = setting.queues.index(of: name, findings),
        let share = value.entry("a share of 'to'")?.share("share", in: 0...1, findings)
      else { continue }
      shares[QueueID(index)] = share
    }
    guard shares.count == pairs.count, value.pairs != nil else { return nil }
    let total = shares.sorted { $0.key < $1.key }.reduce(0) { $0 + $1.value }
    guard total <= 1 + 1e-9 else {
      findings.problem(
        value.place,
        "to",
        "the shares of 'to' are \(Quantity.plain((total * 1000).rounded() / 10)) % together, more "
          + "than 100 %"
      )
      return nil
    }
    return shares
  }

  func outage(_ section: Section) -> Disruption.Kind? {
    let queues = setting.queues(section, "queues")
    let share = section.optionalEntry("returning").map {
      $0.share("returning", in: 0...1, findings)
    }
    guard let queues else { return nil }
    if case .some(.none) = share { return nil }
    let live = queues.first { site[$0.queue].channel != .backOffice }
    if let live, share == nil {
      findings.problem(
        section.place,
        "",
        "it is not said what share of the contacts of \(quoted(site[live.queue].name)) return",
        hint: "Maybe 'returning: 60 %'?"
      )
      return nil
    }
    return .outage(queues.map(\.queue), returning: share.flatMap(\.self) ?? 0)
  }

  func newQueue(_ section: Section) -> Disruption.Kind? {
    let name = section.requiredEntry("name").flatMap(newName)
    let like = setting.queue(section, "like")
    let server = section.has("served_by") ? setting.queue(section, "served_by") : like
    let contacts = section.requiredEntry("contacts_per_hour")?
      .decimal("contacts_per_hour", in: 0...100_000, findings)
    let seconds = section.requiredEntry("handle_time")?
      .seconds("handle_time", in: 1...86_400, findings)
    guard let name, let like, let server, let contacts, let seconds else { return nil }
    guard case .standard = site[like].target else {
      let entry = section.optionalEntry("like")
      findings.problem(
        entry?.place ?? section.place,
        entry?.text ?? "",
        "\(quoted(site[like].name)) has no standard, and a new queue needs one"
      )
      return nil
    }
    return .newQueue(
      NewQueue(
        name: name,
        like: like,
        servedBy: server,
        contactsPerHour: contacts,
        handleSeconds: seconds
      )
    )
  }

  private func newName(_ entry: Entry) -> String? {
    guard let name = entry.name("name", findings) else { return nil }
    guard site.queues.contains(where: { $0.name == name }) else { return name }
    findings.problem(entry.place, entry.text, "\(quoted(name)) is a queue of the site already")
    return nil
  }

  func budget(_ section: Section) -> Disruption.Kind? {
    let factor = section.requiredEntry("by")?.change("by", in: -1...9, findings)
    let all = site.costCentres.indices.filter { site.costCentres[$0].budget != nil }
    var centres: [Int]? = all
    if let value = section.optional("cost_centres") {
      let entries = value.entries("cost_centres").flatMap { setting.distinct($0, "cost_centres") }
      let found = entries?.compactMap { budgeted($0) }
      centres = found?.count == entries?.count ? found?.sorted() : nil
    }
    guard let factor, let centres else { return nil }
    guard !centres.isEmpty else {
      findings.problem(section.place, "", "no cost centre has a budget")
      return nil
    }
    return .budget(centres.map { CostCentreID($0) }, factor: factor)
  }

  private func budgeted(_ entry: Entry) -> Int? {
    guard let index = setting.costCentres.index(of: entry, findings) else { return nil }
    guard site.costCentres[index].budget == nil else { return index }
    findings.problem(entry.place, entry.text, "cost centre \(quoted(entry.text)) has no budget")
    return nil
  }
}
