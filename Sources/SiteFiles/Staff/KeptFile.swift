public import Planning

/// What people had before planning as a table of the site folder, `kept.csv`: a row for each shift
/// and each day off.
public struct KeptFile {
  /// Name of the file in a site folder.
  public static let name = KeptReader.file

  /// The site whose people had it.
  public let site: Site

  /// The table of a site.
  public init(site: Site) { self.site = site }

  /// The table, its header first.
  public var text: String {
    let rows = site.people.flatMap { person in
      person.before.sorted { $0.key < $1.key }.flatMap { day, spans in
        let head = [Self.cell(person.id), site.horizon.date(ofDay: day).description]
        return spans.isEmpty
          ? [head + ["", ""]]
          : spans.map { head + [stamp($0.lowerBound), stamp($0.upperBound)] }
      }
    }
    return ([Shape.kept.names] + rows).map { $0.joined(separator: ",") + "\n" }.joined()
  }

  /// The date and the time, with the offset where the clock shows them a second time.
  private func stamp(_ moment: Moment) -> String {
    let shown = site.horizon.wallClock(at: moment)
    let text = "\(shown.date) \(shown.time)"
    if site.horizon.moment(on: shown.date, at: shown.time) == moment { return text }
    return text + LocalStamp.text(ofOffset: site.horizon.utcOffset(at: moment))
  }

  private static func cell(_ text: String) -> String {
    guard text.contains(where: { ",;\"\n\r".contains($0) }) else { return text }
    return "\"" + text.replacing("\"", with: "\"\"") + "\""
  }
}
