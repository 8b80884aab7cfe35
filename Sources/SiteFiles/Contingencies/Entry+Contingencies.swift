import Planning

extension Entry {
  /// A change such as `+10 %` as a factor: 1.1.
  func change(_ what: String, in limits: ClosedRange<Double>, _ findings: Findings) -> Double? {
    let sign = text.first
    guard sign == "+" || sign == "-" else {
      let isShare = Quantity.share(text) != nil
      findings.problem(
        place,
        text,
        "\(what) \(quoted(text)) is not a change such as '+10 %' or '-5 %'",
        hint: isShare ? "Maybe \(quoted("+\(text)"))?" : ""
      )
      return nil
    }
    let number = Entry(text: trimmed(text.dropFirst()), place: place)
    guard let size = Quantity.share(number.text), size >= 0 else {
      let hint = Quantity.decimal(number.text) == nil ? "" : "Maybe \(quoted("\(text) %"))?"
      findings.problem(
        place,
        text,
        "\(what) \(quoted(text)) is not a change such as '+10 %' or '-5 %'",
        hint: hint
      )
      return nil
    }
    let show = { (change: Double) in (change > 0 ? "+" : "") + "\(Quantity.plain(change * 100)) %" }
    return inside(limits, sign == "-" ? -size : size, what, findings, show: show).map { 1 + $0 }
  }

  /// A distance between shares such as `10 points`, as 0.1.
  func points(_ what: String, in limits: ClosedRange<Double>, _ findings: Findings) -> Double? {
    guard let (number, unit) = Quantity.withUnit(text), ["point", "points"].contains(unit) else {
      let number = text.prefix { $0.isNumber || $0 == "." }
      let hint = Quantity.decimal(number) == nil ? "" : "Maybe \(quoted("\(number) points"))?"
      findings.problem(
        place,
        text,
        "\(what) \(quoted(text)) is not points of a share such as '10 points'",
        hint: hint
      )
      return nil
    }
    return inside(limits, number / 100, what, findings) { "\(Quantity.plain($0 * 100)) points" }
  }

  /// Money of the site, with or without the code of its currency: `800`, `800 GBP`.
  func ownMoney(_ what: String, _ currency: Currency, _ findings: Findings) -> Money? {
    let words = text.split(separator: " ")
    guard words.count == 2, let code = words.last, code.allSatisfy(\.isLetter) else {
      return money(what, in: 0...1e9, currency, findings)
    }
    guard code.uppercased() == currency.code else {
      findings.problem(
        place,
        text,
        "\(what) \(quoted(text)) is not in \(currency.code), the currency of the site",
        hint: code.count == 3 ? "" : "Maybe \(quoted("\(words[0]) \(currency.code)"))?"
      )
      return nil
    }
    return Entry(text: String(words[0]), place: place).money(what, in: 0...1e9, currency, findings)
  }

  /// A number of people: `3`, `3 people`.
  func headcount(_ what: String, in limits: ClosedRange<Double>, _ findings: Findings) -> Double? {
    let words = text.split(separator: " ")
    let isCounted = words.count == 2 && ["people", "person"].contains(words[1].lowercased())
    return Entry(text: isCounted ? String(words[0]) : text, place: place)
      .decimal(what, in: limits, findings)
  }

  /// A length of time that may be given in days, too: `7 days`, `48 h`; a day has 24 hours here.
  func daysOrDuration(
    _ what: String,
    in limits: ClosedRange<Minutes>,
    _ findings: Findings
  ) -> Minutes? {
    guard let match = text.wholeMatch(of: /([0-9]{1,4})\s*(days?|d)/), let days = Int(match.1)
    else { return duration(what, in: limits, findings) }
    return inside(limits, Minutes(days * 1440), what, findings) { Entry.text(of: $0) }
  }
}
