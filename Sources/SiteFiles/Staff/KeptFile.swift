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
    let stamps = StampText(horizon: site.horizon)
    let rows = site.people.flatMap { person in
      person.before.sorted { $0.key < $1.key }.flatMap { day, spans in
        let head = [CellText.cell(person.id), site.horizon.date(ofDay: day).description]
        return spans.isEmpty
          ? [head + ["", ""]]
          : spans.map { head + [stamps.text($0.lowerBound), stamps.text($0.upperBound)] }
      }
    }
    return ([Shape.kept.names] + rows).map { $0.joined(separator: ",") + "\n" }.joined()
  }
}
