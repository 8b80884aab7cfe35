import Planning
public import Rostering

/// What teams and people are told of a plan: a page for each team, and, where an older plan had
/// been published, a notice for each person whose days change.
///
/// <doc:TeamBriefings> says what stands in them, <doc:BriefingJSONFormat> what programs get.
public struct Briefings: Sendable {
  /// What a folder of briefings is known by.
  public static let jsonPath = "briefing.json"

  /// The plan.
  let plan: BriefedPlan
  /// The plan that people had, if one had been published.
  let earlier: BriefedPlan?
  let notice: BriefingNotice
  /// What changes for whom; nil without an older plan.
  let changes: RotaChanges?
  /// What differs between the inputs of the plans.
  let inputs: [InputChange]
  /// Names of the files of teams and people, without folder and ending.
  let teamFiles: [String: String]
  let personFiles: [String: String]

  /// The briefings of a plan.
  ///
  /// - Parameters:
  ///   - plan: The plan.
  ///   - earlier: The plan that people had before.
  ///   - notice: How early people are to know of a change.
  /// - Throws: `RotaChangesProblem` where no day or no clock is common to both plans.
  public init(
    of plan: BriefedPlan,
    since earlier: BriefedPlan? = nil,
    notice: BriefingNotice = BriefingNotice()
  ) throws(RotaChangesProblem) {
    (self.plan, self.earlier, self.notice) = (plan, earlier, notice)
    if let earlier {
      changes = try RotaChanges(
        from: SitedRota(site: earlier.site, rota: earlier.record.rota),
        to: SitedRota(site: plan.site, rota: plan.record.rota)
      )
      inputs = InputChanges(before: earlier.site, after: plan.site).all
    } else {
      (changes, inputs) = (nil, [])
    }
    teamFiles = Briefings.files(plan.teams)
    personFiles = Briefings.files(plan.site.people.map(\.id))
  }

  /// The notices, in the order in which people are to be told.
  var notices: [ChangeNotice] {
    guard let changes else { return [] }
    let people = Dictionary(
      plan.site.people.map { ($0.id, $0) },
      uniquingKeysWith: { first, _ in first }
    )
    return changes.changedPeople.compactMap { changed in
      people[changed.id].map { ChangeNotice(changed, of: $0, in: self) }
    }.sorted { $0.precedes($1) }
  }

  /// Paths of the pages of teams, in the site's order: what is worth printing.
  public var teamPages: [String] { plan.teams.map { teamPath($0) } }

  /// The files of a folder of briefings.
  public var files: [PlanFile] {
    let notices = self.notices
    let pages = plan.teams.map { team in
      PlanFile(path: teamPath(team), text: TeamPage(self, team: team, notices: notices).text)
    }
    let letters = notices.map { notice in
      PlanFile(path: noticePath(notice.person), text: NoticeText(notice, in: self).text)
    }
    return [
      PlanFile(path: Briefings.jsonPath, text: json),
      PlanFile(path: "index.html", text: IndexPage(self, notices: notices).text),
    ] + pages + letters
  }

  /// The same for programs.
  public var json: String { BriefingJSON(self).text }

  /// How many people are told, and how many of them later than agreed.
  public var counts: (notices: Int, short: Int) {
    let notices = self.notices
    return (notices.count, notices.count { $0.shortDays > 0 })
  }

  func teamPath(_ team: String) -> String { "teams/\(teamFiles[team] ?? "~").html" }

  func noticePath(_ person: Person) -> String { "notices/\(personFiles[person.id] ?? "~").txt" }

  private static func files(_ names: [String]) -> [String: String] {
    Dictionary(zip(names, SafeFileName.names(names)), uniquingKeysWith: { first, _ in first })
  }
}

/// Words that the pages, the notices and the JSON share.
extension Briefings {
  /// What differs for all, or for a team's own people; what concerns others is theirs.
  func inputs(for people: Set<String>) -> [InputChange] {
    inputs.filter { $0.person.map(people.contains) ?? true }
  }

  /// What is said where nothing differs.
  static let sameInputs =
    "Nothing that the plans were made from differs: the rota was searched for again."

  /// A verdict on a changed day in words, where there is one.
  func words(_ verdict: BriefingNotice.Verdict) -> String? {
    switch verdict {
    case .none: return nil
    case .due(let moment):
      let period = notice.period.map(BriefingNotice.words) ?? ""
      return "to be told by \(instant(moment)) for \(period) of notice"
    case .inTime(let given): return "told \(BriefingNotice.given(given)) before"
    case .short(let given):
      return given < .zero
        ? "SHORT NOTICE: told after it had begun"
        : "SHORT NOTICE: told \(BriefingNotice.given(given)) before"
    }
  }

  /// Whether and how notice was checked, as a sentence.
  var noticeSentence: String {
    guard let period = notice.period else {
      return "No period of notice is agreed in the site, so none was checked."
    }
    let words = BriefingNotice.words(period)
    guard let published = notice.published else {
      return "People are to know \(words) before a shift that changes. When they get to know was "
        + "not said, so each change has the time by which it must be told."
    }
    return "People are to know \(words) before a shift that changes. Counted from "
      + "\(instant(published)), when this rota is published."
  }

  /// An instant as `Monday 2 March 07:30`.
  func instant(_ moment: Moment) -> String {
    let date = plan.site.horizon.wallClock(at: moment).date
    return "\(ClockWords.text(date)) "
      + ClockWords(horizon: plan.site.horizon, date: date).time(moment)
  }
}
