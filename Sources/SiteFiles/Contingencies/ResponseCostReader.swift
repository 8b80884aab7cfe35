import Planning

/// Reads what a response costs: `20 each`, `28 an hour`, `20 each and 5 an hour`.
struct ResponseCostReader {
  let currency: Currency
  let findings: Findings

  /// The keys `cost` and `pay` of a section.
  func read(_ section: Section) -> ResponseCost? {
    var cost = ResponseCost()
    if let entry = section.optionalEntry("cost") {
      guard let read = parts(entry) else { return nil }
      cost = read
    }
    guard let entry = section.optionalEntry("pay") else { return cost }
    guard let factor = entry.share("pay", in: 0...10, findings) else { return nil }
    cost.payFactor = factor
    return cost
  }

  private func parts(_ entry: Entry) -> ResponseCost? {
    var cost = ResponseCost()
    var seen: Set<Bool> = []
    for part in entry.text.split(separator: " and ", omittingEmptySubsequences: false) {
      let words = part.split(separator: " ").map(String.init)
      let isHourly = Self.hourly.contains {
        words.count > $0.count && words.suffix($0.count) == $0[...]
      }
      let unit = isHourly ? (words.last == "hour" ? 2 : 1) : words.last == "each" ? 1 : 0
      let amount = Entry(text: words.dropLast(unit).joined(separator: " "), place: entry.place)
      guard !amount.text.isEmpty, Quantity.decimal(words[0]) != nil, seen.insert(isHourly).inserted
      else { return refuse(entry) }
      guard let money = amount.ownMoney("cost", currency, findings) else { return nil }
      if isHourly { cost.perHour = money } else { cost.each = money }
    }
    return cost
  }

  private static let hourly = [["an", "hour"], ["per", "hour"], ["hourly"]]

  private func refuse(_ entry: Entry) -> ResponseCost? {
    findings.problem(
      entry.place,
      entry.text,
      "cost \(quoted(entry.text)) is not like '20 each', '28 an hour' or '20 each and 5 an hour'"
    )
    return nil
  }
}
