import Planning

extension Entry {
  /// A length of time in whole minutes inside limits, of whole planning intervals where asked.
  func duration(
    _ what: String,
    in limits: ClosedRange<Minutes>,
    multipleOf grid: Minutes? = nil,
    _ findings: Findings
  ) -> Minutes? {
    guard let seconds = Quantity.seconds(text) else {
      let hint = Quantity.decimal(text) == nil ? "" : "Maybe \(quoted("\(text) min"))?"
      findings.problem(
        place,
        text,
        "\(what) \(quoted(text)) is not a time such as '30 min' or '7.5 h'",
        hint: hint
      )
      return nil
    }
    guard seconds <= 1e9, seconds >= -1e9 else {
      findings.problem(place, text, "\(what) \(quoted(text)) is absurdly long")
      return nil
    }
    let minutes = (seconds / 60).rounded()
    guard abs(seconds / 60 - minutes) < 1e-6 else {
      findings.problem(place, text, "\(what) \(quoted(text)) is not whole minutes")
      return nil
    }
    guard
      let length = inside(
        limits,
        Minutes(Int(minutes)),
        what,
        findings,
        show: { Entry.text(of: $0) }
      )
    else { return nil }
    return onGrid(length, grid, what, findings)
  }

  /// A length of time in seconds inside limits.
  func seconds(_ what: String, in limits: ClosedRange<Double>, _ findings: Findings) -> Double? {
    guard let seconds = Quantity.seconds(text) else {
      let hint = Quantity.decimal(text) == nil ? "" : "Maybe \(quoted("\(text) s"))?"
      findings.problem(
        place,
        text,
        "\(what) \(quoted(text)) is not a time such as '20 s'",
        hint: hint
      )
      return nil
    }
    return inside(limits, seconds, what, findings) { "\(Quantity.plain($0)) s" }
  }

  /// One length or a span of lengths: `37.5 h` or `16 h-24 h`.
  func durations(
    _ what: String,
    in limits: ClosedRange<Minutes>,
    multipleOf grid: Minutes? = nil,
    _ findings: Findings
  )
    -> ClosedRange<Minutes>?
  {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false).map(trimmed)
    guard parts.count <= 2 else {
      findings.problem(
        place,
        text,
        "\(what) \(quoted(text)) is not a span such as '16 h-24 h'"
      )
      return nil
    }
    let ends = parts.map {
      Entry(text: $0, place: place).duration(what, in: limits, multipleOf: grid, findings)
    }
    guard let first = ends[0], let last = ends.last ?? first else { return nil }
    guard first <= last else {
      findings.problem(place, text, "\(what) \(quoted(text)) ends before it starts")
      return nil
    }
    return first...last
  }

  private func onGrid(
    _ length: Minutes,
    _ grid: Minutes?,
    _ what: String,
    _ findings: Findings
  )
    -> Minutes?
  {
    guard let grid, length.count % grid.count != 0 else { return length }
    let nearest = Minutes((length.count + grid.count / 2) / grid.count * grid.count)
    findings.problem(
      place,
      text,
      "\(what) \(quoted(text)) is not a whole number of intervals of \(grid.count) min",
      hint: nearest > .zero ? "Maybe \(quoted(Entry.text(of: nearest)))?" : ""
    )
    return nil
  }

  /// A length as it is written in files: `30 min`, `7.5 h`.
  static func text(of length: Minutes) -> String {
    // Long times are hours even where they are no half ones: 19.25 h.
    length.count >= 60 && length.count % (length.count >= 600 ? 3 : 30) == 0
      ? "\(Quantity.plain(length.hours)) h" : "\(length.count) min"
  }
}

/// A text without spaces around it.
func trimmed(_ text: some StringProtocol) -> String {
  let isSpace = { (letter: Character) in letter == " " || letter == "\t" }
  let tail = text.drop(while: isSpace)
  guard let end = tail.lastIndex(where: { !isSpace($0) }) else { return "" }
  return String(tail[...end])
}
