import Planning

/// A date, perhaps with a time of the wall clock, perhaps with the offset from UTC that tells the
/// two passes of the autumn hour apart: `2026-10-25 02:30+01:00`.
struct LocalStamp: Hashable {
  var date: LocalDate
  var time: TimeOfDay?
  var utcOffset: Minutes?

  init?(_ text: String) {
    guard let date = LocalDate(String(text.prefix(10))) else { return nil }
    self.date = date
    var rest = text.dropFirst(10)
    guard !rest.isEmpty else { return }
    guard rest.first == " " || rest.first == "T" else { return nil }
    rest = rest.dropFirst()
    let clock = rest.prefix { $0.isNumber || $0 == ":" }
    guard let time = LocalStamp.time(clock) else { return nil }
    self.time = time
    let offset = rest.dropFirst(clock.count).drop { $0 == " " }
    guard !offset.isEmpty else { return }
    guard let utcOffset = LocalStamp.offset(offset) else { return nil }
    self.utcOffset = utcOffset
  }

  /// `07:30` or `07:30:00`; seconds must be zero, because planning knows whole minutes.
  private static func time(_ text: Substring) -> TimeOfDay? {
    TimeOfDay(String(text.count == 8 && text.hasSuffix(":00") ? text.dropLast(3) : text))
  }

  private static func offset(_ text: Substring) -> Minutes? {
    if text == "Z" { return .zero }
    guard let sign = text.first, sign == "+" || sign == "-",
      let time = TimeOfDay(String(text.dropFirst())), time.minute <= 18 * 60
    else { return nil }
    return Minutes(sign == "-" ? -time.minute : time.minute)
  }

  /// An offset as `+01:00`.
  static func text(ofOffset offset: Minutes) -> String {
    let clock = TimeOfDay(minute: min(1440, abs(offset.count))) ?? .midnight
    return (offset.count < 0 ? "-" : "+") + clock.description
  }
}
