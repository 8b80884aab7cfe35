import Planning
import Rostering

/// The notice of one person as plain text of 80 columns: what changes, why as far as it is known,
/// and all their shifts as they are now.
struct NoticeText {
  let notice: ChangeNotice
  let briefings: Briefings

  init(_ notice: ChangeNotice, in briefings: Briefings) {
    (self.notice, self.briefings) = (notice, briefings)
  }

  /// The notice.
  var text: String {
    let sections = [heading, warning, changes, queues, inputs, shifts]
    return sections.filter { !$0.isEmpty }.map { $0.joined(separator: "\n") }
      .joined(separator: "\n\n") + "\n"
  }

  private var site: Site { briefings.plan.site }
  private var person: Person { notice.person }

  private var heading: [String] {
    let isOneName = person.name.lowercased() == person.id.lowercased()
    let name = isOneName ? person.name : "\(person.name) (\(person.id))"
    let team = person.team.isEmpty ? "" : ", team \(person.team)"
    return wrapped("Your rota has changed: \(site.name), \(briefings.plan.days)")
      + wrapped("For \(name)\(team)")
  }

  private var warning: [String] {
    guard notice.shortDays > 0, let period = notice.shortDays > 0 ? briefings.notice.period : nil
    else { return [] }
    let count = notice.shortDays
    return wrapped(
      "SHORT NOTICE: \(count) \(count == 1 ? "change comes" : "changes come") with less than the "
        + "\(BriefingNotice.words(period)) of notice agreed. Your team leader is asked to speak "
        + "to you about \(count == 1 ? "it" : "them")."
    )
  }

  /// Changed shifts first: what changes inside a shift matters less to a day.
  private var changes: [String] {
    let days = notice.days.filter { $0.sentence != nil }
    let shifts = days.filter(\.isOfShift).flatMap(lines)
    let inside = days.filter { !$0.isOfShift }.flatMap(lines)
    let first = shifts.isEmpty ? ["Your shifts start and end as before."] : ["What changes"]
    return first + shifts + (inside.isEmpty ? [] : ["Inside shifts that stay"] + inside)
  }

  private func lines(_ day: ChangeNotice.Day) -> [String] {
    let told = briefings.words(day.verdict).map { wrapped(capitalised($0) + ".", first: "  ") }
    let why = "Why: \(day.reasons.joined(separator: "; "))."
    return wrapped((day.sentence ?? "") + ".", first: "- ") + (told ?? [])
      + (day.reasons.isEmpty ? [] : wrapped(why, first: "  "))
  }

  private var queues: [String] {
    guard !notice.queues.isEmpty else { return [] }
    return wrapped("Queues: \(notice.queues.joined(separator: ", ")).")
  }

  /// What concerns everybody, or this person alone; what is others' own is left out.
  private var inputs: [String] {
    let all = briefings.inputs(for: [person.id]).map(\.text)
    let hasOthers = briefings.inputs.contains { $0.person.map { $0 != person.id } ?? false }
    let texts = all + (hasOthers ? ["something of other people, such as leave"] : [])
    guard !texts.isEmpty else { return wrapped(Briefings.sameInputs) }
    return ["What differs from what the rota before was made from"]
      + texts.flatMap { wrapped($0, first: "- ") }
  }

  private var shifts: [String] {
    guard let index = site.people.firstIndex(where: { $0.id == person.id }) else { return [] }
    let id = PersonID(index)
    return ["Your days now"]
      + (0..<site.horizon.dayCount).flatMap { day -> [String] in
        let name = ClockWords.text(site.horizon.date(ofDay: day))
        let shifts = briefings.plan.shifts(of: id, onDay: day)
        guard !shifts.isEmpty else {
          return ["\(name): \(briefings.plan.isOnLeave(id, day: day) ? "leave" : "off")"]
        }
        return shifts.flatMap { lines($0, name) }
      }
  }

  private func lines(_ timetable: ShiftTimetable, _ day: String) -> [String] {
    let shift = timetable.shift
    let words = ClockWords(horizon: site.horizon, date: site.horizon.date(ofDay: shift.day))
    return wrapped(
      "\(day): \(words.text(shift.span.lowerBound)) to \(words.text(shift.span.upperBound)), "
        + "\(ClockWords.length(shift.paid)) paid"
    ) + wrapped(timetable.inTurn, first: "    ", margin: 4)
      + (timetable.interruptions.isEmpty
        ? [] : wrapped(timetable.interruptions, first: "    ", margin: 4))
      + (timetable.clockChange.map { wrapped($0, first: "    ", margin: 4) } ?? [])
  }

  private func wrapped(_ sentence: String, first: String = "", margin: Int = 2) -> [String] {
    TextLines.wrapped(NoticeText.plain(sentence), first: first, margin: margin)
  }

  private func capitalised(_ text: String) -> String {
    text.prefix(1).uppercased() + text.dropFirst()
  }

  /// Text of one line: what ends a line or controls a screen is a space.
  static func plain(_ text: String) -> String {
    String(
      String.UnicodeScalarView(
        text.unicodeScalars.map { scalar in
          let isControl =
            scalar.value < 0x20 || (0x7f...0x9f).contains(scalar.value)
            || scalar.value == 0x2028 || scalar.value == 0x2029
          return isControl ? " " : scalar
        }
      )
    )
  }
}
