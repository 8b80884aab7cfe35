import Planning
import SiteFiles
import Testing

@Suite("Contracts and patterns say overtime, firm hours, open gaps and standby")
struct ContractTermsTests {
  private static let hours = "weekly_hours: 37.5 h"

  @Test("overtime counts from the contract's hours, and each band from the one before")
  func overtime() throws {
    let folder = try SiteFolder.changed(
      "site.yaml",
      Self.hours,
      "weekly_hours: 30 h-37.5 h\n    hours_force: soft 3\n"
        + "    overtime: [{up_to: 4 h, rate: 1.25}, {up_to: 8 h, rate: 1.5}]"
    )
    let contract = try #require(folder.read().site).contracts[0]
    #expect(contract.hoursForce == .soft(strength: 3))
    #expect(
      contract.overtime == [
        OvertimeBand(width: Minutes(240), rate: 1.25), OvertimeBand(width: Minutes(240), rate: 1.5),
      ]
    )
  }

  @Test("a gap of open length, and a standby")
  func patterns() throws {
    let folder = try SiteFolder.changed(
      "site.yaml",
      "  night:\n",
      "  split:\n    start: 07:00-09:00\n    lengths: [6 h]\n    breaks:\n"
        + "      - {name: gap, length: 1 h-4 h, paid: no, work_before: 2 h, work_after: 2 h}\n"
        + "  on-call:\n    start: 07:00\n    lengths: [8 h]\n    standby_pay: 25 %\n"
        + "  night:\n"
    )
    let site = try #require(folder.read().site)
    #expect(site.patterns[1].breaks[0].length == Minutes(60))
    #expect(site.patterns[1].breaks[0].longest == Minutes(240))
    #expect(site.patterns[0].breaks[0].longest == nil)
    #expect(site.patterns[2].standbyPay == 0.25 && site.patterns[0].standbyPay == nil)
  }

  @Test("a pinned shift may have any gap that its pattern has")
  func pinnedSplit() throws {
    var files = SiteFolder.files
    files["site.yaml"] = files["site.yaml"]?.changing("length: 30 min", to: "length: 30 min-3 h")
    files["availability.csv"] =
      "person,kind,start,end\np2,shift,2026-03-26 09:00,2026-03-26 18:30\n"
    let site = try #require(SiteFolder(files).read().site)
    #expect(site.people[1].pins.count == 1)
  }

  static let planted: [PlantedProblem] = [
    .init(
      .yaml,
      hours,
      hours + "\n    hours_force: firm",
      "38:18",
      "hours_force 'firm' is not 'absolute', 'hard' or 'soft' with a strength of 1 to 5"
    ),
    .init(
      .yaml,
      hours,
      hours + "\n    overtime: 4 h",
      "38:15",
      "overtime should be a list of bands, at most 20. Maybe [{up_to: 4 h, rate: 1.5}]?"
    ),
    .init(
      .yaml,
      hours,
      hours + "\n    overtime: [{up_to: 4 h, rate: 1}, {up_to: 4 h, rate: 2}]",
      "38:47",
      "up_to '4 h' is not more than the band before"
    ),
    .init(.yaml, hours, hours + "\n    overtime: [{up_to: 4 h}]", "38:16", "'rate' is missing"),
    .init(
      .yaml,
      hours,
      hours + "\n    overtime: [{up_to: 140 h, rate: 1}]",
      "38:24",
      "up_to '140 h' is not between 0 min and 130.5 h"
    ),
    .init(
      .yaml,
      "length: 30 min",
      "length: 1 h-45 min",
      "30:31",
      "length '45 min' is not a whole number of intervals of 30 min. Maybe '1 h'?"
    ),
    .init(
      .yaml,
      "length: 30 min",
      "length: 2 h-1 h",
      "30:31",
      "length '2 h-1 h' ends before it starts"
    ),
    .init(
      .yaml,
      "lengths: 6 h-8 h step 1 h",
      "lengths: 6 h\n    standby_pay: 2",
      "35:18",
      "standby_pay '2' is not a share such as '80 %'. Maybe '2 %'?"
    ),
    .init(
      .yaml,
      "lengths: [7.5 h]",
      "lengths: [7.5 h]\n    standby_pay: 20 %",
      "29:18",
      "a standby has no breaks"
    ),
  ]

  @Test("each problem at its place", arguments: planted)
  func problem(planted: PlantedProblem) throws { try planted.check() }
}
