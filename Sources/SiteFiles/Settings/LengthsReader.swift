import Planning

/// Reads the paid lengths of a pattern: `7.5 h`, `[6 h, 7.5 h]` or `4 h-8 h step 30 min`.
struct LengthsReader {
  let interval: Minutes?
  let findings: Findings
  private var limits: ClosedRange<Minutes> { Minutes(1)...Minutes(1440) }

  /// The lengths of a value, rising, each once.
  func read(_ value: YAMLValue) -> [Minutes]? {
    guard let entries = value.entries("lengths") else { return nil }
    guard !entries.isEmpty else {
      findings.problem(value.place, "", "lengths is empty")
      return nil
    }
    let lists = entries.map { lengths($0) }
    let sound = lists.compactMap(\.self)
    guard sound.count == lists.count else { return nil }
    return Set(sound.joined()).sorted()
  }

  private func lengths(_ entry: Entry) -> [Minutes]? {
    let parts = entry.text.components(around: " step ")
    guard entry.text.contains("-") || parts.count == 2 else {
      return entry.duration("lengths", in: limits, multipleOf: interval, findings).map { [$0] }
    }
    let ends = parts[0].split(separator: "-", omittingEmptySubsequences: false).map(trimmed)
    guard parts.count == 2, ends.count == 2 else {
      findings.problem(
        entry.place,
        entry.text,
        "lengths \(quoted(entry.text)) is not like '4 h-8 h step 30 min'"
      )
      return nil
    }
    let numbers = (ends + [parts[1]]).map {
      Entry(text: trimmed($0), place: entry.place)
        .duration("lengths", in: limits, multipleOf: interval, findings)
    }
    guard let first = numbers[0], let last = numbers[1], let step = numbers[2] else { return nil }
    guard first <= last else {
      findings.problem(
        entry.place,
        entry.text,
        "lengths \(quoted(entry.text)) ends before it starts"
      )
      return nil
    }
    return stride(from: first.count, through: last.count, by: step.count).map { Minutes($0) }
  }
}

extension String {
  /// The text before and after the first occurrence of a word, or the text alone.
  fileprivate func components(around word: String) -> [String] {
    guard let found = firstRange(of: word) else { return [self] }
    return [String(self[..<found.lowerBound]), String(self[found.upperBound...])]
  }
}
