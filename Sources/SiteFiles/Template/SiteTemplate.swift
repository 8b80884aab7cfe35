public import Foundation

/// Writes a small site that works as it is, for a planner to change into their own.
public struct SiteTemplate {
  /// Why a template was not written.
  public enum Refusal: Error, Equatable, CustomStringConvertible {
    /// Something stands in the folder already; it is not touched.
    case folderNotEmpty(String)

    /// The refusal in a sentence.
    public var description: String {
      switch self {
      case .folderNotEmpty(let name): "\(name) is not empty; give a new or empty folder"
      }
    }
  }

  /// The files that are written.
  public static var fileNames: [String] { SiteTemplate().texts.map(\.name) }

  /// The template.
  public init() {}

  /// Writes the site's files into a folder, which is made where it is missing.
  ///
  /// - Throws: ``Refusal`` where the folder holds anything already, or the error of the disk.
  public func write(to folder: URL) throws {
    let files = FileManager.default
    var isFolder: ObjCBool = false
    if files.fileExists(atPath: folder.path, isDirectory: &isFolder) {
      let held = isFolder.boolValue ? try files.contentsOfDirectory(atPath: folder.path) : ["file"]
      guard held.isEmpty else { throw Refusal.folderNotEmpty(folder.path) }
    }
    try files.createDirectory(at: folder, withIntermediateDirectories: true)
    for (name, text) in texts {
      try Data(text.utf8).write(to: folder.appendingPathComponent(name), options: .atomic)
    }
  }

  /// The files by name.
  private var texts: [(name: String, text: String)] {
    [
      ("site.yaml", TemplateTexts.site), ("staff.csv", TemplateTexts.staff),
      ("availability.csv", TemplateTexts.availability), ("wishes.csv", TemplateTexts.wishes),
      ("activities.csv", TemplateTexts.activities), ("carry-in.csv", TemplateTexts.carryIn),
      ("demand.csv", demand), (RegisterReader.file, TemplateTexts.contingencies),
    ]
  }

  /// Demand by a formula: a hump around 11:00 and a smaller one around 16:00, less on Saturday.
  private var demand: String {
    var lines = ["queue,start,contacts,aht_seconds"]
    for day in 0..<6 {
      for half in 16..<36 where day < 5 || half < 28 {
        let hour = Double(half) / 2 + 0.25
        let busy = 0.35 + hump(hour, 11, 2) + 0.6 * hump(hour, 16, 1.5)
        let level = day < 5 ? 1 - 0.03 * Double(day) : 0.5
        let hours = half < 20 ? "0\(half / 2)" : "\(half / 2)"
        let start = "2026-03-0\(2 + day) \(hours):\(half % 2 == 0 ? "00" : "30")"
        lines.append("phone,\(start),\(tenths(9 * busy * level)),300")
        lines.append("email,\(start),\(tenths(3 * busy * level)),420")
      }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private func hump(_ hour: Double, _ centre: Double, _ width: Double) -> Double {
    let distance = (hour - centre) / width
    return exp(-0.5 * distance * distance)
  }

  private func tenths(_ number: Double) -> String {
    Quantity.plain((number * 10).rounded() / 10)
  }
}
