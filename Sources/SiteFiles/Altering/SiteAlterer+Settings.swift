import Planning

extension SiteAlterer {
  /// A number of site.yaml with the way it is written.
  private struct Setting {
    let path: [String]
    let unit: (String) -> Double?
    let written: (Double) -> String
  }

  /// Alters a number that stands alone in site.yaml, of each thing that a path names.
  mutating func alterSetting(
    _ kind: AlterationPath,
    _ part: String,
    _ amount: AlterationAmount,
    _ text: String
  ) {
    let (what, known): (String, [String]) =
      switch kind {
      case .budget: ("cost centre", site.costCentres.map(\.name))
      case .pay, .hours: ("contract", site.contracts.map(\.name))
      default: ("queue", site.queues.map(\.name))
      }
    guard let names = names(part, what, known, text) else { return }
    var done: [String] = []
    for name in names {
      let isDone = kind == .hours ? alterHours(name, amount) : alter(setting(kind, name), amount)
      if isDone { done.append(name) }
    }
    guard !done.isEmpty else {
      return refuse(
        text,
        "can't be done: \(quoted(names[0])) has no \(kind.rawValue) that this alters. Maybe give the "
          + "new value with '=' and its unit?"
      )
    }
    altered.told.append("\(kind.rawValue) of \(done.joined(separator: ", ")): \(amount.words)")
  }

  private func setting(_ kind: AlterationPath, _ name: String) -> Setting {
    let digits = Double(site.currency.minorPerMajor)
    let money = { (value: Double) in Quantity.plain((value * digits).rounded() / digits) }
    switch kind {
    case .budget:
      return Setting(path: ["cost_centres", name, "budget"], unit: Self.number, written: money)
    case .pay:
      return Setting(path: ["contracts", name, "pay_per_hour"], unit: Self.number, written: money)
    case .patience:
      return Setting(path: ["queues", name, "patience"], unit: Self.seconds) {
        Self.plain($0) + " s"
      }
    default:
      return Setting(path: ["queues", name, "shrinkage"], unit: Quantity.share) {
        Self.plain($0 * 100) + " %"
      }
    }
  }

  /// Whether the value was altered.
  private mutating func alter(_ setting: Setting, _ amount: AlterationAmount) -> Bool {
    var edit = YAMLEdit(text: files[SettingsReader.file] ?? "")
    let old = edit.scalar(setting.path).flatMap(setting.unit)
    guard let new = amount.applied(to: old, setting.unit),
      (try? edit.set(setting.path, to: setting.written(new))) != nil
    else { return false }
    files[SettingsReader.file] = edit.text
    return true
  }

  /// Weekly hours may be a span, both ends of which are altered, to whole intervals.
  private mutating func alterHours(_ name: String, _ amount: AlterationAmount) -> Bool {
    let path = ["contracts", name, "weekly_hours"]
    var edit = YAMLEdit(text: files[SettingsReader.file] ?? "")
    let ends = { (text: String) in text.split(separator: "-").map(trimmed) }
    let old = edit.scalar(path).map(ends) ?? []
    let new: [Double?] =
      switch amount {
      case .set(let text): ends(text).map(Quantity.seconds)
      default: old.map { amount.applied(to: Quantity.seconds($0), Quantity.seconds) }
      }
    let sound = new.compactMap(\.self)
    guard sound.count == new.count, (1...2).contains(sound.count) else { return false }
    let step = Double(site.horizon.interval.count) * 60
    let texts = sound.map { Self.plain(($0 / step).rounded() * step / 60) + " min" }
    guard (try? edit.set(path, to: texts.joined(separator: " - "))) != nil else { return false }
    files[SettingsReader.file] = edit.text
    return true
  }

  /// `standard.QUEUE.share` and `standard.QUEUE.seconds`.
  mutating func alterStandard(_ part: String, _ amount: AlterationAmount, _ text: String) {
    let parts = part.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
    guard let field = parts.last, ["share", "seconds"].contains(field) else {
      return refuse(text, "does not say what of the standard. Maybe 'standard.QUEUE.share'?")
    }
    let known = site.queues.map(\.name)
    let named = parts.dropLast().joined(separator: ".")
    guard let names = names(named, "queue", known, text) else { return }
    let done = names.filter { alterStandard(of: $0, field == "share", amount) }
    guard !done.isEmpty else {
      return refuse(
        text,
        "can't be done: \(quoted(names[0])) has no such standard, or the value no unit"
      )
    }
    altered.told.append(
      "standard of \(done.joined(separator: ", ")), \(field): \(amount.words)"
    )
  }

  private mutating func alterStandard(
    of name: String,
    _ isShare: Bool,
    _ amount: AlterationAmount
  ) -> Bool {
    guard let queue = site.queues.first(where: { $0.name == name }) else { return false }
    let path = ["queues", name, "standard"]
    var edit = YAMLEdit(text: files[SettingsReader.file] ?? "")
    guard let text = edit.scalar(path),
      case .standard(var standard)? = StandardReader(channel: queue.channel, findings: Findings())
        .read(Entry(text: text, place: .start(of: SettingsReader.file)))
    else { return false }
    let isTimed = queue.channel != .backOffice
    if isShare {
      guard let share = amount.applied(to: standard.share, Quantity.share) else { return false }
      standard.share = share
    } else {
      guard isTimed, let new = amount.applied(to: standard.withinSeconds, Self.seconds) else {
        return false
      }
      standard.withinSeconds = new
    }
    let within = isTimed ? " within \(Self.plain(standard.withinSeconds)) s" : ""
    let over = queue.due == nil ? " over \(standard.window.rawValue)" : ""
    let value = "\(Self.plain(standard.share * 100)) %\(within)\(over)"
    guard (try? edit.set(path, to: value)) != nil else { return false }
    files[SettingsReader.file] = edit.text
    return true
  }

  /// A number, perhaps without a unit.
  static func number(_ text: String) -> Double? { Quantity.decimal(text) }

  /// Seconds, perhaps without their unit.
  static func seconds(_ text: String) -> Double? {
    Quantity.seconds(text) ?? Quantity.decimal(text)
  }

  /// A number that factors have not made longer than it need be.
  static func plain(_ number: Double) -> String { Quantity.exact((number * 1e6).rounded() / 1e6) }
}
