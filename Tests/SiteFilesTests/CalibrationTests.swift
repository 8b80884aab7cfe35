import Foundation
import Planning
import SiteFiles
import Testing

@Suite("calibration.csv")
struct CalibrationTests {
  private func reading(_ text: String) throws -> SiteReading {
    var files = FullSite.files
    files["calibration.csv"] = text
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("rota-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    for (name, text) in files {
      try Data(text.utf8).write(to: folder.appendingPathComponent(name))
    }
    return SiteReader().read(folder)
  }

  @Test("Factors stand for weekdays; an empty day is every day, and what is missing is 1")
  func factors() throws {
    let site = try #require(
      try reading("queue,day,factor\ncalls,mon-wed,0.9\nchats,,1.1\n").site
    )
    let calls = try #require(site.queues.firstIndex { $0.name == "calls" })
    let chats = try #require(site.queues.firstIndex { $0.name == "chats" })
    #expect(site.calibration[QueueID(calls), .tuesday] == 0.9)
    #expect(site.calibration[QueueID(calls), .thursday] == 1)
    #expect(site.calibration[QueueID(chats), .sunday] == 1.1)
  }

  @Test("The file that is written is read as the same calibration")
  func roundTrip() throws {
    var site = try #require(try reading("queue,day,factor\ncalls,,0.9\n").site)
    site.calibration[QueueID(2), .friday] = 1.047
    let again = try #require(try reading(CalibrationFile(site: site).text).site)
    #expect(again.calibration == site.calibration)
  }

  @Test(
    "Each problem is told at its place",
    arguments: [
      ("calls,mon,3", "2:11: factor '3' is not between 0.25 and 2"),
      ("call,mon,1", "2:1: unknown queue 'call'. Maybe 'calls'?"),
      ("calls,mno,1", "2:7: day 'mno' is not days such as 'mon-fri' or 'sat, sun'. Maybe 'mon'?"),
      ("calls,mon,", "2:11: factor is empty"),
      ("calls,mon,1\ncalls,mon,1", "3:1: the queue has a factor for mon already"),
      (
        "post,mon,1",
        "2:1: nobody waits for an answer on queue 'post', so there is nothing to calibrate. "
          + "Maybe leave the row out?"
      ),
    ]
  )
  func problems(rows: String, message: String) throws {
    let found = try reading("queue,day,factor\n\(rows)\n")
    #expect(found.site == nil)
    #expect(found.problems.map(\.description) == ["calibration.csv:" + message])
  }
}
