public import Planning

/// The file calibration.csv of a calibration: the weekdays of each queue, in the site's order.
public struct CalibrationFile {
  /// Name of the file in a site folder.
  public static let name = CalibrationReader.file

  private let site: Site

  /// The file of a site's calibration.
  public init(site: Site) { self.site = site }

  /// The file's text.
  public var text: String {
    var rows = ["queue,day,factor"]
    for (index, queue) in site.queues.enumerated() {
      for day in Weekday.allCases where site.calibration.has(QueueID(index), day) {
        let factor = Quantity.exact(site.calibration[QueueID(index), day])
        rows.append("\(CalibrationFile.cell(queue.name)),\(day.abbreviation),\(factor)")
      }
    }
    return rows.joined(separator: "\n") + "\n"
  }

  private static func cell(_ name: String) -> String {
    name.contains { ",;\"".contains($0) }
      ? "\"" + name.replacing("\"", with: "\"\"") + "\"" : name
  }
}
