import Planning

extension LimitReader {
  /// `least` and `most` of things that are counted; one of the two stands there.
  func counts(in widest: ClosedRange<Int>) -> ClosedRange<Int>? {
    guard hasAnEnd() else { return nil }
    let ends = ["least", "most"].map { key in
      section.optionalEntry(key).map { $0.whole(key, in: widest, findings) }
    }
    return span(ends, widest)
  }

  /// `least` and `most` of lengths of time; one of the two stands there.
  func lengths(in widest: ClosedRange<Minutes>) -> ClosedRange<Minutes>? {
    guard hasAnEnd() else { return nil }
    let ends = ["least", "most"].map { key in
      section.optionalEntry(key).map { $0.duration(key, in: widest, findings) }
    }
    return span(ends, widest)
  }

  /// A length of time that must stand behind a key.
  func length(_ key: String, in limits: ClosedRange<Minutes>) -> Minutes? {
    entry(key)?.duration(key, in: limits, findings)
  }

  /// A number that must stand behind a key.
  func whole(_ key: String, in limits: ClosedRange<Int>) -> Int? {
    entry(key)?.whole(key, in: limits, findings)
  }

  /// The kind of shift that must stand behind a key.
  func kind(_ key: String) -> ShiftKind? {
    guard let entry = entry(key), let index = setting.kinds.index(of: entry, findings) else {
      return nil
    }
    return setting.kinds[index]
  }

  /// The text that must stand behind a key.
  func entry(_ key: String) -> Entry? { section.requiredEntry(key) }

  /// Reports what is wrong with the value of a key.
  func refuse<Value>(_ key: String, _ message: String, hint: String = "") -> Value? {
    let entry = section.optionalEntry(key)
    findings.problem(entry?.place ?? section.place, entry?.text ?? "", message, hint: hint)
    return nil
  }

  private func hasAnEnd() -> Bool {
    if section.has("least") || section.has("most") { return true }
    findings.problem(section.place, "", "the rule has neither 'least' nor 'most'")
    return false
  }

  private func span<Number: Comparable>(
    _ ends: [Number??],
    _ widest: ClosedRange<Number>
  ) -> ClosedRange<Number>? {
    guard let least = ends[0] ?? widest.lowerBound, let most = ends[1] ?? widest.upperBound else {
      return nil
    }
    guard least <= most else { return refuse("least", "'least' is more than 'most'") }
    return least...most
  }
}
