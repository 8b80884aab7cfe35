import Planning

/// Instants as tables have them.
struct StampText {
  let horizon: Horizon

  /// The date and the time, with the offset where the clock shows them a second time.
  func text(_ moment: Moment) -> String {
    let shown = horizon.wallClock(at: moment)
    let text = "\(shown.date) \(shown.time)"
    if horizon.moment(on: shown.date, at: shown.time) == moment { return text }
    return text + LocalStamp.text(ofOffset: horizon.utcOffset(at: moment))
  }
}

/// Words as tables have them.
enum CellText {
  /// A cell, in quotes where it needs them.
  static func cell(_ text: String) -> String {
    guard text.contains(where: { ",;\"\n\r".contains($0) }) else { return text }
    return "\"" + text.replacing("\"", with: "\"\"") + "\""
  }
}
