import Planning

/// A shift in a calendar: who it is for all time, which revision, and what it says.
struct CalendarEvent: Hashable {
  /// Whether it lives on in a later calendar although its shift is gone.
  static let cancelled = "STATUS:CANCELLED"

  /// Identifier, the same in every revision.
  let uid: String
  /// The date on which the shift starts.
  let date: LocalDate
  /// Revision, from 0.
  var sequence = 0
  /// Content lines besides the identifier, the revision and the stamp.
  var lines: [String]

  /// Whether the shift is gone.
  var isCancelled: Bool { lines.contains(CalendarEvent.cancelled) }

  /// The event as the next revision after another one, or as that one where both say the same.
  func following(_ earlier: CalendarEvent) -> CalendarEvent {
    var next = self
    next.sequence = lines == earlier.lines ? earlier.sequence : earlier.sequence + 1
    return next
  }

  /// The event without its shift: the same times, cancelled.
  var cancellation: CalendarEvent {
    guard !isCancelled else { return self }
    var gone = self
    gone.sequence += 1
    gone.lines =
      lines.filter { $0.hasPrefix("DTSTART") || $0.hasPrefix("DTEND") }
      + lines.filter { $0.hasPrefix("SUMMARY:") }.map {
        "SUMMARY:Cancelled: " + $0.dropFirst("SUMMARY:".count)
      }
      + lines.filter { $0.hasPrefix("ORGANIZER") }
      + ["DESCRIPTION:This shift is cancelled.", CalendarEvent.cancelled, "TRANSP:TRANSPARENT"]
    return gone
  }

  /// The event's component.
  var component: [String] {
    ["BEGIN:VEVENT", "UID:\(uid)", "DTSTAMP:\(stamp)", "SEQUENCE:\(sequence)"] + lines
      + ["END:VEVENT"]
  }

  /// A time that rises with the revision and owes nothing to the clock: four weeks before the day,
  /// a second later each time.
  private var stamp: String {
    let (minutes, seconds) = min(sequence, 86_399).quotientAndRemainder(dividingBy: 60)
    let minute = CalendarClock.text(date.adding(days: -28), minute: minutes)
    return minute.dropLast(2) + (seconds < 10 ? "0" : "") + "\(seconds)Z"
  }
}

extension CalendarEvent {
  /// The event in the lines between its BEGIN and END; nil where they lack what identifies it.
  init?(reading content: [String]) {
    let names = ["UID", "SEQUENCE", "DTSTAMP"]
    let values = names.map { name in
      content.first { $0.hasPrefix(name + ":") }?.dropFirst(name.count + 1)
    }
    guard let uid = values[0].map(String.init), let date = CalendarEvent.date(of: uid),
      let sequence = values[1].flatMap({ Int($0) }), sequence >= 0
    else { return nil }
    self.init(
      uid: uid,
      date: date,
      sequence: sequence,
      lines: content.filter { line in !names.contains { line.hasPrefix($0 + ":") } }
    )
  }

  /// The date in front of an identifier.
  private static func date(of uid: String) -> LocalDate? {
    let digits = uid.prefix(8)
    guard digits.count == 8, uid.dropFirst(8).first == "-" else { return nil }
    let parts = [digits.prefix(4), digits.dropFirst(4).prefix(2), digits.suffix(2)]
    return LocalDate(parts.joined(separator: "-"))
  }
}
