import Planning
import Rostering

/// What changes from one plan to another, for programs: the same as ``ChangesText``.
public struct ChangesJSON {
  /// Name and version of the schema.
  public static let schema = "rota-diff/1"

  /// What is told.
  public let report: ChangesReport

  /// The JSON of a report.
  public init(_ report: ChangesReport) { self.report = report }

  /// The JSON, which is the same for the same report.
  public var text: String { JSONWriter.text(value) }

  private var changes: RotaChanges { report.changes }
  private var clock: WallClock { WallClock(horizon: changes.horizon) }

  private var value: JSONValue {
    .object([
      "schema": .string(ChangesJSON.schema),
      "before": value(of: report.before), "after": value(of: report.after),
      "days": dates(changes.days),
      "days_only_before": dates(changes.daysOnlyBefore),
      "days_only_after": dates(changes.daysOnlyAfter),
      "people_compared": .integer(changes.people.count),
      "people_changed": .integer(changes.changedPeople.count),
      "joined": .array(changes.joined.map(JSONValue.string)),
      "left": .array(changes.left.map(JSONValue.string)),
      "changed_shifts": .integer(changes.changedShifts),
      "paid_minutes": pair(changes.paidBefore, changes.paidAfter),
      "notice": .optional(report.notice, value(of:)),
      "figures": .array(report.showsFigures ? report.figureChanges.map(value(of:)) : []),
      "people": .array(changes.changedPeople.map(value(of:))),
    ])
  }

  private func value(of plan: ChangesReport.Plan) -> JSONValue {
    .object([
      "plan": .string(plan.name), "site": .string(plan.site.name),
      "first_day": .string(plan.site.horizon.firstDay.description),
      "days": .integer(plan.site.horizon.dayCount),
      "currency": .string(plan.site.currency.code),
    ])
  }

  private func value(of notice: ShortNotice) -> JSONValue {
    .object([
      "published": .string(clock.iso(notice.published)),
      "minutes": .integer(notice.period.count),
      "short": .integer(notice.shortChanges(in: changes)),
    ])
  }

  private func value(of figure: FigureChange) -> JSONValue {
    .object([
      "figure": .string(figure.name), "unit": .string(figure.unit.rawValue),
      "before": number(figure.before, figure.unit), "after": number(figure.after, figure.unit),
      "difference": number(figure.difference, figure.unit),
    ])
  }

  private func number(_ value: Double?, _ unit: FigureChange.Unit) -> JSONValue {
    .optional(value) { unit == .money || unit == .count ? .integer(Int($0)) : .number($0) }
  }

  private func value(of person: PersonChanges) -> JSONValue {
    .object([
      "person": .string(person.id), "name": .string(person.name),
      "changed_shifts": .integer(person.changedShifts),
      "paid_minutes": pair(person.paidBefore, person.paidAfter),
      "days": .array(person.days.map(value(of:))),
    ])
  }

  private func value(of day: DayChange) -> JSONValue {
    .object([
      "date": .string(day.date.description),
      "changes": .array(day.kinds.map { .string($0.rawValue) }),
      "changed_shift": .bool(day.isChangedShift),
      "before": .array(day.before.map(value(of:))),
      "after": .array(day.after.map(value(of:))),
      "queues": .array(day.queues.map(value(of:))),
      "notice_minutes": .optional(report.notice?.given(for: day)) { .integer($0.count) },
      "short_notice": .optional(report.notice) { .bool($0.isShort(day)) },
    ])
  }

  private func value(of queues: QueueSwitch) -> JSONValue {
    .object([
      "from": .optional(queues.from, JSONValue.string),
      "to": .optional(queues.to, JSONValue.string),
      "minutes": .integer(queues.length.count),
      "intervals": .number(
        Double(queues.length.count) / Double(changes.horizon.interval.count)
      ),
    ])
  }

  private func value(of duty: Duty) -> JSONValue {
    stretch(
      duty.span,
      [
        "paid_minutes": .integer(duty.paid.count), "pattern": .string(duty.pattern),
        "standby": .bool(duty.isStandby),
        "breaks": .array(
          duty.breaks.map {
            stretch($0.span, ["name": .string($0.name), "paid": .bool($0.isPaid)])
          }
        ),
        "activities": .array(
          duty.activities.map { stretch($0.span, ["name": .string($0.name)]) }
        ),
      ]
    )
  }

  private func stretch(_ span: Span, _ fields: [String: JSONValue]) -> JSONValue {
    let times: [String: JSONValue] = [
      "start": .string(clock.iso(span.lowerBound)), "end": .string(clock.iso(span.upperBound)),
    ]
    return .object(fields.merging(times) { given, _ in given })
  }

  private func pair(_ before: Minutes, _ after: Minutes) -> JSONValue {
    .object(["before": .integer(before.count), "after": .integer(after.count)])
  }

  private func dates(_ dates: [LocalDate]) -> JSONValue {
    .array(dates.map { .string($0.description) })
  }
}
