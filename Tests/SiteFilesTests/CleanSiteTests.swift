import Foundation
import Planning
import SiteFiles
import Testing

@Suite("Sound sites are read whole")
struct CleanSiteTests {
  @Test("the small site has the nouns that its files describe")
  func smallSite() throws {
    let reading = try SiteFolder().read()
    #expect(reading.problems.map(\.description) == [])
    let site = try #require(reading.site)
    #expect(site.horizon.intervalCount == 334, "the week of the spring change has 167 hours")
    #expect(site.opening.ranges[.saturday]?.map(\.upperBound) == [.endOfDay])
    #expect(site.opening.ranges[.sunday]?.map(\.upperBound.minute) == [360])
    #expect(site.queues.map(\.name) == ["calls", "work"])
    #expect(site.patterns[1].paidLengths.map(\.hours) == [6, 7, 8])
    #expect(site.costCentres[0].budget == Money(minorUnits: 100_050))
    #expect(site.people[0].competences == [QueueID(0): 1, QueueID(1): 0.8])
    #expect(site.people[0].absences.map(\.credit.hours) == [7.5, 7.5])
    #expect(site.people[0].carryIn.runOfDays == 2)
    #expect(site.people[0].carryIn.lastShiftEnd == Moment(minute: -240))
    #expect(site.people[0].wishes == [Wish(kind: .dayOff(day: 4), strength: 4)])
    let talk = Moment(minute: 3 * 1440 + 600)..<Moment(minute: 3 * 1440 + 660)
    #expect(site.people[1].pins == [.activity(name: "talk", span: talk)])
    #expect(site.people[1].startWindow?.lowerBound.description == "08:00")
    #expect(site.forecast[QueueID(0), Interval(15)].contacts == 12.5)
    #expect(site.forecast[QueueID(1), Interval(16)].required == 2)
  }

  @Test(
    "semicolons, CRLF, a BOM, blank lines, quotes and any order of columns change nothing",
    arguments: [
      "\u{FEFF}id;name;team;cost centre;contract;competences;earliest start;Latest_Start\r\n"
        + "p1;One;A;main;full-time;\"calls; work=0.8\";;\r\n\r\n;;;;;;;\r\n"
        + "p2;\"Two\";A;main;full-time;calls;08:00;09:30",
      "Contract,ID,name,team,Cost-Centre,competences,earliest_start,latest_start\n"
        + "full-time,p1,One,A,main,calls|work=0.8,,\nfull-time,p2,Two,A,main,calls,8:00,09:30\n",
    ]
  )
  func spreadsheets(staff: String) throws {
    let folder = try SiteFolder()
    let plain = try #require(folder.read().site)
    try folder.put("staff.csv", Data(staff.utf8))
    let reading = folder.read()
    #expect(reading.problems.map(\.description) == [])
    let site = try #require(reading.site)
    #expect(site.people.map(\.name) == plain.people.map(\.name))
    #expect(site.people.map(\.competences) == plain.people.map(\.competences))
    #expect(site.people.map(\.startWindow) == plain.people.map(\.startWindow))
  }

  @Test("the three files that may be missing may be missing")
  func optionalFiles() throws {
    let folder = try SiteFolder()
    for name in ["availability.csv", "wishes.csv", "carry-in.csv"] { try folder.remove(name) }
    #expect(folder.read().problems == [])
    #expect(folder.read().site?.people[0].absences == [])
  }

  @Test("a site that uses every key and column is sound")
  func everything() throws {
    let reading = try SiteFolder(FullSite.files).read()
    #expect(reading.problems.map(\.description) == [])
    let site = try #require(reading.site)
    #expect(site.shiftKinds.map(\.name).prefix(4) == ["early", "late", "night", "standby"])
    #expect(site.people[2].ownRules.list.map(\.name) == ["night_length"])
    #expect(site.contracts[0].rules.restBetweenShifts == Minutes(720))
    #expect(site.horizon.dayCount == 14)
  }

  @Test("an extra column is kept out with a note at its place")
  func extraColumn() throws {
    let folder = try SiteFolder()
    try folder.put("carry-in.csv", Data("person,weekend_days,run_of_day\np1,2,3\n".utf8))
    let reading = folder.read()
    #expect(reading.problems == [])
    let notes = reading.notes.map(\.description)
    #expect(notes.contains("carry-in.csv:1:8: column 'weekend_days' is ignored. Maybe 'weekends'?"))
    #expect(
      notes.contains("carry-in.csv:1:21: column 'run_of_day' is ignored. Maybe 'run_of_days'?")
    )
  }

  @Test("leave never counts for more than the contract's week")
  func leaveCredit() throws {
    let folder = try SiteFolder.changed(
      "availability.csv",
      "p1,leave,2026-03-24,2026-03-25",
      "p1,leave,2026-03-01,2026-04-30"
    )
    let absences = try #require(folder.read().site).people[0].absences
    #expect(absences.count == 9, "the week, the day before and the day after")
    #expect(absences.map(\.credit.hours).reduce(0, +) == 37.5)
  }

  @Test("a pinned shift is found in the patterns, with its paid length")
  func pinnedShift() throws {
    let folder = try SiteFolder.changed(
      "availability.csv",
      "p2,meeting,2026-03-26 10:00,2026-03-26 11:00",
      "p2,shift,2026-03-26 09:00,2026-03-26 17:00"
    )
    let site = try #require(folder.read().site)
    let start = Moment(minute: 3 * 1440 + 540)
    #expect(site.people[1].pins == [.shift(start: start, paid: Minutes(hours: 7.5))])
  }

  @Test("the example sites are sound", arguments: ["harbour", "nightline"])
  func examples(name: String) throws {
    let reading = SiteReader().read(SiteFolder.scenario(name))
    #expect(reading.problems.map(\.description) == [])
    let site = try #require(reading.site)
    #expect(site.people.count == (name == "harbour" ? 60 : 14))
    #expect(site.horizon.dayStarts[7].minute == (name == "harbour" ? 10_080 : 10_020))
  }

  @Test("the template is a sound site, and does not overwrite anything")
  func template() throws {
    let folder = try SiteFolder([:])
    try SiteTemplate().write(to: folder.url)
    let reading = folder.read()
    #expect(reading.problems.map(\.description) == [])
    let site = try #require(reading.site)
    #expect(site.people.count == 8)
    #expect(site.queues.count == 2)
    #expect(site.activities.map(\.name) == ["coaching"])
    #expect(reading.notes == [])
    #expect(throws: SiteTemplate.Refusal.folderNotEmpty(folder.url.path)) {
      try SiteTemplate().write(to: folder.url)
    }
  }
}
