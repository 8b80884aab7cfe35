import Planning
import Rostering

/// The page of a team: what the week is for, what changed, who is there, who helps.
struct TeamPage {
  let briefings: Briefings
  let team: String
  let members: [PersonID]
  /// The notices of the team's people, in the order in which they are to be told.
  let notices: [ChangeNotice]

  init(_ briefings: Briefings, team: String, notices: [ChangeNotice]) {
    (self.briefings, self.team) = (briefings, team)
    members = briefings.plan.members(of: team)
    self.notices = notices.filter { $0.person.team == team }
  }

  /// The document.
  var text: String {
    Markup.document(
      title: "\(title), \(plan.days)",
      [
        header, objectives, standards, TeamChangesSection(page: self).markup, activities,
        CoverSection(briefings: briefings, team: team).markup,
        ResponseSection(briefings: briefings, team: team).markup,
        WeekGrid(page: self).markup, DaysSection(page: self).markup,
      ]
    )
  }

  var plan: BriefedPlan { briefings.plan }
  var site: Site { plan.site }

  /// Changed shifts of the team, by person and date.
  func isChanged(_ person: PersonID, _ date: LocalDate) -> Bool {
    notices.contains { notice in
      notice.person.id == site[person].id
        && notice.days.contains { $0.isOfShift && $0.change.date == date }
    }
  }

  static func title(_ team: String) -> String {
    team.isEmpty ? "People without a team" : "Team \(team)"
  }

  private var title: String { TeamPage.title(team) }

  private var header: Markup {
    let count = members.count
    return .tag(
      "header",
      .tag("h1", .name(title)),
      .tag(
        "p",
        class: "dim",
        .name(site.name),
        " · \(plan.days) · \(count) \(count == 1 ? "person" : "people")"
      )
    )
  }

  private var objectives: Markup {
    let words = ObjectiveWords(site: site)
    return .tag(
      "section",
      .tag("h2", "What counts"),
      .tag("p", class: "dim", Markup(words.order)),
      .list(words.all, ordered: true)
    )
  }

  /// The queues that someone of the team can serve: promised, planned, and the team's part.
  private var standards: Markup {
    let skills = Set(members.flatMap { site[$0].competences.keys })
    let rows = plan.record.figures.queues.filter { skills.contains($0.queue) }.map { figures in
      let queue = site[figures.queue]
      let (planned, verdict) = QueueVerdict(figures, of: queue).words
      return [
        Markup.name(queue.name), Markup(StandardWords.text(queue)), Markup(planned),
        Markup(verdict), Markup(Decimals.text(hours(on: figures.queue), digits: 1) + " h"),
      ]
    }
    return .tag(
      "section",
      .tag("h2", "Standards of the week"),
      .table(
        class: "queues",
        head: ["Queue", "Promised", "Planned", "Kept?", "This team serves"],
        rows: rows
      ),
      .tag(
        "p",
        class: "dim small",
        "Planned is what this rota is expected to keep if contacts come as forecast and people work "
          + "as planned. All teams of a queue keep its standard together."
      )
    )
  }

  private func hours(on queue: QueueID) -> Double {
    let blocks = members.compactMap(plan.line).flatMap(\.serving).filter { $0.queue == queue }
    return blocks.reduce(0) { $0 + $1.span.clamped(to: site.horizon.span).length.hours }
  }

  private var activities: Markup {
    let held = HeldActivity.all(of: members, in: plan)
    let rows = held.map { entry in
      [
        Markup(ClockWords.text(entry.date)), .tag("span", class: "times", Markup(entry.times)),
        .name(entry.name), Markup(entry.people.joined(separator: ", ")),
      ]
    }
    return .tag(
      "section",
      .tag("h2", "Training, meetings and coaching"),
      rows.isEmpty
        ? .tag("p", "None in these days.")
        : .table(class: "held", head: ["Day", "Time", "What", "Who"], rows: rows)
    )
  }
}

extension Markup {
  /// Text made of parts.
  static func + (left: Markup, right: Markup) -> Markup { .all([left, right]) }
}

/// Something that people attend at one time.
struct HeldActivity {
  let name: String
  let date: LocalDate
  let times: String
  let people: [String]

  /// What some people attend, in order of time.
  static func all(of members: [PersonID], in plan: BriefedPlan) -> [HeldActivity] {
    struct Key: Hashable {
      let name: String
      let span: Span
    }
    var who: [Key: [String]] = [:]
    for person in members {
      for activity in (plan.line(of: person)?.shifts ?? []).flatMap(\.activities) {
        who[Key(name: activity.name, span: activity.span), default: []]
          .append(plan.site[person].name)
      }
    }
    let horizon = plan.site.horizon
    return who.sorted {
      ($0.key.span.lowerBound.minute, $0.key.span.upperBound.minute, $0.key.name)
        < ($1.key.span.lowerBound.minute, $1.key.span.upperBound.minute, $1.key.name)
    }.map { key, people in
      let date = horizon.wallClock(at: key.span.lowerBound).date
      let words = ClockWords(horizon: horizon, date: date)
      return HeldActivity(
        name: key.name,
        date: date,
        times: "\(words.time(key.span.lowerBound))–\(words.time(key.span.upperBound))",
        people: people
      )
    }
  }
}

/// What the plan makes of a queue's promise.
struct QueueVerdict {
  let figures: RotaFigures.QueueFigures
  let queue: Queue

  init(_ figures: RotaFigures.QueueFigures, of queue: Queue) {
    (self.figures, self.queue) = (figures, queue)
  }

  /// Whether the promise is kept, as far as figures of one decimal show.
  var isKept: Bool {
    if case .requirement = queue.target { return figures.shortfallHours <= 0.05 }
    return figures.missed <= 0.05
  }

  /// A promise over the day can be missed on one day although the share of the week is above it.
  private var unkept: String {
    guard case .standard(let standard) = queue.target, standard.window != .week else { return "no" }
    return "not in every \(standard.window.rawValue)"
  }

  /// What is planned, and the verdict.
  var words: (planned: String, verdict: String) {
    if case .requirement = queue.target {
      let hours = Decimals.text(figures.shortfallHours, digits: 1)
      return (
        isKept ? "everyone asked for" : "\(hours) h without a person", isKept ? "✓ yes" : "✗ no"
      )
    }
    let share =
      figures.contacts > 0 ? Decimals.percent(figures.served / figures.contacts) : "no contacts"
    let missed = Decimals.text(figures.missed, digits: 1)
    return (share, isKept ? "✓ yes" : "✗ \(unkept): \(missed) contacts short")
  }
}
