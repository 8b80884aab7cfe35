public import Planning

/// What stands when the weeks are planned again from a moment on, as a table of the site folder,
/// `past.csv`.
public struct PastFile {
  /// Name of the file in a site folder.
  public static let name = PastReader.file

  /// The site whose past it is.
  public let site: Site

  /// The table of a site.
  public init(site: Site) { self.site = site }

  /// The table, its header first; nil where all of the weeks is planned.
  public var text: String? {
    guard let from = site.replannedFrom else { return nil }
    let stamps = StampText(horizon: site.horizon)
    let first = ["", "from", "", stamps.text(from), "", ""]
    let rows = site.people.flatMap { person in
      self.rows(of: person.past).map { row in
        [
          CellText.cell(person.id), row.kind, CellText.cell(row.name),
          stamps.text(row.span.lowerBound), stamps.text(row.span.upperBound), row.paid,
        ]
      }
    }
    return ([Shape.past.names, first] + rows).map { $0.joined(separator: ",") + "\n" }.joined()
  }

  private typealias Row = (kind: String, name: String, span: Span, paid: String)

  private func rows(of past: Past) -> [Row] {
    let shifts = past.shifts.flatMap { shift -> [Row] in
      [("shift", site[shift.pattern].name, shift.span, "\(shift.paid.count)")]
        + shift.breaks.map {
          ("break", $0.name, $0.span, "\($0.isPaid ? $0.span.length.count : 0)")
        } + shift.activities.map { ("activity", $0.name, $0.span, "") }
    }
    return shifts
      + past.serving.map { ("served", $0.queue.map { site[$0].name } ?? "", $0.span, "") }
  }
}
