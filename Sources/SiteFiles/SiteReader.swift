public import Foundation
import Planning

/// Reads a site folder strictly: either a site that is proven well-formed, or every problem at
/// once, each with its place.
public struct SiteReader {
  /// The files that make a site; whatever else lies in its folder is the planner's own.
  public static let fileNames = [
    SettingsReader.file, StaffReader.file, DemandReader.file, AvailabilityReader.file,
    WishReader.file, CarryInReader.file, PersonRulesReader.file, ActivityReader.file,
    KeptReader.file, PastReader.file, RegisterReader.file, CalibrationReader.file,
    PayRateReader.file,
  ]

  /// A reader.
  public init() {}

  /// What stands in a folder.
  ///
  /// Reads `site.yaml`, `staff.csv` and `demand.csv`, which must be there, and `availability.csv`,
  /// `activities.csv`, `wishes.csv`, `carry-in.csv`, `person-rules.csv`, `pay.csv`, `kept.csv`,
  /// `past.csv` and `calibration.csv`, which may be.
  ///
  /// - Parameters:
  ///   - folder: The folder.
  ///   - needsDemand: Whether the site is of no use without a demand. Where it is not needed,
  ///     because it is about to be made, a `demand.csv` that is missing or of other weeks is no
  ///     problem, and the site expects nothing.
  public func read(_ folder: URL, needsDemand: Bool = true) -> SiteReading {
    let findings = Findings()
    func text(_ name: String, isRequired: Bool) -> String? {
      TextFile(folder: folder, name: name, findings: findings).load(isRequired: isRequired)
    }
    guard isFolder(folder, findings) else { return SiteReading(site: nil, findings) }

    var settings =
      text(SettingsReader.file, isRequired: true)
      .map { SettingsReader(findings: findings).read($0) } ?? Settings()
    var roll =
      text(StaffReader.file, isRequired: true)
      .map { StaffReader(settings: settings, findings: findings).read($0) }
      ?? Roll([], isKnown: false)
    if let text = text(PayRateReader.file, isRequired: false) {
      PayRateReader(findings: findings).read(text, into: &roll, &settings)
    }
    // A person's own rules come first: what is pinned is judged by them.
    if let text = text(PersonRulesReader.file, isRequired: false) {
      PersonRulesReader(settings: settings, findings: findings).read(text, into: &roll)
    }
    if let text = text(AvailabilityReader.file, isRequired: false) {
      AvailabilityReader(settings: settings, findings: findings).read(text, into: &roll)
    }
    if let text = text(WishReader.file, isRequired: false) {
      WishReader(settings: settings, findings: findings).read(text, into: &roll)
    }
    if let text = text(CarryInReader.file, isRequired: false) {
      CarryInReader(settings: settings, findings: findings).read(text, into: &roll)
    }
    if let text = text(KeptReader.file, isRequired: false) {
      KeptReader(settings: settings, findings: findings).read(text, into: &roll)
    }
    let from = text(PastReader.file, isRequired: false).flatMap {
      PastReader(settings: settings, findings: findings).read($0, into: &roll)
    }
    if let people = roll.complete {
      BudgetReader.check(settings.budgets, people, findings)
      PresenceChecks(people: people, findings: findings).check(settings.presence.compactMap(\.self))
    }
    let activities =
      text(ActivityReader.file, isRequired: false)
      .map { ActivityReader(settings: settings, roll: roll, findings: findings).read($0) } ?? []
    let forecast =
      needsDemand
      ? text(DemandReader.file, isRequired: true)
        .flatMap { DemandReader(settings: settings, findings: findings).read($0) }
      : oldDemand(of: folder, settings, findings)
    let calibration =
      text(CalibrationReader.file, isRequired: false)
      .map { CalibrationReader(settings: settings, findings: findings).read($0) } ?? Calibration()
    var site = site(settings, roll, forecast)
    site?.calibration = calibration
    site?.activities = activities
    site?.notice = settings.notice
    site?.replannedFrom = from
    site?.holidays = settings.holidays
    site?.budgets = settings.budgets.compactMap { $0?.budget }
    return SiteReading(site: site, findings)
  }

  /// The demand that a new one is to replace.
  ///
  /// Only the people required that it gives are of use, since no history knows them: a site
  /// without given requirements does not look at the file, and one with them wants it sound.
  private func oldDemand(
    of folder: URL,
    _ settings: Settings,
    _ findings: Findings
  ) -> DemandForecast? {
    let reader = DemandReader(settings: settings, findings: findings)
    let file = TextFile(folder: folder, name: DemandReader.file, findings: findings)
    if reader.hasRequirements, let text = file.load(isRequired: false) { return reader.read(text) }
    guard let horizon = settings.horizon, let queues = settings.queues.complete else { return nil }
    let closed = Array(repeating: DemandForecast.Cell(), count: horizon.intervalCount)
    return DemandForecast(cells: queues.map { _ in closed })
  }

  private func isFolder(_ folder: URL, _ findings: Findings) -> Bool {
    var isFolder: ObjCBool = false
    let isThere = FileManager.default.fileExists(atPath: folder.path, isDirectory: &isFolder)
    if isThere, isFolder.boolValue { return true }
    findings.problem(
      .start(of: folder.lastPathComponent),
      "",
      isThere ? "a site is a folder, not a file" : "there is no such folder"
    )
    return false
  }

  /// The kinds of shift that site.yaml defines, and those of presets that someone's rules or
  /// carry-in name.
  private func kinds(
    _ settings: Settings,
    _ contracts: [Contract],
    _ people: [Person]
  ) -> [ShiftKind] {
    let rules = contracts.flatMap(\.rules.list) + people.flatMap(\.ownRules.list)
    let ruled = rules.flatMap(\.limit.kinds).map(\.name)
    let carried =
      people.flatMap { $0.carryIn.runs.keys } + people.flatMap { $0.carryIn.counts.keys }
    let compared = settings.fairness.items.compactMap { measure -> String? in
      guard case .shifts(let kind) = measure?.counted else { return nil }
      return kind.name
    }
    let used = Set(ruled + carried + compared)
    return settings.ownKinds + PresetReader.kinds.filter { used.contains($0.name) }
  }

  /// The site, where every part of it is sound.
  private func site(_ settings: Settings, _ roll: Roll, _ forecast: DemandForecast?) -> Site? {
    guard let name = settings.name, let horizon = settings.horizon,
      let currency = settings.currency, let opening = settings.opening,
      let queues = settings.queues.complete, let priorities = settings.priorities,
      let costCentres = settings.costCentres.complete,
      let patterns = settings.patterns.complete, let contracts = settings.contracts.complete,
      let people = roll.complete, let forecast
    else { return nil }
    guard let fairness = settings.fairness.complete else { return nil }
    return Site(
      name: name,
      horizon: horizon,
      currency: currency,
      opening: opening,
      queues: queues,
      // What is kept or measured counts, whether the order says so or not.
      priorities: counted(priorities, people, fairness),
      costCentres: costCentres,
      patterns: patterns,
      contracts: contracts,
      people: people,
      forecast: forecast,
      shiftKinds: kinds(settings, contracts, people),
      presenceRules: settings.presence.compactMap { $0?.rule },
      fairness: fairness,
      language: settings.language
    )
  }

  private func counted(
    _ priorities: Priorities,
    _ people: [Person],
    _ fairness: [FairnessMeasure]
  ) -> Priorities {
    let fair = fairness.isEmpty ? priorities : priorities.including(.fairness)
    return people.allSatisfy(\.before.isEmpty) ? fair : fair.including(.stability)
  }
}
