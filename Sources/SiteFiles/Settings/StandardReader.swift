import Planning

/// Reads a promise: `80 % within 20 s over day`, or `95 % over week` for back-office work.
struct StandardReader {
  let channel: Channel?
  let findings: Findings

  /// The promise of an entry; `over day` where no stretch is named.
  func read(_ entry: Entry) -> ServiceTarget? {
    if channel == .backOffice, entry.text.lowercased().contains(" by ") {
      findings.problem(
        entry.place,
        entry.text,
        "standard \(quoted(entry.text)) says when work is due, which is a key of its own",
        hint: "Maybe 'standard: 95 %' and 'due: next day'?"
      )
      return nil
    }
    // Where neither the share nor 'within' is found, one sentence says it; two would confuse.
    guard let parts = parts(entry.text),
      channel == .backOffice || parts.within != nil || Quantity.share(parts.share) != nil
    else {
      findings.problem(
        entry.place,
        entry.text,
        "standard \(quoted(entry.text)) is not like '80 % within 20 s over day'"
      )
      return nil
    }
    let part = { (text: String) in Entry(text: text, place: entry.place) }
    let share = part(parts.share).share("standard", in: 0.01...1, findings)
    let windows = ServiceStandard.Window.allCases.map { ($0.rawValue, $0) }
    let window = part(parts.over ?? "day").choice("stretch of a standard", windows, findings)
    let within = parts.within.map { part($0).seconds("standard within", in: 0...604_800, findings) }
    guard let seconds = promisedSeconds(within, entry), let share, let window else { return nil }
    return .standard(ServiceStandard(share: share, withinSeconds: seconds, window: window))
  }

  /// The seconds promised; back-office work has none, everything else must have them.
  private func promisedSeconds(_ within: Double??, _ entry: Entry) -> Double? {
    if channel == .backOffice {
      guard within != nil else { return 0 }
      findings.problem(
        entry.place,
        entry.text,
        "a back-office standard has no 'within'",
        hint: "Maybe '95 % over day'?"
      )
      return nil
    }
    if let within { return within }
    guard channel != nil else { return nil }
    findings.problem(
      entry.place,
      entry.text,
      "standard \(quoted(entry.text)) does not say within how long",
      hint: "Maybe '80 % within 20 s over day'?"
    )
    return nil
  }

  private func parts(_ text: String) -> (share: String, within: String?, over: String?)? {
    let words = text.split { $0 == " " }.map { $0.lowercased() }
    let within = words.firstIndex(of: "within")
    let over = words.firstIndex(of: "over")
    if let within, let over, over < within { return nil }
    let share = words[..<(within ?? over ?? words.count)].joined(separator: " ")
    let limit = within.map { words[($0 + 1)..<(over ?? words.count)].joined(separator: " ") }
    let stretch = over.map { words[($0 + 1)...].filter { $0 != "the" }.joined(separator: " ") }
    return share.isEmpty || limit == "" || stretch == "" ? nil : (share, limit, stretch)
  }
}
