import Planning
import Rostering

/// The briefings for programs; <doc:BriefingJSONFormat> tells the keys.
struct BriefingJSON {
  /// Name and version of the schema.
  static let schema = "rota-brief/1"

  let briefings: Briefings

  init(_ briefings: Briefings) { self.briefings = briefings }

  /// The JSON, which is the same for the same briefings.
  var text: String { JSONWriter.text(value) }

  private var plan: BriefedPlan { briefings.plan }
  private var site: Site { plan.site }
  private var clock: WallClock { WallClock(horizon: site.horizon) }

  private var value: JSONValue {
    let words = ObjectiveWords(site: site)
    return .object([
      "schema": .string(BriefingJSON.schema), "site": .string(site.name),
      "first_day": .string(site.horizon.firstDay.description),
      "days": .integer(site.horizon.dayCount),
      "order": .string(site.priorities.mode.rawValue),
      "objectives": strings(words.all),
      "standards": .array(plan.record.figures.queues.map(standard)),
      "teams": .array(plan.teams.map(team)),
      "cover": .array(cover),
      "compared": .bool(briefings.changes != nil),
      "joined": strings(briefings.changes?.joined ?? []),
      "left": strings(briefings.changes?.left ?? []),
      "notice": .object([
        "minutes": .optional(briefings.notice.period) { .integer($0.count) },
        "published": .optional(briefings.notice.published) { .string(clock.iso($0)) },
      ]),
      "inputs": .array(briefings.inputs.map(input)),
      "notices": .array(briefings.notices.map(notice)),
    ])
  }

  private func standard(_ figures: RotaFigures.QueueFigures) -> JSONValue {
    let queue = site[figures.queue]
    let verdict = QueueVerdict(figures, of: queue)
    let isStandard = if case .standard = queue.target { true } else { false }
    return .object([
      "queue": .string(queue.name), "promised": .string(StandardWords.text(queue)),
      "planned": .string(verdict.words.planned), "kept": .bool(verdict.isKept),
      "contacts": .number(figures.contacts),
      "served": isStandard ? .number(figures.served) : .null,
      "missed": isStandard ? .number(figures.missed) : .null,
      "shortfall_hours": .number(figures.shortfallHours),
    ])
  }

  private func team(_ name: String) -> JSONValue {
    let members = plan.members(of: name)
    return .object([
      "team": .string(name), "page": .string(briefings.teamPath(name)),
      "people": .array(members.map(person)),
      "activities": .array(
        HeldActivity.all(of: members, in: plan).map { held in
          .object([
            "name": .string(held.name), "date": .string(held.date.description),
            "times": .string(held.times), "people": strings(held.people),
          ])
        }
      ),
    ])
  }

  private func person(_ id: PersonID) -> JSONValue {
    let leave = (0..<site.horizon.dayCount).filter { plan.isOnLeave(id, day: $0) }
    let shifts = (0..<site.horizon.dayCount).flatMap { plan.shifts(of: id, onDay: $0) }
    return .object([
      "person": .string(site[id].id), "name": .string(site[id].name),
      "roles": strings(site[id].roles.sorted()),
      "leave": strings(leave.map { site.horizon.date(ofDay: $0).description }),
      "shifts": .array(shifts.map(shift)),
    ])
  }

  private func shift(_ timetable: ShiftTimetable) -> JSONValue {
    let shift = timetable.shift
    return .object([
      "date": .string(site.horizon.date(ofDay: shift.day).description),
      "start": .string(clock.iso(shift.span.lowerBound)),
      "end": .string(clock.iso(shift.span.upperBound)),
      "paid_minutes": .integer(shift.paid.count), "standby": .bool(timetable.isStandby),
      "parts": .array(
        timetable.entries.map { entry in
          .object([
            "what": .string(kind(entry.kind)), "name": .string(entry.name),
            "start": .string(clock.iso(entry.span.lowerBound)),
            "end": .string(clock.iso(entry.span.upperBound)),
          ])
        }
      ),
    ])
  }

  private func kind(_ kind: ShiftTimetable.Entry.Kind) -> String {
    switch kind {
    case .queue: "queue"
    case .noQueue: "no queue"
    case .paidBreak: "paid break"
    case .unpaidBreak: "unpaid break"
    case .activity: "activity"
    case .standby: "standby"
    }
  }

  private var cover: [JSONValue] {
    let section = CoverSection(briefings: briefings, team: "")
    return section.days.map { day in
      .object([
        "date": .string(day.date.description), "standby": strings(day.standby),
        "roles": .object(
          Dictionary(
            zip(section.roles, day.roles.map(strings)),
            uniquingKeysWith: { first, _ in first }
          )
        ),
      ])
    }
  }

  private func input(_ input: InputChange) -> JSONValue {
    .object([
      "subject": .string(input.subject.rawValue),
      "person": .optional(input.person, JSONValue.string), "text": .string(input.text),
    ])
  }

  private func notice(_ notice: ChangeNotice) -> JSONValue {
    .object([
      "person": .string(notice.person.id), "name": .string(notice.person.name),
      "team": .string(notice.person.team), "text": .string(briefings.noticePath(notice.person)),
      "changed_shifts": .integer(notice.changedShifts),
      "short_days": .integer(notice.shortDays), "queues": strings(notice.queues),
      "days": .array(notice.days.map(day)),
    ])
  }

  private func day(_ day: ChangeNotice.Day) -> JSONValue {
    let (name, due, given): (String, Moment?, Minutes?) =
      switch day.verdict {
      case .none: ("none", nil, nil)
      case .due(let moment): ("due", moment, nil)
      case .inTime(let given): ("in time", nil, given)
      case .short(let given): ("short", nil, given)
      }
    return .object([
      "date": .string(day.change.date.description),
      "changes": strings(day.change.kinds.map(\.rawValue)),
      "sentence": .optional(day.sentence, JSONValue.string), "reasons": strings(day.reasons),
      "notice": .string(name), "tell_by": .optional(due) { .string(clock.iso($0)) },
      "notice_minutes": .optional(given) { .integer($0.count) },
    ])
  }

  private func strings(_ texts: [String]) -> JSONValue { .array(texts.map(JSONValue.string)) }
}
