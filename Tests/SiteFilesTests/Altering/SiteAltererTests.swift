import Foundation
import Planning
import Testing

@testable import SiteFiles

@Suite("A site altered for a what-if")
struct SiteAltererTests {
  private struct Result {
    var site: Site
    var files: [String: String]
    var told: [String]
  }

  /// The altered site, read of its files anew.
  private func altered(
    _ texts: [String],
    _ files: [String: String] = FullSite.files
  ) throws -> Result {
    let site = try #require(try SiteFolder(files).read().site)
    let altered = SiteAlterer(site: site, files: files).altered(by: texts)
    #expect(altered.problems == [])
    let all = files.merging(altered.files) { $1 }
    let reading = try SiteFolder(all).read()
    #expect(reading.problems.map(\.description) == [])
    return Result(site: try #require(reading.site), files: altered.files, told: altered.told)
  }

  private func problems(_ text: String) throws -> [String] {
    let site = try #require(try SiteFolder(FullSite.files).read().site)
    return SiteAlterer(site: site, files: FullSite.files).altered(by: [text]).problems
  }

  private func contacts(_ site: Site, _ name: String) -> Double {
    guard let index = site.queues.firstIndex(where: { $0.name == name }) else { return -1 }
    return site.forecast.cells[index].reduce(0) { $0 + $1.contacts }
  }

  @Test("Contacts of a queue, of all queues and of a day")
  func demand() throws {
    #expect(contacts(try altered(["demand.calls*=1.15"]).site, "calls") == 11.5)
    #expect(contacts(try altered(["demand.calls=+15%"]).site, "calls") == 11.5)
    #expect(contacts(try altered(["demand.calls=-10 %"]).site, "calls") == 9)
    #expect(contacts(try altered(["demand.calls=3", "demand.calls+=2"]).site, "calls") == 5)
    #expect(contacts(try altered(["demand.calls.mon*=2"]).site, "calls") == 20)
    #expect(contacts(try altered(["demand.calls.2026-03-02*=2"]).site, "calls") == 20)
    let all = try altered(["demand*=2"])
    #expect(contacts(all.site, "chats") == 8 && contacts(all.site, "calls") == 20)
    // People required are whole, and a quota stands in site.yaml.
    #expect(all.site.forecast.cells[4].map(\.required).max() == 4)
    #expect(all.site.queues[0].quota?.contacts == 80)
    #expect(all.files.keys.sorted() == ["demand.csv", "site.yaml"])
    #expect(try altered(["demand.calls*=1.15"]).files.keys.sorted() == ["demand.csv"])
  }

  @Test("A beginning up to a joint stands for all that begin so; a whole name for itself")
  func beginnings() {
    let known = ["voice-service", "voice-sales", "voicemail", "chat", "chat-vip"]
    #expect(AlterationPath.names("voice", among: known) == ["voice-service", "voice-sales"])
    #expect(AlterationPath.names("voice-", among: known) == ["voice-service", "voice-sales"])
    #expect(AlterationPath.names("voice*", among: known).count == 3)
    #expect(AlterationPath.names("chat", among: known) == ["chat"])
    #expect(AlterationPath.names("voi", among: known) == [])
    #expect(AlterationPath.names("", among: known) == known)
    let parsed = AlterationAmount.parse("demand.voice*=1.15")
    #expect(parsed?.path == "demand.voice" && parsed?.amount == .factor(1.15))
  }

  @Test("Numbers of site.yaml, with comments and layout as they were")
  func settings() throws {
    let result = try altered([
      "aht.calls=360", "budget=-5%", "pay.young+=0.50", "hours.full-time+=2 h",
      "shrinkage.calls=8%", "patience.calls*=0.5", "standard.calls.share=85%",
      "standard.calls.seconds+=10 s", "shrinkage.work=10 %",
    ])
    let site = result.site
    #expect(site.forecast.cells[1].map(\.handleSeconds).max() == 360)
    #expect(site.costCentres[0].budget == Money(minorUnits: 8_550_000))
    #expect(site.contracts[1].payPerHour == Money(minorUnits: 1250))
    #expect(site.contracts[0].weeklyHours == Minutes(1920)...Minutes(2370))
    #expect(site.queues[1].shrinkage == 0.08 && site.queues[1].patienceSeconds == 60)
    #expect(
      site.queues[1].target
        == .standard(ServiceStandard(share: 0.85, withinSeconds: 30, window: .day))
    )
    // A key that was not there is put in, in either style of YAML.
    #expect(site.queues[4].shrinkage == 0.1)
    let old = try #require(FullSite.files["site.yaml"]).split(separator: "\n").count
    let new = try #require(result.files["site.yaml"]).split(separator: "\n").count
    #expect(new == old + 1)
  }

  @Test("A comment behind a value stays")
  func comments() throws {
    var edit = YAMLEdit(
      text: "a: 1   # one\nb: {c: '2', d: \"x y\"}  # two\ne:\n  # three\n  f: 3\n"
    )
    try edit.set(["a"], to: "10")
    try edit.set(["b", "c"], to: "20")
    try edit.set(["b", "d"], to: "z")
    try edit.set(["e", "g"], to: "4")
    try edit.set(["b", "h"], to: "5")
    #expect(
      edit.text
        == "a: 10   # one\nb: {h: 5, c: 20, d: z}  # two\ne:\n  # three\n  g: 4\n  f: 3\n"
    )
    #expect(throws: YAMLEdit.Refusal.self) { try edit.set(["none", "h"], to: "5") }
    #expect(throws: YAMLEdit.Refusal.self) { try edit.set(["b"], to: "5") }
  }

  @Test("Someone who is not there is in no table any more")
  func absent() throws {
    let result = try altered(["staff.p2=absent"])
    #expect(!result.site.people.contains { $0.id == "p2" })
    #expect(result.site.people.count == 5)
    #expect(!result.files.values.contains { $0.contains("p2") })
    #expect(result.told == ["p2 is not there, and not paid"])
  }

  @Test("People more are like those of the team")
  func more() throws {
    let rows = """
      id,name,team,cost_centre,contract,competences
      p1,One,A,main,full-time,calls; work=0.8
      p2,Two,A,main,full-time,calls
      p3,Three,A,main,full-time,calls

      """
    var files = SiteFolder.files
    files["staff.csv"] = rows
    let result = try altered(["staff.A+=3"], files)
    #expect(result.site.people.map(\.id).suffix(3) == ["a-new-1", "a-new-2", "a-new-3"])
    let calls = QueueID(0)
    let work = QueueID(1)
    // Two of three serve calls alone.
    #expect(result.site.people.suffix(3).count { $0.competences[work] != nil } == 1)
    #expect(result.site.people.allSatisfy { $0.competences[calls] == 1 })
    #expect(result.told == ["3 people more in team A: a-new-1, a-new-2, a-new-3"])
  }

  @Test(
    "What can't be altered is told",
    arguments: [
      (
        "demnd.calls*=2",
        "'demnd.calls*=2' begins with 'demnd', which is nothing that can be altered. "
          + "Maybe 'demand'?"
      ),
      ("demand.cals*=2", "'demand.cals*=2' names the unknown queue 'cals'. Maybe 'calls'?"),
      (
        "demand.calls",
        "'demand.calls' is not like 'demand.QUEUE*=1.15', 'budget=-5%', "
          + "'staff.TEAM+=2' or 'aht.QUEUE=300'"
      ),
      (
        "demand.calls.2026-05-01*=2",
        "'demand.calls.2026-05-01*=2' names '2026-05-01', which is no day "
          + "that is planned"
      ),
      (
        "demand.calls=lots",
        "'demand.calls=lots' can't be done: there is nothing of it to alter, or the "
          + "value is no number"
      ),
      (
        "budget.other=-5%",
        "'budget.other=-5%' can't be done: 'other' has no budget that this alters. "
          + "Maybe give the new value with '=' and its unit?"
      ),
      ("staff.p9=absent", "'staff.p9=absent' names the unknown person 'p9'. Maybe 'p1'?"),
      (
        "staff.a-2=absent",
        "'staff.a-2=absent' names one of several people of a row of staff.csv. "
          + "Maybe lower its 'count' in a copy of the site?"
      ),
      ("staff.Ambr+=2", "'staff.Ambr+=2' names the unknown team 'Ambr'. Maybe 'Amber'?"),
      ("staff.Amber+=0", "'staff.Amber+=0' adds '0', which is no number of people from 1 to 500"),
      (
        "staff.p1=gone",
        "'staff.p1=gone' is neither like 'staff.PERSON=absent' nor like "
          + "'staff.TEAM+=2'"
      ),
      (
        "standard.calls*=2",
        "'standard.calls*=2' does not say what of the standard. Maybe "
          + "'standard.QUEUE.share'?"
      ),
    ]
  )
  func problems(text: String, sentence: String) throws {
    #expect(try problems(text) == [sentence])
  }

  @Test("What the site's own reader refuses is not planned", arguments: ["shrinkage.calls=95%"])
  func refused(text: String) throws {
    let site = try #require(try SiteFolder(FullSite.files).read().site)
    let altered = SiteAlterer(site: site, files: FullSite.files).altered(by: [text])
    #expect(altered.problems == [])
    let reading = try SiteFolder(FullSite.files.merging(altered.files) { $1 }).read()
    #expect(!reading.problems.isEmpty)
  }

  @Test("Any text is made or refused, never trapped on", arguments: 0..<300)
  func random(seed: Int) throws {
    var dice = Dice(seed: UInt64(seed) + 7)
    let paths = [
      "demand", "aht", "budget", "pay", "hours", "staff", "standard", "patience", "x", "",
    ]
    let names = [
      "", ".calls", ".p1", ".calls.mon", ".full-time", ".main", ".calls.share", "..", ".*",
    ]
    let signs = ["=", "*=", "+=", "-=", "==", ""]
    let values = MutationTests.numbers + ["-5%", "+10 %", "2 h", "absent", "2", "1.5"]
    let parts = [paths, names, signs, values].compactMap { $0.randomElement(using: &dice) }
    let site = try #require(try SiteFolder(FullSite.files).read().site)
    let altered = SiteAlterer(site: site, files: FullSite.files).altered(by: [parts.joined()])
    #expect(altered.problems.isEmpty != altered.told.isEmpty)
    _ = try SiteFolder(FullSite.files.merging(altered.files) { $1 }).read()
  }
}
