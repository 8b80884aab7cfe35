/// How a column writes handle times, and what its numbers are in.
struct HandleStyle {
  /// What a number stands for, in seconds.
  let unit: Double
  private let numbers: NumberStyle

  /// The style of a column; reports where its numbers could be minutes or seconds.
  init?(
    _ header: Entry,
    _ cells: [Entry],
    numbers: NumberStyle,
    _ book: ImportNotebook
  ) {
    self.numbers = numbers
    let words = Set(HeaderWords(header.text).words)
    if !words.isDisjoint(with: HandleStyle.minuteWords) {
      unit = 60
      return
    }
    if !words.isDisjoint(with: HandleStyle.secondWords) {
      unit = 1
      return
    }
    let plain = cells.filter { NumberStyle.isNumber($0.text) }
    let values = plain.compactMap { numbers.number($0.text) }.filter { $0 > 0 }.sorted()
    guard let middle = values.isEmpty ? nil : values[values.count / 2] else {
      unit = 1
      return
    }
    let file = header.place.file
    switch middle {
    case ..<0.25:
      unit = 86_400
      book.found(file, "\(quoted(header.text)) holds times as Excel counts them, in days")
    case 30...:
      unit = 1
      book.assumed("\(quoted(header.text)) is in seconds", file: file)
    default:
      book.findings.problem(
        plain.first?.place ?? header.place,
        plain.first?.text ?? "",
        "\(quoted(header.text)) may be in minutes or in seconds",
        hint: "Maybe call the column 'AHT min' or 'AHT s'?"
      )
      return nil
    }
  }

  /// The seconds of a cell; nil where it is no length of time.
  func seconds(_ text: String) -> Double? {
    if let clock = HandleStyle.clock(text) { return clock }
    if let told = Quantity.seconds(text.lowercased().replacing(",", with: ".")) { return told }
    return numbers.number(text).map { $0 * unit }
  }

  /// `5:00` and `00:05:00` are both five minutes: no contact takes hours, but none has frames.
  private static func clock(_ text: String) -> Double? {
    let parts = text.split(separator: ":").map { Double($0.replacing(",", with: ".")) }
    guard (2...3).contains(parts.count), !parts.contains(nil) else { return nil }
    return parts.reduce(0) { $0 * 60 + ($1 ?? 0) }
  }

  private static let minuteWords: Set = ["min", "mins", "minutes", "minuten", "minutos", "minuti"]
  private static let secondWords: Set = [
    "s", "sec", "secs", "seconds", "sek", "sekunden", "secondes", "segundos", "seg", "secondi",
    "seconden",
  ]
}
