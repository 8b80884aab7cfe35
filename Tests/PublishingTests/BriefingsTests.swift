import Foundation
import Planning
import Publishing
import Rostering
import RotaTesting
import Testing

@Suite("Briefings of teams and notices of changes")
struct BriefingsTests {
  /// The changed week with teams, a leave, a budget and a demand that differ, and someone on call.
  private struct Fixture {
    var before: SitedRota
    var after: SitedRota

    init() throws {
      let week = try ChangedWeek()
      (before, after) = (week.before, week.after)
      for index in after.site.people.indices {
        let team = index < 2 ? "North" : "South"
        before.site.people[index].team = team
        after.site.people[index].team = team
      }
      // P02 is off on Thursday because of a leave that is new.
      let horizon = after.site.horizon
      after.site.people[1].absences.append(
        Absence(kind: .leave, span: horizon.dayStarts[3]..<horizon.dayStarts[4])
      )
      after.site.costCentres[0].budget = Money(minorUnits: 140_000)
      after.site.forecast.cells[0][20].contacts += 100
      after.site.people[2].roles = ["supervisor"]
      // P04's Friday is on call.
      var lines = after.rota.lines
      lines[3].shifts[lines[3].shifts.count - 1].pattern = PatternID(
        after.site.patterns.count - 1
      )
      after.rota.lines = lines
    }

    func briefings(_ notice: BriefingNotice = BriefingNotice()) throws -> Briefings {
      try Briefings(of: plan("new", after), since: plan("old", before), notice: notice)
    }

    func plan(_ name: String, _ planned: SitedRota) throws -> BriefedPlan {
      let report = try ChangedWeek().report()
      return BriefedPlan(
        name: name,
        site: planned.site,
        record: PlanRecord(
          rota: planned.rota,
          proof: TinyPlan.proof,
          figures: report.after.figures,
          search: TinyPlan.search
        )
      )
    }
  }

  private static let week = Minutes(7 * 1440)
  /// Sunday noon before the week.
  private static let sunday = Moment(minute: -12 * 60)

  private func text(_ briefings: Briefings, _ path: String) throws -> String {
    let files = briefings.files
    let file = try #require(files.first { $0.path == path }, "\(files.map(\.path))")
    return String(decoding: file.bytes, as: UTF8.self)
  }

  /// The words of a page, without its marks.
  private func words(_ html: String) -> String {
    html.replacing(/<style>[^<]*<\/style>/, with: " ").replacing(/<[^>]*>/, with: " ")
      .split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  @Test("A plan alone: a page for each team, and nothing about changes")
  func alone() throws {
    let fixture = try Fixture()
    let briefings = try Briefings(of: try fixture.plan("new", fixture.after))
    #expect(
      briefings.files.map(\.path)
        == ["briefing.json", "index.html", "teams/North.html", "teams/South.html"]
    )
    #expect(briefings.counts == (0, 0))
    let page = words(try text(briefings, "teams/North.html"))
    #expect(!page.contains("What changed"))
    #expect(page.contains("Team North Small · 2 to 8 March 2026 · 2 people"))
    #expect(page.contains("Keep the standards of calls, chat"))
    #expect(page.contains("calls 80% within 20 s, each day 74.7% ✗ not in every day: 1.6 contacts"))
    #expect(page.contains("Monday 2 March · 2 on"))
    #expect(page.contains("10:00–18:30 P01 calls 13:30 lunch 30 min"))
    #expect(page.contains("On leave: Birch."))
    #expect(!page.contains("P04 chat"), "a page tells of its own team")
  }

  @Test("Who stands by and who is on duty with a role is told to every team")
  func cover() throws {
    let page = words(try text(try Fixture().briefings(), "teams/North.html"))
    #expect(page.contains("If something goes wrong"))
    #expect(page.contains("Day On standby On duty: supervisor"))
    #expect(page.contains("Friday 6 March 11:00-19:30 P04 (South) nobody"))
    #expect(page.contains("Monday 2 March nobody 09:00-13:00 P03 (South)"))
  }

  @Test("Short notice comes first, with a warning; the reason known stands beside the change")
  func shortNotice() throws {
    let notice = BriefingNotice(period: Minutes(48 * 60), published: BriefingsTests.sunday)
    let briefings = try Fixture().briefings(notice)
    #expect(briefings.counts == (4, 2))
    let index = words(try text(briefings, "index.html"))
    let order = ["P01", "P04", "Birch"].compactMap { index.firstRange(of: "\($0) ")?.lowerBound }
    #expect(order.count == 3 && order == order.sorted())
    #expect(index.contains("⚠ Short notice. 2 people hear of a change later than agreed"))
    let page = words(try text(briefings, "teams/North.html"))
    #expect(page.contains("⚠ Short notice. Speak to these people first: P01."))
    #expect(page.contains("SHORT NOTICE: told 21 h before"))
    #expect(
      page.contains(
        "Thursday 5 March is now off. leave is new: Thursday 5 March told 3 days before"
      )
    )
    #expect(page.contains("2 shifts change for 2 of 2 people."))
    #expect(page.contains("the budget of north is higher"))
    #expect(page.contains("calls: 1,108 contacts expected instead of 1,008"))
  }

  @Test("A notice says what changes, why, how early, and all days as they are now")
  func notice() throws {
    let notice = BriefingNotice(period: Minutes(48 * 60), published: BriefingsTests.sunday)
    let briefings = try Fixture().briefings(notice)
    let letter = try text(briefings, "notices/P02.txt")
    #expect(letter.split(separator: "\n").allSatisfy { $0.count <= 80 })
    #expect(letter.contains("For Birch (P02), team North\n"))
    #expect(
      letter.contains(
        """
        - Thursday 5 March is now off.
          Told 3 days before.
          Why: leave is new: Thursday 5 March.
        """
      )
    )
    #expect(letter.contains("Thursday 5 March: leave\nFriday 6 March: 08:00 to 16:30, 8 h paid\n"))
    let short = try text(briefings, "notices/P01.txt")
    #expect(
      short.contains("SHORT NOTICE: 1 change comes with less than the 2 days of notice agreed.")
    )
    // What is others' own is not told.
    #expect(!short.contains("leave is new"))
    #expect(short.contains("something of other people"))
  }

  @Test("Without a time of publishing, each change says by when it must be told")
  func due() throws {
    let briefings = try Fixture().briefings(BriefingNotice(period: BriefingsTests.week))
    #expect(briefings.counts.short == 0)
    let letter = try text(briefings, "notices/P02.txt")
    // Thursday's shift would have begun at 08:00.
    #expect(letter.contains("To be told by Thursday 26 February 08:00 for 7 days of notice."))
    let index = words(try text(briefings, "index.html"))
    #expect(index.contains("When they get to know was not said"))
  }

  @Test("Without a period nothing is checked, and that is said")
  func noPeriod() throws {
    let index = words(try text(try Fixture().briefings(), "index.html"))
    #expect(index.contains("No period of notice is agreed in the site, so none was checked."))
  }

  @Test("Where nothing differs, nothing is made up")
  func same() throws {
    var fixture = try Fixture()
    fixture.before.site = fixture.after.site
    let briefings = try fixture.briefings()
    let page = words(try text(briefings, "teams/North.html"))
    #expect(page.contains("Nothing that the plans were made from differs"))
    fixture.before.rota = fixture.after.rota
    let quiet = try fixture.briefings()
    #expect(quiet.files.count == 4)
    #expect(words(try text(quiet, "teams/North.html")).contains("Nothing changes for this team."))
  }

  @Test("Names cannot become markup, a path or a line of their own")
  func hostile() throws {
    var fixture = try Fixture()
    let hostile = "<script>alert(1)</script>\"'&\r\n\u{1b}[2J../x"
    for index in [0, 3] {
      fixture.before.site.people[index].id += hostile
      fixture.after.site.people[index].id += hostile
      fixture.after.site.people[index].name = hostile
      fixture.before.site.people[index].team = hostile
      fixture.after.site.people[index].team = hostile
    }
    fixture.after.site.name = hostile
    fixture.after.site.queues[0].name = hostile
    fixture.before.site.queues[0].name = hostile
    let briefings = try fixture.briefings(BriefingNotice(period: BriefingsTests.week))
    for file in briefings.files {
      let text = String(decoding: file.bytes, as: UTF8.self)
      #expect(!text.contains("\u{1b}"), "\(file.path)")
      #expect(!file.path.contains("..") && file.path.count { $0 == "/" } <= 1)
      if file.path.hasSuffix(".html") { #expect(!text.contains("<script")) }
      if file.path.hasSuffix(".txt") {
        #expect(text.split(separator: "\n").allSatisfy { $0.count <= 80 })
      }
    }
  }

  @Test("Pages ask nothing of anywhere else")
  func selfContained() throws {
    for file in try Fixture().briefings().files where file.path.hasSuffix(".html") {
      let text = String(decoding: file.bytes, as: UTF8.self)
      #expect(!text.contains("http:") && !text.contains("https:") && !text.contains("url("))
      #expect(text.contains("default-src 'none'"))
      let links = text.matches(of: /href="([^"]*)"/).map { String($0.1) }
      #expect(links.allSatisfy { $0.hasPrefix("teams/") || $0.hasPrefix("notices/") })
    }
  }

  @Test("The JSON says the same, and is the same each time")
  func json() throws {
    let notice = BriefingNotice(period: Minutes(48 * 60), published: BriefingsTests.sunday)
    let briefings = try Fixture().briefings(notice)
    #expect(briefings.json == (try Fixture().briefings(notice)).json)
    let tree = try #require(
      try JSONSerialization.jsonObject(with: Data(briefings.json.utf8)) as? [String: Any]
    )
    #expect(tree["schema"] as? String == "rota-brief/1")
    let notices = try #require(tree["notices"] as? [[String: Any]])
    #expect(notices.compactMap { $0["person"] as? String } == ["P01", "P04", "P02", "P03"])
    #expect(notices.compactMap { $0["short_days"] as? Int } == [1, 1, 0, 0])
    let inputs = try #require(tree["inputs"] as? [[String: Any]])
    #expect(
      inputs.compactMap { $0["subject"] as? String }.sorted()
        == ["budget", "demand", "leave", "people"]
    )
    let teams = try #require(tree["teams"] as? [[String: Any]])
    #expect(teams.compactMap { $0["team"] as? String } == ["North", "South"])
  }
}
