import Planning

/// Reads pay.csv: hourly rates of people and contracts from a day on.
struct PayRateReader {
  static let file = "pay.csv"
  static let layout = Table.Layout(.payRates)
  let findings: Findings

  /// Adds the rates to the people of the roll and to the contracts.
  func read(_ text: String, into roll: inout Roll, _ settings: inout Settings) {
    guard let table = Table(text, file: Self.file, layout: Self.layout, findings),
      let currency = settings.currency
    else { return }
    var lines: [String: Int] = [:]
    for row in table.rows {
      let from = row.required("from", findings)?.date("from", findings)
      let rate = row.required("pay_per_hour", findings)?
        .money("pay_per_hour", in: 0...1_000_000, currency, findings)
      let isOurs = isOurs(row["currency"], currency)
      guard let who = whose(row), let from, let rate, isOurs else { continue }
      let key = "\(row["person"] == nil) \(who.text) \(from)"
      if let line = lines.updateValue(who.place.line, forKey: key) {
        findings.problem(
          who.place,
          who.text,
          "the rate of \(quoted(who.text)) from \(from) stands in line \(line) already"
        )
        continue
      }
      let dated = DatedRate(from: from, perHour: rate)
      if row["person"] != nil {
        guard let index = roll.index(of: who, findings) else { continue }
        roll.members[index].person?.payRates.append(dated)
      } else {
        guard let index = settings.contracts.index(of: who, findings) else { continue }
        settings.contracts.items[index]?.payRates.append(dated)
      }
    }
  }

  /// The person or the contract of a row: one of them.
  private func whose(_ row: Table.Row) -> Entry? {
    switch (row["person"], row["contract"]) {
    case (let person?, nil): return person
    case (nil, let contract?): return contract
    case (let person?, .some):
      findings.problem(
        person.place,
        person.text,
        "a rate is a person's or a contract's, not both",
        hint: "Maybe two rows?"
      )
    case (nil, nil):
      findings.problem(row.place, "", "there is neither a person nor a contract")
    }
    return nil
  }

  private func isOurs(_ entry: Entry?, _ currency: Currency) -> Bool {
    guard let entry, entry.text != currency.code else { return true }
    findings.problem(
      entry.place,
      entry.text,
      "the rate is in \(quoted(entry.text)), but the site's money is \(currency.code)",
      hint: "Maybe '\(currency.code)'?"
    )
    return false
  }
}
