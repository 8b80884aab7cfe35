import Demand
import Planning
import Testing

/// The site of these tests is sound until a test plants something: calls from 08:00 to 18:00, two
/// people of 5 x 7.5 h, shifts that start at 08:00, 09:00 or 10:00 and span 8 h.
@Suite("Survey of a site")
struct SiteSurveyTests {
  private func soundSite(days: Int = 7) throws -> Site {
    let horizon = try Sites.week(days: days)
    let queue = Sites.calls(
      share: 0.5,
      within: 60,
      shrinkage: 0.2,
      opening: try Sites.daily("08:00", "18:00")
    )
    var forecast = Sites.flat(.init(), horizon: horizon)
    for day in 0..<5 { forecast.cells[0][day * 24 + 10] = .init(contacts: 6, handleSeconds: 300) }
    return try Sites.site(horizon: horizon, queues: [queue], forecast: forecast)
  }

  private func moment(_ site: Site, _ date: String, _ time: String) throws -> Moment {
    site.horizon.moment(on: try #require(LocalDate(date)), at: try Sites.time(time))
  }

  private func absence(
    _ site: Site,
    from: String,
    to: String,
    credit: Int = 0
  ) throws -> Absence {
    Absence(
      kind: .leave,
      span: try moment(site, from, "00:00")..<moment(site, to, "00:00"),
      credit: Minutes(credit)
    )
  }

  @Test("Nothing is found where nothing is wrong, and the figures add up")
  func sound() throws {
    var site = try soundSite()
    site.people[1].competences = [QueueID(0): 0.8]
    site.people[1].absences = [
      try absence(site, from: "2026-06-05", to: "2026-06-06", credit: 450)
    ]
    let survey = SiteSurvey(site: site)
    #expect(survey.findings.isEmpty)
    #expect(survey.peopleCount == 2)
    // 37.5 h and 30 h.
    #expect(survey.contractHours == Minutes(4050)...Minutes(4050))
    let calls = try #require(survey.queues.first)
    #expect(calls.contacts == 30)
    #expect(calls.loadHours == 2.5)
    #expect(calls.people == 2)
    #expect(abs(calls.competentHours - (37.5 + 0.8 * 30)) < 1e-9)
    // Half an erlang: one agent serves more than half in a minute; less 20 % it takes two people.
    let required = CoverageModel(site: site).required[0][10]
    #expect(calls.neededHours == 5 * Double(required))
  }

  @Test("A queue that nobody can serve")
  func unserved() throws {
    var site = try soundSite()
    site.people[0].competences = [:]
    site.people[1].competences = [:]
    let survey = SiteSurvey(site: site)
    #expect(survey.warnings.isEmpty)
    #expect(survey.impossible.count == 1)
    #expect(survey.impossible.first?.hasPrefix("queue calls: nobody can serve its 30.0 co") == true)
  }

  @Test("Contacts outside a queue's opening hours are worth a look")
  func outsideQueueHours() throws {
    var site = try soundSite()
    site.forecast.cells[0][30] = .init(contacts: 4, handleSeconds: 300)
    let survey = SiteSurvey(site: site)
    #expect(survey.impossible.isEmpty)
    #expect(survey.warnings.count == 1)
    #expect(survey.warnings.first?.contains("4.0 contacts in 1 intervals") == true)
    #expect(survey.warnings.first?.contains("2026-06-02 06:00") == true)
  }

  @Test("Contacts while the site is closed can't be served")
  func outsideSiteHours() throws {
    var site = try soundSite()
    site.queues[0].opening = .always
    site.forecast.cells[0][30] = .init(contacts: 4, handleSeconds: 300)
    let survey = SiteSurvey(site: site)
    #expect(survey.impossible.count == 1)
    #expect(survey.impossible.first?.contains("while the site is closed") == true)
  }

  @Test("More hours needed than everyone has is worth a look")
  func tooMuchWork() throws {
    var site = try soundSite()
    site.forecast.cells[0][10] = .init(contacts: 3000, handleSeconds: 300)
    let survey = SiteSurvey(site: site)
    #expect(survey.impossible.isEmpty)
    #expect(survey.warnings.count == 1)
    #expect(survey.warnings.first?.contains("at most 75 h. Maybe") == true)
  }

  @Test("Contract hours that no lengths and days add up to, said once and not for each person")
  func contractHours() throws {
    var site = try soundSite()
    // 40 h are no sum of shifts of 7.5 h.
    site.contracts[0].weeklyHours = Minutes(2400)...Minutes(2400)
    #expect(
      SiteSurvey(site: site).impossible == [
        "contract full-time: no shifts of its patterns add up to 40 h on at most 5 days (nearest:"
          + " 37.5 h). Maybe a paid length is missing in a pattern, or the weekly hours need a range"
      ]
    )
    // With 8.5 h as a second length 2 x 8.5 + 3 x 7.5 = 39.5 and 3 x 8.5 + 2 x 7.5 = 40.5.
    site.patterns[0].paidLengths.append(Minutes(510))
    #expect(SiteSurvey(site: site).impossible.first?.contains("nearest: 39.5 h, 40.5 h") == true)
    site.contracts[0].weeklyHours = Minutes(2370)...Minutes(2400)
    #expect(SiteSurvey(site: site).impossible.isEmpty)
  }

  @Test("Hours left after leave that no lengths add up to")
  func hoursAfterLeave() throws {
    var site = try soundSite()
    // Three days of leave at 8 h leave 13.5 h: neither one nor two shifts of 7.5 h.
    site.people[0].absences = [
      try absence(site, from: "2026-06-01", to: "2026-06-04", credit: 1440)
    ]
    let survey = SiteSurvey(site: site)
    #expect(survey.impossible.count == 1)
    #expect(
      survey.impossible.first?.hasPrefix(
        "P01: 13.5 h after 24 h of leave can't be made of the lengths that the patterns have"
          + " (nearest: 7.5 h, 15 h). Maybe"
      ) == true
    )
  }

  @Test("Absences that leave too few days, in the week where they do")
  func tooFewDays() throws {
    var site = try soundSite(days: 14)
    site.people[1].absences = [try absence(site, from: "2026-06-08", to: "2026-06-11")]
    let survey = SiteSurvey(site: site)
    #expect(survey.impossible.count == 1)
    #expect(
      survey.impossible.first?.hasPrefix(
        "P02 in the week of 2026-06-08: 37.5 h need more days than the 4 that absences"
      ) == true
    )
  }

  @Test("A pinned meeting outside opening hours, in an absence, or longer than any shift")
  func pinnedMeetings() throws {
    for (from, to, reason) in [
      ("19:00", "20:00", "outside the site's opening hours"),
      ("11:00", "12:00", "in an absence"),
      ("09:00", "18:00", "fits no shift of contract full-time"),
    ] {
      var site = try soundSite()
      let day = reason.contains("absence") ? "2026-06-06" : "2026-06-02"
      site.people[0].absences = [try absence(site, from: "2026-06-06", to: "2026-06-07")]
      site.people[0].pins = [
        .activity(name: "training", span: try moment(site, day, from)..<moment(site, day, to))
      ]
      let impossible = SiteSurvey(site: site).impossible
      #expect(impossible.count == 1)
      #expect(impossible.first?.hasPrefix("P01: the pinned training of \(day) \(from)") == true)
      #expect(impossible.first?.contains(reason) == true)
    }
  }

  @Test("A pinned shift at a start or of a length that the patterns lack, or outside the weeks")
  func pinnedShifts() throws {
    for (date, time, paid, reason) in [
      ("2026-06-02", "08:30", 450, "fits no shift"), ("2026-06-02", "09:00", 480, "fits no shift"),
      ("2026-07-02", "09:00", 450, "outside the weeks planned"),
    ] {
      var site = try soundSite()
      site.people[0].pins = [.shift(start: try moment(site, date, time), paid: Minutes(paid))]
      let impossible = SiteSurvey(site: site).impossible
      #expect(impossible.count == 1)
      #expect(impossible.first?.contains(reason) == true)
    }
    var site = try soundSite()
    site.people[0].pins = [.shift(start: try moment(site, "2026-06-02", "09:00"), paid: nil)]
    #expect(SiteSurvey(site: site).findings.isEmpty)
  }
}
