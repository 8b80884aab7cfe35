import Planning

/// Reads past.csv: the moment from which the weeks are planned again, and what people did before it.
///
/// A row `from` gives the moment. A row `shift` is a shift that had begun then, whole and as it was
/// planned; rows `break` and `activity` lie in one, and rows `served` end by the moment.
struct PastReader {
  static let file = "past.csv"
  static let layout = Table.Layout(.past)
  /// The kinds of row.
  static let kinds = ["from", "shift", "break", "activity", "served"]
  let settings: Settings
  let findings: Findings

  /// Adds the past to the people of the roll; returns the moment.
  func read(_ text: String, into roll: inout Roll) -> Moment? {
    guard let table = Table(text, file: Self.file, layout: Self.layout, findings),
      let horizon = settings.horizon
    else { return nil }
    let rows = table.rows.map { row in
      (row: row, kind: row.required("kind", findings)?.choice("kind", Self.choices, findings))
    }
    let starts = rows.filter { $0.kind == "from" }
    guard let first = starts.first, starts.count == 1 else {
      findings.problem(
        .start(of: Self.file),
        "",
        "past.csv has \(starts.count) rows of kind 'from', and needs one: the moment before which "
          + "all stands"
      )
      return nil
    }
    guard let from = moment(first.row, "start"), inHorizon(from, first.row, horizon) else {
      return nil
    }
    for kind in Self.kinds.dropFirst() {
      for entry in rows where entry.kind == kind { add(entry.row, kind, from, to: &roll) }
    }
    for place in roll.members.indices {
      roll.members[place].person?.past.serving.sort { $0.span.lowerBound < $1.span.lowerBound }
      roll.members[place].person?.past.shifts.sort { $0.span.lowerBound < $1.span.lowerBound }
    }
    return from
  }

  private static let choices = kinds.map { ($0, $0) }

  private func inHorizon(_ from: Moment, _ row: Table.Row, _ horizon: Horizon) -> Bool {
    guard horizon.span.contains(from) || from == horizon.span.upperBound else {
      findings.problem(row.place, "", "the moment is outside the weeks being planned")
      return false
    }
    return true
  }

  // MARK: Rows

  private func add(_ row: Table.Row, _ kind: String, _ from: Moment, to roll: inout Roll) {
    guard let entry = row.required("person", findings),
      let place = roll.index(of: entry, findings), let span = span(row),
      var past = roll.members[place].person?.past
    else { return }
    let isAdded =
      switch kind {
      case "shift": add(shift: row, span, from, to: &past)
      case "served": add(served: row, span, from, to: &past)
      default: add(part: row, span, isBreak: kind == "break", to: &past)
      }
    if isAdded { roll.members[place].person?.past = past }
  }

  private func add(shift row: Table.Row, _ span: Span, _ from: Moment, to past: inout Past) -> Bool
  {
    guard let horizon = settings.horizon, let name = row.required("name", findings),
      let pattern = settings.patterns.index(of: name, findings), let paid = paid(row)
    else { return false }
    guard horizon.span.contains(span.lowerBound), span.lowerBound < from else {
      findings.problem(
        row.place,
        "",
        "a shift of the past begins in the weeks planned, before then"
      )
      return false
    }
    let day = horizon.day(of: span.lowerBound)
    guard !past.shifts.contains(where: { $0.day == day || $0.span.overlaps(span) }) else {
      findings.problem(row.place, "", "the person has another shift at that time or on that day")
      return false
    }
    past.shifts.append(
      PastShift(day: day, pattern: PatternID(pattern), span: span, paid: paid)
    )
    return true
  }

  private func add(
    part row: Table.Row,
    _ span: Span,
    isBreak: Bool,
    to past: inout Past
  ) -> Bool {
    guard let name = row.required("name", findings), let paid = isBreak ? paid(row) : .zero else {
      return false
    }
    let holder = past.shifts.firstIndex {
      $0.span.lowerBound <= span.lowerBound && span.upperBound <= $0.span.upperBound
        && !($0.breaks + $0.activities).contains { $0.span.overlaps(span) }
    }
    guard let holder else {
      findings.problem(row.place, "", "lies in no shift of the person, or in another break of it")
      return false
    }
    let part = PastShift.Part(name: name.text, span: span, isPaid: !isBreak || paid > .zero)
    if isBreak {
      past.shifts[holder].breaks.append(part)
      past.shifts[holder].breaks.sort { $0.span.lowerBound < $1.span.lowerBound }
    } else {
      past.shifts[holder].activities.append(part)
      past.shifts[holder].activities.sort { $0.span.lowerBound < $1.span.lowerBound }
    }
    return true
  }

  private func add(served row: Table.Row, _ span: Span, _ from: Moment, to past: inout Past) -> Bool
  {
    var queue: QueueID?
    if let name = row["name"] {
      guard let index = settings.queues.index(of: name, findings) else { return false }
      queue = QueueID(index)
    }
    guard span.lowerBound.minute >= 0, span.upperBound <= from else {
      findings.problem(
        row.place,
        "",
        "what was served lies in the weeks planned, before the moment"
      )
      return false
    }
    guard !past.serving.contains(where: { $0.span.overlaps(span) }) else {
      findings.problem(row.place, "", "the person serves something else at that time")
      return false
    }
    past.serving.append(PastServing(queue: queue, span: span))
    return true
  }

  // MARK: Cells

  private func paid(_ row: Table.Row) -> Minutes? {
    row.required("paid_minutes", findings)?
      .whole("paid_minutes", in: 0...2880, findings).map { Minutes($0) }
  }

  private func span(_ row: Table.Row) -> Span? {
    guard let start = moment(row, "start"), let end = moment(row, "end") else { return nil }
    guard start < end, end - start <= Minutes(2880) else {
      findings.problem(row.place, "", "a stretch ends after its start, within two days")
      return nil
    }
    return start..<end
  }

  /// An instant, which lies at the start of an interval.
  private func moment(_ row: Table.Row, _ column: String) -> Moment? {
    guard let horizon = settings.horizon, let entry = row.required(column, findings),
      let moment = entry.stamp(column, findings).flatMap({
        WallClock(horizon: horizon).moment(of: $0, entry, findings)
      })
    else { return nil }
    guard moment.minute % horizon.interval.count == 0 else {
      findings.problem(
        entry.place,
        entry.text,
        "\(column) \(quoted(entry.text)) is not at the start of an interval of "
          + "\(horizon.interval.count) min"
      )
      return nil
    }
    return moment
  }
}
