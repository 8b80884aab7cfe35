import Planning

/// What stands at a place: the text of a cell of a table or of a scalar of site.yaml.
///
/// Each reading function either gives the value or reports why there is none.
struct Entry {
  var text: String
  var place: Place

  /// A name for people or for references: not empty, not long, one line.
  func name(_ what: String, _ findings: Findings) -> String? {
    let isPlain = text.unicodeScalars.allSatisfy { $0.value >= 32 && $0.value != 127 }
    guard !text.isEmpty, text.unicodeScalars.count <= 80, isPlain else {
      let why = text.isEmpty ? "is empty" : isPlain ? "is longer than 80 letters" : "is not text"
      findings.problem(place, text, "\(what) \(why)")
      return nil
    }
    return text
  }

  /// A plain number inside limits.
  func decimal(_ what: String, in limits: ClosedRange<Double>, _ findings: Findings) -> Double? {
    guard let number = Quantity.decimal(text) else {
      let repaired = text.replacing(",", with: ".")
      let hint = Quantity.decimal(repaired) == nil ? "" : "Maybe \(quoted(repaired))?"
      findings.problem(place, text, "\(what) \(quoted(text)) is not a plain number", hint: hint)
      return nil
    }
    return inside(limits, number, what, findings, show: Quantity.plain)
  }

  /// A whole number inside limits.
  func whole(_ what: String, in limits: ClosedRange<Int>, _ findings: Findings) -> Int? {
    guard let number = Quantity.decimal(text), let whole = Int(exactly: number) else {
      findings.problem(place, text, "\(what) \(quoted(text)) is not a whole number")
      return nil
    }
    return inside(limits, whole, what, findings) { "\($0)" }
  }

  /// An amount of money in major units that the currency's minor unit can express.
  func money(
    _ what: String,
    in limits: ClosedRange<Double>,
    _ currency: Currency,
    _ findings: Findings
  ) -> Money? {
    if let code = CurrencyReader.code(in: text), code != currency.code {
      findings.problem(
        place,
        text,
        "\(what) \(quoted(text)) is in \(code), but the site's money is \(currency.code)",
        hint: "Maybe write it in \(currency.code), as a number alone?"
      )
      return nil
    }
    guard let major = decimal(what, in: limits, findings) else { return nil }
    let minor = major * Double(currency.minorPerMajor)
    guard abs(minor - minor.rounded()) < 1e-3 else {
      findings.problem(
        place,
        text,
        "\(what) \(quoted(text)) has more than the \(currency.minorDigits) digits of \(currency.code)"
      )
      return nil
    }
    return currency.money(major)
  }

  /// A share such as `80 %`, as 0.8.
  func share(_ what: String, in limits: ClosedRange<Double>, _ findings: Findings) -> Double? {
    guard let share = Quantity.share(text) else {
      let hint = Quantity.decimal(text) == nil ? "" : "Maybe \(quoted("\(text) %"))?"
      findings.problem(
        place,
        text,
        "\(what) \(quoted(text)) is not a share such as '80 %'",
        hint: hint
      )
      return nil
    }
    return inside(limits, share, what, findings) { "\(Quantity.plain($0 * 100)) %" }
  }

  /// A time of the wall clock.
  func timeOfDay(_ what: String, _ findings: Findings) -> TimeOfDay? {
    if let time = TimeOfDay(text) { return time }
    findings.problem(place, text, "\(what) \(quoted(text)) is not a time such as '07:30'")
    return nil
  }

  /// A date, perhaps with a time.
  func stamp(_ what: String, _ findings: Findings) -> LocalStamp? {
    if let stamp = LocalStamp(text) { return stamp }
    findings.problem(
      place,
      text,
      "\(what) \(quoted(text)) is not a time such as '2026-03-02 09:00'"
    )
    return nil
  }

  /// A date.
  func date(_ what: String, _ findings: Findings) -> LocalDate? {
    if let date = LocalDate(text) { return date }
    findings.problem(place, text, "\(what) \(quoted(text)) is not a date such as '2026-03-02'")
    return nil
  }

  /// One of a few words, whatever their case and whether spaces, `-` or `_` join them.
  func choice<Value>(_ what: String, _ choices: [(String, Value)], _ findings: Findings) -> Value? {
    let wanted = plainWord(text)
    if let match = choices.first(where: { plainWord($0.0) == wanted }) { return match.1 }
    findings.unknown(what, self, known: choices.map(\.0))
    return nil
  }

  /// `yes` or `no`.
  func yesNo(_ what: String, _ findings: Findings) -> Bool? {
    let words = [("yes", true), ("no", false), ("true", true), ("false", false)]
    if let match = words.first(where: { $0.0 == text.lowercased() }) { return match.1 }
    findings.problem(place, text, "\(what) \(quoted(text)) is neither 'yes' nor 'no'")
    return nil
  }

  func inside<Number: Comparable>(
    _ limits: ClosedRange<Number>,
    _ number: Number,
    _ what: String,
    _ findings: Findings,
    show: (Number) -> String
  ) -> Number? {
    guard !limits.contains(number) else { return number }
    findings.problem(
      place,
      text,
      "\(what) \(quoted(text)) is not between \(show(limits.lowerBound)) and "
        + show(limits.upperBound)
    )
    return nil
  }
}

/// A word without case and joints: `Cost Centre`, `cost-centre` and `cost_centre` are one.
func plainWord(_ text: some StringProtocol) -> String {
  text.lowercased().split { " -_".contains($0) }.joined(separator: "_")
}
