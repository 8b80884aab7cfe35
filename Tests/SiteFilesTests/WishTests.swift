import Planning
import SiteFiles
import Testing

@Suite("Wishes for shifts of a kind")
struct WishTests {
  private func reading(_ rows: String) throws -> SiteReading {
    var files = SiteFolder.files
    files["site.yaml"] =
      (files["site.yaml"] ?? "") + "shift_kinds:\n  late: {starts: 09:00-10:00}\n"
    files["wishes.csv"] = "person,kind,day,shift,from,to,strength\n" + rows + "\n"
    return try SiteFolder(files).read()
  }

  @Test("A shift of a kind, and none of a kind")
  func read() throws {
    let reading = try reading("p1,shift,mon,late,,,5\np1,no shift,tue,any,,,1\np2,shift,wed,any,,,")
    #expect(reading.problems.map(\.description) == [])
    let people = try #require(reading.site).people
    let late = try #require(reading.site?.shiftKinds.first { $0.name == "late" })
    #expect(
      people[0].wishes == [
        Wish(kind: .shift(day: 0, of: late), strength: 5),
        Wish(kind: .noShift(day: 1, of: .any), strength: 1),
      ]
    )
    #expect(people[1].wishes == [Wish(kind: .shift(day: 2, of: .any), strength: 3)])
  }

  @Test(
    "What does not belong together is told at its place",
    arguments: [
      ("p1,shift,mon,,,,2", "wishes.csv:2:", "shift"),
      ("p1,shift,mon,lat,,,2", "wishes.csv:2:14", "Maybe 'late'?"),
      ("p1,shift,mon,late,08:00,,2", "wishes.csv:2:19", "a wish for a shift has no times"),
      ("p1,no shift,mon,late,,09:00,2", "wishes.csv:2:23", "a wish for no shift has no times"),
      ("p1,day off,mon,late,,,2", "wishes.csv:2:16", "a day off names no kind of shift"),
      ("p1,start,mon,late,08:00,,2", "wishes.csv:2:14", "a wish for a start names no kind"),
      ("p1,shifts,mon,late,,,2", "wishes.csv:2:4", "unknown kind 'shifts'. Maybe 'shift'?"),
    ]
  )
  func problems(row: String, place: String, part: String) throws {
    let problems = try reading(row).problems.map(\.description)
    #expect(problems.count == 1)
    #expect(problems.first?.hasPrefix(place) == true)
    #expect(problems.first?.contains(part) == true)
  }
}
