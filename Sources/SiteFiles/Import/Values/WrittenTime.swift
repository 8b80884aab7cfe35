import Planning

/// A time of day as it stands in a cell: `08:00`, `8.00`, `8:00 AM`, `0800`, `8h30`, `0.333`.
struct WrittenTime {
  /// How a number with a mark in it is meant.
  enum Style {
    /// `8.30` is half past eight.
    case clock
    /// `8.5` is half past eight.
    case hours
    /// `0.3542` is half past eight, as Excel counts a day.
    case fraction
  }

  /// The minute of the day; the end where a cell names a stretch.
  let minute: Int
  let end: Int?

  /// The time, or the stretch, of a text; nil where there is none.
  init?(_ text: String, style: Style) {
    let plain = text.lowercased().replacing("–", with: "-").replacing("—", with: "-")
      .replacing(" to ", with: "-").replacing(" bis ", with: "-").replacing("uhr", with: "")
    let ends = plain.split(separator: "-").map { trimmed($0) }
    guard (1...2).contains(ends.count), let first = WrittenTime.minute(ends[0], style) else {
      return nil
    }
    minute = first
    guard ends.count == 2 else {
      end = nil
      return
    }
    guard let last = WrittenTime.minute(ends[1], style) else { return nil }
    end = last == 0 ? 1440 : last
  }

  /// Whether a text is a time in a way that needs no style: with a colon, an `h` or am and pm.
  static func isPlain(_ text: String) -> Bool {
    (text.contains(":") || text.lowercased().contains { "hmu".contains($0) })
      && WrittenTime(text, style: .clock) != nil
  }

  /// The style of a column's numbers; nil where they can be read in two ways.
  static func style(_ cells: [Entry]) -> Style? {
    let texts = cells.map(\.text).filter { !isPlain($0) }
    let numbers = texts.compactMap { NumberStyle(isComma: $0.contains(",")).number($0) }
    guard numbers.count == texts.count, !numbers.isEmpty else { return .clock }
    if numbers.allSatisfy({ $0 < 1 }), numbers.contains(where: { $0 > 0 }) { return .fraction }
    let clock = texts.map { WrittenTime($0, style: .clock)?.minute }
    let hours = texts.map { WrittenTime($0, style: .hours)?.minute }
    if clock == hours { return .clock }
    guard !clock.contains(nil) else { return .hours }
    guard !hours.contains(nil) else { return .clock }
    switch (isEven(clock), isEven(hours)) {
    case (true, false): return .clock
    case (false, true): return .hours
    default: return nil
    }
  }

  /// Whether times lie in equal steps, as the starts of intervals do.
  private static func isEven(_ minutes: [Int?]) -> Bool {
    let starts = Set(minutes.compactMap(\.self)).sorted()
    let steps = zip(starts, starts.dropFirst()).map { $1 - $0 }
    guard let least = steps.min(), 60 % least == 0 || least % 60 == 0 else { return false }
    return steps.allSatisfy { $0.isMultiple(of: least) }
      && starts.allSatisfy { $0.isMultiple(of: min(least, 60)) }
  }

  private static func minute(_ text: String, _ style: Style) -> Int? {
    var clock = text
    let isPM = clock.hasSuffix("pm") || clock.hasSuffix("p.m.")
    let isAM = clock.hasSuffix("am") || clock.hasSuffix("a.m.")
    if isPM || isAM {
      clock = trimmed(clock.prefix { $0.isNumber || ":. ".contains($0) })
      if clock.hasSuffix(".") { clock.removeLast() }
    }
    guard let (hour, minute) = parts(clock, isPM || isAM ? .clock : style) else { return nil }
    guard isPM || isAM else {
      let total = hour * 60 + minute
      return minute < 60 && total <= 1440 ? total : nil
    }
    guard (1...12).contains(hour), minute < 60 else { return nil }
    return hour % 12 * 60 + minute + (isPM ? 720 : 0)
  }

  private static func parts(_ text: String, _ style: Style) -> (Int, Int)? {
    if text.contains(":") || text.contains("h") {
      let marks = text.split(omittingEmptySubsequences: false) { $0 == ":" || $0 == "h" }
      return parts(marks.map { trimmed($0) }.filter { !$0.isEmpty })
    }
    let isMarked = text.contains(".") || text.contains(",")
    if style == .fraction || style == .hours, let number = decimal(text), number >= 0, number <= 24
    {
      // Excel's third of a day is a little less than eight hours.
      let minutes = (style == .fraction ? number * 1440 : number * 60)
      let near = (minutes / 5).rounded() * 5
      let exact = Int(abs(minutes - near) < 1 ? near : minutes.rounded())
      return style == .fraction && number > 1 ? nil : (exact / 60, exact % 60)
    }
    if isMarked {
      var marks = text.split(omittingEmptySubsequences: false) { $0 == "." || $0 == "," }
        .map(String.init)
      // A spreadsheet that takes 8.30 for a number drops its last zero.
      if marks.count == 2, marks[1].count == 1 { marks[1] += "0" }
      return parts(marks)
    }
    guard let number = Int(text), text.count <= 4 else { return nil }
    return text.count <= 2 ? (number, 0) : (number / 100, number % 100)
  }

  private static func decimal(_ text: String) -> Double? {
    NumberStyle(isComma: text.contains(",")).number(text)
  }

  /// Hours, minutes and perhaps seconds that are zero.
  private static func parts(_ marks: [String]) -> (Int, Int)? {
    guard (1...3).contains(marks.count), let hour = Int(marks[0]), marks[0].count <= 2 else {
      return nil
    }
    guard marks.count > 1 else { return (hour, 0) }
    guard marks[1].count == 2, let minute = Int(marks[1]), hour >= 0, minute >= 0 else {
      return nil
    }
    guard marks.count == 3 else { return (hour, minute) }
    return Double(marks[2]) == 0 ? (hour, minute) : nil
  }
}
