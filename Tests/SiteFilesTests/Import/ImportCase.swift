import Foundation
import SiteFiles
import Testing

/// Tables of a planner and what came of them.
struct ImportCase {
  let result: ImportedSite

  init(_ files: [String: String], _ options: ImportOptions = ImportOptions()) {
    self.init(bytes: files.mapValues { [UInt8]($0.utf8) }, options)
  }

  init(bytes: [String: [UInt8]], _ options: ImportOptions = ImportOptions()) {
    let sources = bytes.sorted { $0.key < $1.key }.map {
      SiteImport.Source(name: $0.key, bytes: $0.value)
    }
    result = SiteImport(options).site(from: sources)
  }

  var problems: [String] { result.report.problems.map(\.description) }

  /// The text of a file of the site.
  func text(_ name: String) throws -> String {
    try #require(result.files.first { $0.name == name }?.text, "\(problems)")
  }

  /// The lines of a file of the site.
  func lines(_ name: String) throws -> [String] {
    try text(name).split(separator: "\n").map(String.init)
  }

  /// What the strict reader makes of the files.
  func read() throws -> SiteReading {
    let folder = try SiteFolder(
      Dictionary(uniqueKeysWithValues: result.files.map { ($0.name, $0.text) })
    )
    return folder.read()
  }

  /// Whether the report says something.
  func says(_ kind: ImportReport.Decision.Kind, _ words: String) -> Bool {
    result.report.decisions.contains { $0.kind == kind && $0.sentence.contains(words) }
  }

  /// What a column was taken as.
  func meaning(of header: String) -> String? {
    result.report.files.flatMap(\.columns).first { $0.header == header }?.meaning
  }

  /// A small table of people in plain English.
  static let staff = """
    id,team,hours,rate,phone,chat
    amber-01,North,37.5,15.50,x,x
    amber-02,North,37.5,15.50,x,
    amber-03,South,20,14.00,,x

    """

  /// Half-hours of a day from 09:00 to 12:00 in long form.
  static func demand(
    date: String,
    time: (Int) -> String = { "\(9 + $0 / 2):\($0 % 2 * 3)0" }
  ) -> String {
    let rows = (0..<6).flatMap { half in
      ["phone", "chat"].map { "\(date),\(time(half)),\($0),\(3 + half),300" }
    }
    return "date,time,queue,calls,aht s\n" + rows.joined(separator: "\n") + "\n"
  }
}
