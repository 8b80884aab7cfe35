import Planning

/// A date as it stands in a cell, before the order of its numbers is known.
struct WrittenDate {
  typealias Order = ImportOptions.DateOrder

  /// The date by each order in which its numbers are one.
  let readings: [Order: LocalDate]
  /// What stands behind the date in the cell: a time, or nothing.
  let rest: String

  /// The date at the start of a text; nil where there is none.
  init?(_ text: String) {
    let plain = WrittenDate.withoutWeekday(trimmed(text))
    if let named = WrittenDate.named(plain) {
      (readings, rest) = (named.readings, named.rest)
      return
    }
    let isDigit = { (letter: Character) in letter.isASCII && letter.isNumber }
    var (numbers, marks) = ([String](), [Character]())
    var rest = plain[...]
    while numbers.count < 3 {
      let digits = rest.prefix { isDigit($0) }
      guard (1...4).contains(digits.count) else { return nil }
      numbers.append(String(digits))
      rest = rest.dropFirst(digits.count)
      guard numbers.count < 3 else { break }
      guard let mark = rest.first, "-/.".contains(mark) else { return nil }
      marks.append(mark)
      // `2. 3. 2026`
      rest = rest.dropFirst().drop { mark == "." && $0 == " " }
    }
    guard marks[0] == marks[1] else { return nil }
    // A dot behind the year is how Hungarian ends a date.
    if marks[0] == ".", rest.first == "." { rest = rest.dropFirst() }
    guard rest.isEmpty || rest.first == " " || rest.first == "T" || rest.first == "," else {
      return nil
    }
    let all = WrittenDate.readings(numbers, mark: marks[0])
    guard !all.isEmpty else { return nil }
    readings = all
    self.rest = trimmed(rest.drop { $0 == "T" || $0 == "," })
  }

  /// The dates that three numbers can be.
  ///
  /// With dots no locale of the Unicode CLDR (release 46) puts the month first, so this is not a
  /// reading of them; with slashes and dashes both orders are in use.
  private static func readings(_ numbers: [String], mark: Character) -> [Order: LocalDate] {
    let values = numbers.compactMap { Int($0) }
    guard values.count == 3 else { return [:] }
    let lengths = numbers.map(\.count)
    func year(_ place: Int) -> Int? {
      switch lengths[place] {
      case 4: values[place]
      case 2: 2000 + values[place]
      default: nil
      }
    }
    func date(_ year: Int?, _ month: Int, _ day: Int) -> LocalDate? {
      year.flatMap { LocalDate(year: $0, month: values[month], day: values[day]) }
    }
    var readings: [Order: LocalDate] = [:]
    if lengths[0] == 4 {
      readings[.ymd] = date(year(0), 1, 2)
    } else if lengths[2] == 4 {
      readings[.dmy] = date(year(2), 1, 0)
      if mark != "." { readings[.mdy] = date(year(2), 0, 1) }
    } else if lengths[2] == 2 {
      readings[.dmy] = date(year(2), 1, 0)
      if mark != "." { readings[.mdy] = date(year(2), 0, 1) }
      if lengths[0] == 2 { readings[.ymd] = date(year(0), 1, 2) }
    }
    return readings
  }

  /// `2 March 2026`, `02-Mär-26`, `March 2, 2026`: every order reads the same.
  private static func named(_ text: String) -> (readings: [Order: LocalDate], rest: String)? {
    var (tokens, rest) = ([Substring](), text[...])
    while tokens.count < 3, let first = rest.first {
      let isNumber = first.isNumber
      let token = rest.prefix { isNumber ? $0.isNumber : $0.isLetter }
      guard !token.isEmpty else { return nil }
      tokens.append(token)
      rest = rest.dropFirst(token.count)
      if tokens.count < 3 { rest = rest.drop { " -./,".contains($0) } }
    }
    guard tokens.count == 3 else { return nil }
    let words = tokens.filter { $0.first?.isLetter == true }
    let numbers = tokens.filter { $0.first?.isNumber == true }
    guard words.count == 1, let month = month(words[0]), tokens[2] != words[0],
      let day = Int(numbers[0]), let last = Int(numbers[1]), numbers[1].count != 3,
      let date = LocalDate(year: last < 100 ? 2000 + last : last, month: month, day: day)
    else { return nil }
    let every = Dictionary(uniqueKeysWithValues: Order.allCases.map { ($0, date) })
    return (every, trimmed(rest.drop { ".,".contains($0) }))
  }

  private static func month(_ word: Substring) -> Int? {
    let letters = HeaderWords(String(word)).letters
    guard letters.count >= 3 else { return nil }
    return months.firstIndex { names in
      names.contains { $0.hasPrefix(letters) || letters == $0 }
    }.map { $0 + 1 }
  }

  /// The months in the languages of ``ColumnNames``, without accents.
  private static let months = [
    ["january", "januar", "janvier", "enero", "gennaio", "januari"],
    ["february", "februar", "fevrier", "febrero", "febbraio", "februari"],
    ["march", "marz", "maerz", "mars", "marzo", "maart", "mrt"],
    ["april", "avril", "abril", "aprile"],
    ["may", "mai", "mayo", "maggio", "mei"],
    ["june", "juni", "juin", "junio", "giugno"],
    ["july", "juli", "juillet", "julio", "luglio"],
    ["august", "aout", "agosto", "augustus"],
    ["september", "septembre", "septiembre", "settembre", "sept"],
    ["october", "oktober", "octobre", "octubre", "ottobre", "okt"],
    ["november", "novembre", "noviembre"],
    ["december", "dezember", "decembre", "diciembre", "dicembre", "dez"],
  ]

  private static func withoutWeekday(_ text: String) -> String {
    let word = text.prefix { $0.isLetter }
    guard !word.isEmpty, DayHeader(String(word)) != nil else { return text }
    let rest = text.dropFirst(word.count).drop { " .,".contains($0) }
    return rest.isEmpty ? text : String(rest)
  }
}
