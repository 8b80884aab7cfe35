import Planning

/// Reads availability.csv: leave, sickness, times someone can't work, and what is pinned.
struct AvailabilityReader {
  static let file = "availability.csv"
  static let layout = Table.Layout(.availability)

  /// What a row says.
  enum Kind: Hashable {
    case absence(Absence.Kind)
    case shift
    case activity(String)

    var isAbsence: Bool { if case .absence = self { true } else { false } }
  }
  private static let kinds: [(String, Kind)] = [
    ("leave", .absence(.leave)), ("sick", .absence(.sick)),
    ("unavailable", .absence(.unavailable)), ("shift", .shift),
    ("meeting", .activity("meeting")), ("training", .activity("training")),
  ]
  let settings: Settings
  let findings: Findings

  /// Adds absences and pins to the people of the roll.
  func read(_ text: String, into roll: inout Roll) {
    guard let table = Table(text, file: Self.file, layout: Self.layout, findings) else { return }
    var diaries: [Int: Diary] = [:]
    var outside = 0
    for row in table.rows {
      let person = row.required("person", findings).flatMap { roll.index(of: $0, findings) }
      let kind = row.required("kind", findings)?.choice("kind", Self.kinds, findings)
      guard let kind, let times = times(row, kind), let horizon = settings.horizon else { continue }
      let span = times.start..<(times.end ?? times.start + horizon.interval)
      guard let person, let member = roll.members[person].person else { continue }
      guard span.overlaps(horizon.span) || kind.isAbsence else {
        outside += 1
        continue
      }
      let event = AvailabilityEvent(
        kind: kind,
        start: times.start,
        end: times.end,
        row: row,
        member: member
      )
      diaries[person, default: Diary(settings: settings, findings: findings)].add(event)
    }
    if outside > 0 {
      findings.note(
        .start(of: Self.file),
        "\(outside) meetings or shifts outside the weeks are left out"
      )
    }
    for (index, diary) in diaries.sorted(by: { $0.key < $1.key }) {
      guard let person = roll.members[index].person else { continue }
      roll.members[index].person = diary.entered(on: person)
    }
  }

  /// When a row starts and ends; the end may be missing for a pinned shift only.
  private func times(_ row: Table.Row, _ kind: Kind) -> (start: Moment, end: Moment?)? {
    guard let entry = row.required("start", findings), let stamp = entry.stamp("start", findings)
    else { return nil }
    let endEntry = row["end"]
    let endStamp = endEntry.map { $0.stamp("end", findings) }
    if case .some(.none) = endStamp { return nil }
    guard let horizon = settings.horizon else { return nil }
    let clock = WallClock(horizon: horizon)
    guard let start = clock.moment(of: stamp, entry, findings) else { return nil }
    guard let endEntry, let endStamp = endStamp.flatMap(\.self) else {
      return endless(kind, entry, stamp, start, clock)
    }
    guard let end = clock.moment(of: endStamp, isEnd: true, endEntry, findings) else { return nil }
    guard start < end else {
      findings.problem(endEntry.place, endEntry.text, "the end is not after the start")
      return nil
    }
    return (start, end)
  }

  private func endless(
    _ kind: Kind,
    _ entry: Entry,
    _ stamp: LocalStamp,
    _ start: Moment,
    _ clock: WallClock
  ) -> (start: Moment, end: Moment?)? {
    if kind == .shift {
      guard stamp.time == nil else { return (start, nil) }
      findings.problem(entry.place, entry.text, "a shift starts at a time, not on a date alone")
      return nil
    }
    guard stamp.time == nil else {
      findings.problem(entry.place, entry.text, "the end is missing")
      return nil
    }
    return clock.moment(of: stamp, isEnd: true, entry, findings).map { (start, $0) }
  }
}

/// A row of availability.csv with its times as instants.
struct AvailabilityEvent {
  var kind: AvailabilityReader.Kind
  var start: Moment
  var end: Moment?
  var row: Table.Row
  var member: Person
}
