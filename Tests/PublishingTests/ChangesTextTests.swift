import Planning
import Publishing
import Rostering
import RotaTesting
import Testing

@Suite("Changes in words")
struct ChangesTextTests {
  @Test("The whole text of a week with every kind of change")
  func wholeText() throws {
    let week = try ChangedWeek()
    #expect(ChangesText(try week.report()).text == ChangesTextTests.expected)
  }

  @Test("Nothing changes, and that is said")
  func nothing() throws {
    var week = try ChangedWeek()
    week.after = week.before
    let text = ChangesText(try week.report(withNotice: false)).text
    #expect(text.contains("Nothing changes for any of the 4 people. Paid hours: 116.00 before,"))
    #expect(!text.contains("P01"))
  }

  @Test(
    "Each kind of change has its sentence",
    arguments: [
      (
        "10:00-18:30 lunch 13:30",
        "you start at 10:00 instead of 09:00 and finish at 18:30 instead "
          + "of 17:30; lunch is at 13:30 instead of 12:30"
      ),
      (
        "09:00-18:00 lunch 12:30",
        "you start at 09:00 as before and finish at 18:00 instead of 17:30"
      ),
      (
        "10:00-17:00 lunch 12:30",
        "you start at 10:00 instead of 09:00 and finish at 17:00 instead "
          + "of 17:30, 1 h 30 min shorter"
      ),
      ("09:00-17:30 lunch 13:00", "lunch is at 13:00 instead of 12:30"),
      ("09:00-17:30", "there is no lunch at 12:30"),
      (
        "22:00-06:00",
        "you start at 22:00 instead of 09:00 and finish at 06:00 the next day instead "
          + "of 17:30, 30 min shorter; there is no lunch at 12:30"
      ),
      (
        "16:00-24:00",
        "you start at 16:00 instead of 09:00 and finish at midnight instead of 17:30, "
          + "30 min shorter; there is no lunch at 12:30"
      ),
    ]
  )
  func sentences(shift: String, sentence: String) throws {
    var week = try ChangedWeek()
    week.after = week.before
    week.after.rota.lines[0].shifts[1] = try week.after.site.shift(onDay: 1, shift)
    // Serving stands still, as far as it does not matter here.
    let text = ChangesText(try week.report(withNotice: false)).text
    let words = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    let isLunchGone = shift == "09:00-17:30"
    let pay = isLunchGone ? "; 8 h 30 min are paid instead of 8 h" : ""
    #expect(words.hasSuffix("P01: Tuesday 3 March \(sentence)\(pay)."))
  }

  @Test("Standby, two shifts on a day, longer breaks and new meetings are told")
  func rarer() throws {
    var week = try ChangedWeek()
    week.after = week.before
    let site = week.after.site
    var shifts = week.after.rota.lines[0].shifts
    shifts[0].pattern = PatternID(site.patterns.count - 1)
    shifts[1].breaks[0].span = try site.moment(onDay: 1, "12:00")..<site.moment(onDay: 1, "13:00")
    let talk = try site.moment(onDay: 2, "10:00")..<site.moment(onDay: 2, "10:30")
    shifts[2].activities = [PlannedActivity(name: "team talk", span: talk)]
    shifts[3] = try site.shift(onDay: 3, "08:00-12:00")
    shifts.insert(try site.shift(onDay: 3, "16:00-20:00"), at: 4)
    week.after.rota.lines[0].shifts = shifts
    let text = ChangesText(try week.report(withNotice: false)).text
    let words = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    for sentence in [
      "Monday 2 March you are on standby instead of at work.",
      "Tuesday 3 March lunch is from 12:00 to 13:00 instead of 12:30 to 13:00.",
      "Wednesday 4 March team talk is new at 10:00.",
      "Thursday 5 March you work from 08:00 to 12:00 and from 16:00 to 20:00 instead of from 09:00 "
        + "to 17:30; there is no lunch at 12:30.",
    ] {
      #expect(words.contains(sentence), "\(words)")
    }
  }

  @Test("Of one person alone, nothing is said of others or of figures")
  func onePerson() throws {
    let week = try ChangedWeek()
    var report = try week.report(withNotice: false)
    report.changes = report.changes.only(["P02"])
    report.showsFigures = false
    #expect(
      ChangesText(report).text == """
        Small, from old to new: 2026-03-02 to 2026-03-08 compared

        1 shift changes: 1 now off. Paid hours: 40.00 before, 32.00 after (-8.00).

        P02 (Birch): Thursday 5 March is now off.

        """
    )
  }

  @Test("No line is wider than 80 columns, however long the names")
  func width() throws {
    var week = try ChangedWeek()
    let long = String(repeating: "long", count: 40)
    week.after.site.queues[1].name = long
    week.after.site.people[0].name = long
    week.after.site.people[3].id = long
    week.after.site.name = long
    let text = ChangesText(try week.report()).text
    #expect(text.split(separator: "\n").allSatisfy { $0.count <= 80 })
    #expect(text.contains("1 person in new alone, so not compared:"))
    #expect(text.contains("1 person in old alone, so not compared: P04"))
  }

  @Test("Other weeks are told as such, and that figures are of all days")
  func otherWeeks() throws {
    var week = try ChangedWeek()
    week.after.site = try SmallSite.week(firstDay: "2026-03-05")
    week.after.rota = try SmallSite.rota(for: week.after.site)
    let text = ChangesText(try week.report(withNotice: false)).text
    #expect(text.contains("2026-03-05 to 2026-03-08 compared"))
    #expect(text.contains("Not compared, being in old alone: 2026-03-02 to 2026-03-04"))
    #expect(text.contains("Not compared, being in new alone: 2026-03-09 to 2026-03-11"))
    #expect(text.contains("Figures are of all days of each plan"))
  }

  /// Worked by hand from ``ChangedWeek``: 116 hours lose P02's 8 and gain P04's 8 and a half; 21.5
  /// of 30 contacts are 71.7 %, 22.4 are 74.7 %; the budget is 1,680.00.
  static let expected = """
    Small, from old to new: 2026-03-02 to 2026-03-08 compared

    4 shifts change for 3 of 4 people: 1 new, 1 now off, 2 at other times. For 1
      more, breaks, activities, pay or queues alone change. In shifts that stay, 1
      break moves and 7 h 30 min of work go to another queue. Paid hours: 116.00
      before, 116.50 after (+0.50).
    Short notice: 2 changes with less than 48 h, published Sunday 1 March at 12:00.

    Figure                      Before     After   Difference
    calls, served in time        71.7%     74.7%  +3.0 points
    calls, missed, contacts        2.5       1.6         -0.9
    chat, short, hours            10.8      11.2         +0.4
    chat, surplus, hours           2.0       2.0            =
    Pay, GBP                  1,686.00  1,650.50       -35.50
    north, above budget, GBP      6.00      0.00        -6.00
    Wishes not granted               2         1           -1

    P01: Monday 2 March you start at 10:00 instead of 09:00 and finish at 18:30
      instead of 17:30; lunch is at 13:30 instead of 12:30 (short notice: 21 h).
      Tuesday 3 March lunch is at 13:00 instead of 12:30. Queues, on 1 day: 3 h 30
      min on chat instead of calls.

    P02 (Birch): Thursday 5 March is now off.

    P03: Queues, on 1 day: 4 h on no queue instead of chat.

    P04: Monday 2 March you start at 11:00 as before and finish at 20:00 instead of
      19:30 (short notice: 23 h). Friday 6 March you now work from 11:00 to 19:30
      with lunch at 15:00.

    """
}
