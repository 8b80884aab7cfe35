import Foundation
import SiteFiles
import Testing

@Suite("A file that is no text, or not there, is a problem and nothing worse")
struct BrokenFileTests {
  static let required = ["site.yaml", "staff.csv", "demand.csv"]
  static let all = required + ["availability.csv", "wishes.csv", "carry-in.csv"]

  @Test("a required file that is missing", arguments: required)
  func missing(name: String) throws {
    let folder = try SiteFolder()
    try folder.remove(name)
    #expect(folder.read().problems.map(\.description) == ["\(name):1:1: the file is missing"])
  }

  @Test("an empty file", arguments: all)
  func empty(name: String) throws {
    let folder = try SiteFolder()
    try folder.put(name, Data(" \n\t\r\n".utf8))
    #expect(folder.read().problems.map(\.description) == ["\(name):1:1: the file is empty"])
  }

  @Test("a folder where a file should be")
  func folder() throws {
    let folder = try SiteFolder()
    try folder.remove("staff.csv")
    try FileManager.default.createDirectory(
      at: folder.url.appendingPathComponent("staff.csv"),
      withIntermediateDirectories: true
    )
    #expect(
      folder.read().problems.map(\.description)
        == ["staff.csv:1:1: this is a folder, not a file"]
    )
  }

  @Test("bytes that are not UTF-8 are found at their place", arguments: all)
  func latin1(name: String) throws {
    let folder = try SiteFolder()
    try folder.put(name, Data([0x61, 0x0A, 0x62, 0xC3, 0xA9, 0xE9, 0x0A]))
    let expected = "\(name):2:3: this is not UTF-8. Maybe save it as 'CSV UTF-8'?"
    #expect(folder.read().problems.map(\.description) == [expected])
  }

  @Test("UTF-16 is named as such")
  func utf16() throws {
    let folder = try SiteFolder()
    try folder.put("staff.csv", Data([0xFF, 0xFE, 0x69, 0x00]))
    #expect(folder.read().problems.first?.message == "the file is UTF-16, not UTF-8")
  }

  @Test("binary data", arguments: all)
  func binary(name: String) throws {
    let folder = try SiteFolder()
    try folder.put(name, Data((0..<4096).map { UInt8(truncatingIfNeeded: $0 &* 7) }))
    let problems = folder.read().problems
    #expect(problems.map(\.file) == [name])
    #expect(problems[0].line == 1)
  }

  @Test("no such folder")
  func noFolder() {
    let reading = SiteReader().read(URL(fileURLWithPath: "/nowhere/at-all"))
    #expect(reading.problems.map(\.description) == ["at-all:1:1: there is no such folder"])
  }

  @Test("a bomb of aliases is refused at once, and so is deep nesting")
  func bombs() throws {
    var bomb = "a0: &a0 x\n"
    for level in 1..<40 {
      bomb += "a\(level): &a\(level) {? [*a\(level - 1), *a\(level - 1)] : x}\n"
    }
    let folder = try SiteFolder()
    try folder.put("site.yaml", Data(bomb.utf8))
    #expect(folder.read().problems[0].place == "1:5")
    try folder.put("site.yaml", Data(String(repeating: "[", count: 200_000).utf8))
    #expect(!folder.read().problems.isEmpty)
    try folder.put("site.yaml", Data(String(repeating: "- ", count: 200_000).utf8))
    #expect(!folder.read().problems.isEmpty)
  }

  @Test("with site.yaml broken the tables are read all the same, and nothing in them is blamed")
  func brokenSettings() throws {
    let folder = try SiteFolder()
    try folder.put("site.yaml", Data("name: [\n".utf8))
    try folder.put("demand.csv", Data("queue,start,contacts,aht_seconds\nx,today,-1,2\n".utf8))
    let files = folder.read().problems.map { "\($0.file):\($0.place)" }
    #expect(files == ["demand.csv:2:3", "demand.csv:2:9", "site.yaml:2:1"])
  }

  @Test("many problems come at once, by file, line and column")
  func allAtOnce() throws {
    var files = SiteFolder.files
    files["site.yaml"] = files["site.yaml"]?.replacingOccurrences(of: "voice", with: "vioce")
    files["staff.csv"] = files["staff.csv"]?.replacingOccurrences(of: "main", with: "mian")
    files["wishes.csv"] = files["wishes.csv"]?.replacingOccurrences(of: "p2", with: "q2")
    files["demand.csv"] = files["demand.csv"]?.replacingOccurrences(of: "300", with: "3oo")
    let problems = try SiteFolder(files).read().problems
    #expect(problems == problems.sorted())
    #expect(
      problems.map { "\($0.file):\($0.place)" } == [
        "demand.csv:2:27", "demand.csv:3:29", "site.yaml:11:14", "staff.csv:2:10",
        "staff.csv:3:10", "wishes.csv:3:1",
      ]
    )
  }
}

extension SiteProblem {
  /// Line and column.
  var place: String { "\(line):\(column)" }
}
