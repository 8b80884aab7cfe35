/// How a file writes numbers: what stands before the decimals.
struct NumberStyle {
  let isComma: Bool

  init(isComma: Bool) { self.isComma = isComma }

  /// The number in a text; nil where there is none.
  ///
  /// Groups of thousands, a currency and a unit around the digits are read over.
  func number(_ text: String) -> Double? {
    let core = NumberStyle.core(text)
    let (mark, group): (Character, Character) = isComma ? (",", ".") : (".", ",")
    let parts = core.split(separator: mark, omittingEmptySubsequences: false)
    guard (1...2).contains(parts.count) else { return nil }
    let sign = parts[0].hasPrefix("-") ? "-" : ""
    let groups = parts[0].dropFirst(sign.count).split(
      separator: group,
      omittingEmptySubsequences: false
    )
    guard groups.count == 1 || (groups.dropFirst().allSatisfy { $0.count == 3 }),
      (1...3).contains(groups[0].count) || groups.count == 1
    else { return nil }
    let whole = sign + (groups[0].isEmpty ? "0" : groups.joined())
    return Quantity.decimal(parts.count == 2 ? "\(whole).\(parts[1])" : whole)
  }

  /// Whether a text is a number in one style or the other.
  static func isNumber(_ text: String) -> Bool {
    NumberStyle(isComma: true).number(text) != nil
      || NumberStyle(isComma: false).number(text) != nil
  }

  /// What a text says of the style: nil where it is a number either way, or none.
  static func evidence(_ text: String) -> Bool? {
    let comma = NumberStyle(isComma: true).number(text)
    let point = NumberStyle(isComma: false).number(text)
    if comma != nil, point == nil { return true }
    return comma == nil && point != nil ? false : nil
  }

  /// The style of cells: nil where some can be read both ways and nothing tells which is meant.
  ///
  /// - Parameter delimiter: What separates the cells: a file with semicolons comes from a program
  ///   for which the comma is the decimal mark, since Excel writes semicolons for that reason.
  init?(
    _ cells: [Entry],
    delimiter: SheetDelimiter,
    _ book: ImportNotebook
  ) {
    let file = cells.first?.place.file ?? ""
    let commas = cells.first { NumberStyle.evidence($0.text) == true }
    let points = cells.first { NumberStyle.evidence($0.text) == false }
    if let comma = commas, let point = points {
      book.findings.problem(
        comma.place,
        comma.text,
        "\(quoted(comma.text)) has a decimal comma, \(quoted(point.text)) in line "
          + "\(point.place.line) a decimal point",
        hint: "Maybe write all numbers of the file in one way?"
      )
      return nil
    }
    if let sign = commas ?? points {
      isComma = commas != nil
      let mark = isComma ? "comma" : "point"
      book.found(
        file,
        "the decimal mark is a \(mark): \(quoted(sign.text))",
        line: sign.place.line
      )
      return
    }
    let unclear = cells.first { $0.text.contains(",") || $0.text.contains(".") }
    guard let unclear, NumberStyle.isNumber(unclear.text) else {
      isComma = delimiter.scalar == ";"
      return
    }
    if let told = book.options.decimal {
      isComma = told == .comma
      return
    }
    guard delimiter.scalar != "\t" else {
      book.findings.problem(
        unclear.place,
        unclear.text,
        "\(quoted(unclear.text)) can be read with a decimal comma or with thousands",
        hint: "Say --decimal comma or --decimal point"
      )
      return nil
    }
    isComma = delimiter.scalar == ";"
    book.found(
      file,
      "the decimal mark is a \(isComma ? "comma" : "point"), as cells are separated by a "
        + "\(delimiter.word)",
      line: unclear.place.line
    )
  }

  /// Digits, marks and sign; empty where anything but a currency or a unit stands around them.
  private static func core(_ text: String) -> String {
    let blanks: Set<Character> = [" ", "\u{A0}", "\u{202F}", "\u{2009}", "'", "\u{2019}"]
    let plain = text.filter { !blanks.contains($0) }.replacing("\u{2212}", with: "-")
    let isPart = { (letter: Character) in
      letter.isASCII && (letter.isNumber || letter == "." || letter == "," || letter == "-")
    }
    guard let first = plain.firstIndex(where: isPart) else { return "" }
    let core = plain[first...].prefix(while: isPart)
    let around = plain[..<first] + plain[core.endIndex...]
    let unit = around.lowercased().filter { !"/.".contains($0) }
    guard core.contains(where: \.isNumber), units.contains(unit) else { return "" }
    return String(core)
  }

  private static let units: Set<String> = [
    "", "€", "£", "$", "eur", "gbp", "usd", "chf", "fr", "kr", "zł", "%", "h", "hrs", "hours",
    "std",
    "stunden", "heures", "horas", "ore", "uur", "s", "sec", "sek", "min", "€h", "£h", "$h", "eurh",
    "gbph", "usdh", "chfh", "€std", "eurstd", "x",
  ]
}
