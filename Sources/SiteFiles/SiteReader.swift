public import Foundation
import Planning

/// Reads a site folder strictly: either a site that is proven well-formed, or every problem at
/// once, each with its place.
public struct SiteReader {
  /// A reader.
  public init() {}

  /// What stands in a folder.
  ///
  /// Reads `site.yaml`, `staff.csv` and `demand.csv`, which must be there, and `availability.csv`,
  /// `wishes.csv` and `carry-in.csv`, which may be.
  public func read(_ folder: URL) -> SiteReading {
    let findings = Findings()
    func text(_ name: String, isRequired: Bool) -> String? {
      TextFile(folder: folder, name: name, findings: findings).load(isRequired: isRequired)
    }
    guard isFolder(folder, findings) else { return SiteReading(site: nil, findings) }

    let settings =
      text(SettingsReader.file, isRequired: true)
      .map { SettingsReader(findings: findings).read($0) } ?? Settings()
    var roll =
      text(StaffReader.file, isRequired: true)
      .map { StaffReader(settings: settings, findings: findings).read($0) }
      ?? Roll([], isKnown: false)
    if let text = text(AvailabilityReader.file, isRequired: false) {
      AvailabilityReader(settings: settings, findings: findings).read(text, into: &roll)
    }
    if let text = text(WishReader.file, isRequired: false) {
      WishReader(settings: settings, findings: findings).read(text, into: &roll)
    }
    if let text = text(CarryInReader.file, isRequired: false) {
      CarryInReader(settings: settings, findings: findings).read(text, into: &roll)
    }
    let forecast = text(DemandReader.file, isRequired: true)
      .flatMap { DemandReader(settings: settings, findings: findings).read($0) }
    return SiteReading(site: site(settings, roll, forecast), findings)
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

  /// The site, where every part of it is sound.
  private func site(_ settings: Settings, _ roll: Roll, _ forecast: DemandForecast?) -> Site? {
    guard let name = settings.name, let horizon = settings.horizon,
      let currency = settings.currency, let opening = settings.opening,
      let queues = settings.queues.complete, let priorities = settings.priorities,
      let costCentres = settings.costCentres.complete,
      let patterns = settings.patterns.complete, let contracts = settings.contracts.complete,
      let people = roll.complete, let forecast
    else { return nil }
    return Site(
      name: name,
      horizon: horizon,
      currency: currency,
      opening: opening,
      queues: queues,
      priorities: priorities,
      costCentres: costCentres,
      patterns: patterns,
      contracts: contracts,
      people: people,
      forecast: forecast
    )
  }
}
