import Planning
import SiteFiles
import Testing

@Suite("When something happens")
struct TimesTests {
  /// Sunday 2026-03-29 of the small site has no 02:00 to 03:00; intervals are of 30 minutes.
  private func reading(_ when: String) throws -> RegisterReading {
    try RegisterCase.reading(
      """
      risks:
        it:
          likelihood: rare
          must_hold: [budget]
          what_happens: [demand: {queues: calls, by: +10 %, when: \(when)}]

      """,
      at: SiteFolder.files
    )
  }

  private func spans(_ when: String) throws -> [Span] {
    let reading = try reading(when)
    #expect(reading.problems.map(\.description) == [])
    return try #require(reading.register).risks[0].disruptions[0].spans
  }

  private func span(_ from: Int, _ to: Int) -> Span { Moment(minute: from)..<Moment(minute: to) }

  @Test(
    "Days, hours and dates, joined where they touch",
    arguments: [
      ("mon", [0, 1440]), ("mon-wed", [0, 4320]), ("\"mon, tue, thu\"", [0, 2880, 4320, 5760]),
      ("[wed, mon-tue]", [0, 4320]), ("tue 10:00-12:00", [2040, 2160]),
      ("\"tue, thu 10:00-12:00\"", [2040, 2160, 4920, 5040]),
      ("2026-03-24", [1440, 2880]), ("2026-03-24 09:30-11:00", [2010, 2100]),
      ("2026-03-24 to 2026-03-25", [1440, 4320]),
      ("2026-03-24 09:00 to 2026-03-25 12:00", [1980, 3600]),
      ("tue 10:00 to thu 12:00", [2040, 5040]), ("tue to wed", [1440, 4320]),
      ("mon 22:00-06:00", [1320, 1800]), ("[mon 10:00-12:00, mon 11:00-13:00]", [600, 780]),
      // The day of the clock change is 23 hours long, and the week ends with it.
      ("sun", [8640, 10020]), ("sun 22:00-06:00", [9900, 10020]),
      ("sat 22:00 to mon 06:00", [8520, 10020]), ("sun 01:00-04:00", [8700, 8820]),
      ("2026-03-29 01:00 to 2026-03-29 04:00", [8700, 8820]),
    ]
  )
  func read(when: String, minutes: [Int]) throws {
    let wanted = stride(from: 0, to: minutes.count, by: 2).map {
      span(minutes[$0], minutes[$0 + 1])
    }
    #expect(try spans(when) == wanted)
  }

  @Test("Hours of every day, and all the time where nothing is said")
  func daily() throws {
    #expect(try spans("10:00-12:00").count == 7)
    #expect(try spans("daily 10:00-12:00") == spans("10:00-12:00"))
    #expect(try spans("~") == [span(0, 10020)])
  }

  @Test("The hour that autumn shows twice is two hours long")
  func autumn() throws {
    var files = SiteFolder.files
    for (name, text) in files {
      files[name] = text.replacing("2026-03-2", with: "2026-10-2").replacing("10-23", with: "10-19")
        .replacing("10-24", with: "10-20").replacing("10-25", with: "10-21")
        .replacing("10-26", with: "10-22").replacing("10-22 20:00", with: "10-18 20:00")
    }
    let text = """
      risks:
        it:
          likelihood: rare
          must_hold: [budget]
          what_happens: [demand: {queues: calls, by: +10 %, when: sun 02:00-03:00}]

      """
    let register = try #require(try RegisterCase.reading(text, at: files).register)
    #expect(register.risks[0].disruptions[0].spans == [span(8760, 8880)])
  }

  @Test(
    "What is no time of the week is told",
    arguments: [
      (
        "moon",
        "when 'moon' is not like 'mon-wed', 'tue 10:00-12:00', '2026-03-03' or "
          + "'tue 10:00 to thu 12:00'. Maybe 'mon'?"
      ),
      (
        "tue 10:00",
        "when 'tue 10:00' is not like 'mon-wed', 'tue 10:00-12:00', '2026-03-03' or "
          + "'tue 10:00 to thu 12:00'. Maybe 'tue'?"
      ),
      ("2026-04-01", "'2026-04-01' lies outside the days planned, 2026-03-23 to 2026-03-29"),
      (
        "2026-03-20 to 2026-03-24",
        "'2026-03-20 to 2026-03-24' lies outside the days planned, 2026-03-23 to 2026-03-29"
      ),
      (
        "2026-03-25 to 2026-03-24", "'2026-03-25 to 2026-03-24' ends before it starts"
      ),
      ("tue 10:10-12:00", "'tue 10:10-12:00' does not start and end on intervals of 30 min"),
      (
        "sun 02:00-03:00",
        "'sun 02:00-03:00' does not exist: the clock goes forward over it that day"
      ),
      (
        "2026-03-29 02:30 to 2026-03-29 05:00",
        "'2026-03-29 02:30 to 2026-03-29 05:00' does not exist: the clock goes forward over it that "
          + "day"
      ),
      ("tue 25:00-26:00", "when '25:00-26:00' is not two times such as '22:00-06:00'"),
      ("[]", "when is an empty list"), ("{a: b}", "when should be a value, but there is a mapping"),
    ]
  )
  func problems(when: String, sentence: String) throws {
    let problems = try reading(when).problems
    #expect(problems.map(\.description).contains { $0.hasSuffix(": \(sentence)") }, "\(problems)")
  }
}
