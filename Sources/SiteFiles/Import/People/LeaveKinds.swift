import Planning

/// What a table of absences calls each of them, as what it is taken, and how often.
struct LeaveKinds {
  let file: String
  private var words: [String] = []
  private var counts: [String: Int] = [:]

  init(file: String) { self.file = file }

  /// The kind of a row; leave where its table has no kinds.
  mutating func kind(_ cell: Entry?) -> (kind: Absence.Kind, isPaid: Bool) {
    guard let cell, !cell.text.isEmpty else { return (.leave, true) }
    if counts[cell.text] == nil { words.append(cell.text) }
    counts[cell.text, default: 0] += 1
    return LeaveKinds.known(cell.text).kind
  }

  /// Tells once for each word as what it is taken.
  func report(to book: ImportNotebook) {
    for word in words {
      let (kind, isKnown) = LeaveKinds.known(word)
      let count = counts[word, default: 0]
      let rows = count == 1 ? "1 row" : "\(count) rows"
      let paid = kind.kind.canBePaid ? (kind.isPaid ? ", paid" : ", unpaid") : ""
      let sentence = "\(quoted(word)) is \(kind.kind.name)\(paid) (\(rows))"
      if isKnown { book.found(file, sentence) } else { book.assumed(sentence, file: file) }
    }
  }

  /// The kind that a word says, and whether the word is known to say it.
  private static func known(
    _ text: String
  ) -> (kind: (kind: Absence.Kind, isPaid: Bool), isKnown: Bool) {
    let words = HeaderWords(text).words
    func holds(_ stems: [String]) -> Bool {
      words.contains { word in stems.contains { word.hasPrefix($0) } }
    }
    let isPaid = !holds(["unpaid", "unbezahlt", "onbetaald"])
    if holds(sickness) { return ((.sick, isPaid), true) }
    if holds(leave) { return ((.leave, isPaid), true) }
    if holds(unavailable) { return ((.unavailable, false), true) }
    return ((.leave, isPaid), !isPaid)
  }

  private static let sickness = [
    "sick", "ill", "krank", "malad", "enferm", "malatt", "ziek",
  ]
  private static let leave = [
    "leave", "holiday", "vacation", "annual", "urlaub", "ferien", "conge", "vacances", "vacaci",
    "ferie", "verlof", "vakantie",
  ]
  private static let unavailable = [
    "unavailable", "not", "blocked", "nicht", "indispon", "nodisp",
  ]
}
