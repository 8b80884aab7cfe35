import Foundation
import Planning
import SiteFiles
import Testing

@Suite("Import: damaged tables become a site that can be read, or problems with places")
struct ImportMutationTests {
  private static let bits = [
    "0", "-1", "1e999", "nan", ",", ";", "\t", "\"", "\n", "\r\n", "31/12/2026", "24:00", "99:99",
    "x", "999999999999999999999", "0,5", "%", "€", "\u{1F600}", "\u{0}", "until", "-", "total",
  ]

  @Test("every random edit of the files of every country", arguments: 0..<700)
  func damaged(seed: Int) throws {
    var dice = Dice(seed: UInt64(seed) + 1)
    let file = LocaleFile.all[seed % LocaleFile.all.count]
    var bytes = [
      "staff.csv": try file.bytes(file.staff), "demand.csv": try file.bytes(file.demand),
    ]
    for _ in 0...Int.random(in: 0...3, using: &dice) {
      let name = Bool.random(using: &dice) ? "staff.csv" : "demand.csv"
      bytes[name] = edited(bytes[name] ?? [], &dice)
    }
    let made = ImportCase(bytes: bytes)
    let report = made.result.report
    #expect(report.problems.isEmpty != made.result.files.isEmpty)
    for problem in report.problems {
      #expect(problem.line >= 1 && problem.column >= 1 && !problem.message.isEmpty)
      #expect(bytes[problem.file] != nil)
    }
    guard report.problems.isEmpty else { return }
    let (reading, yaml) = (try made.read(), try made.text("site.yaml"))
    #expect(reading.problems == [], "\(yaml)")
  }

  private func edited(_ bytes: [UInt8], _ dice: inout Dice) -> [UInt8] {
    var bytes = bytes
    guard !bytes.isEmpty else { return bytes }
    let place = Int.random(in: 0..<bytes.count, using: &dice)
    switch Int.random(in: 0..<6, using: &dice) {
    case 0: bytes[place] = UInt8.random(in: 0...255, using: &dice)
    case 1: bytes.remove(at: place)
    case 2: bytes.removeSubrange(place..<min(bytes.count, place + 25))
    case 3, 4:
      let bit = ImportMutationTests.bits.randomElement(using: &dice) ?? ""
      let end = min(bytes.count, place + Int.random(in: 0...4, using: &dice))
      bytes.replaceSubrange(place..<end, with: [UInt8](bit.utf8))
    default:
      var lines = bytes.split(separator: 10, omittingEmptySubsequences: false)
      let line = place % lines.count
      if Bool.random(using: &dice) {
        lines.remove(at: line)
      } else {
        lines.insert(lines[line], at: 0)
      }
      bytes = Array(lines.joined(separator: [10]))
    }
    return bytes
  }
}
