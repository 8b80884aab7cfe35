public import Planning

/// Alters the files of a site for a question that begins with "what if".
///
/// The files are changed, not the site that was read of them: what is planned is then what stands in
/// the folder, and is read and proven as any site is.
public struct SiteAlterer {
  /// How paths are written, for people.
  public static var paths: String { AlterationPath.told }

  let site: Site
  var files: [String: String]
  var altered = AlteredSite()

  /// An alterer of a site's files.
  ///
  /// - Parameters:
  ///   - site: The site that was read of the files.
  ///   - files: Their texts by name.
  public init(site: Site, files: [String: String]) {
    (self.site, self.files) = (site, files)
  }

  /// The files after some alterations, each such as `demand.voice*=1.15` or `budget=-5%`, made one
  /// after the other.
  public func altered(by texts: [String]) -> AlteredSite {
    var alterer = self
    for text in texts { alterer.alter(text) }
    alterer.altered.files = alterer.files.filter { $0.value != files[$0.key] }
    return alterer.altered
  }

  private mutating func alter(_ text: String) {
    guard let (path, amount) = AlterationAmount.parse(text) else {
      return refuse(
        text,
        "is not like 'demand.QUEUE*=1.15', 'budget=-5%', 'staff.TEAM+=2' or 'aht.QUEUE=300'"
      )
    }
    let word = String(path.prefix { $0 != "." })
    let rest = path.count > word.count ? String(path.dropFirst(word.count + 1)) : ""
    guard let kind = AlterationPath(rawValue: word.lowercased()) else {
      let near = NearMiss.closest(to: word, among: AlterationPath.allCases.map(\.rawValue))
      let hint = near.map { ". Maybe '\($0)'?" } ?? ""
      return refuse(text, "begins with '\(word)', which is nothing that can be altered\(hint)")
    }
    switch kind {
    case .demand, .aht: alterDemand(kind, rest, amount, text)
    case .standard: alterStandard(rest, amount, text)
    case .staff: alterStaff(rest, amount, text)
    default: alterSetting(kind, rest, amount, text)
    }
  }

  /// Says that an alteration can't be made.
  mutating func refuse(_ text: String, _ reason: String) {
    altered.problems.append("\(quoted(text)) \(reason)")
  }

  /// The names that a part of a path means; says so where there is none.
  mutating func names(
    _ part: String,
    _ what: String,
    _ known: [String],
    _ text: String
  ) -> [String]? {
    let found = AlterationPath.names(part, among: known)
    if found.isEmpty {
      let hint = NearMiss.hint(for: part, among: known)
      refuse(text, "names the unknown \(what) \(quoted(part))" + (hint.isEmpty ? "" : ". \(hint)"))
    }
    return found.isEmpty ? nil : found
  }
}
