import Planning

/// Every text of the comparison of what-ifs, in the site's language where there is one, else in
/// English.
struct WhatIfWords {
  /// The language's tag, for the page.
  let language: String
  private let table: [String: String]

  init(language tag: String) {
    let language = String(tag.prefix { $0 != "-" && $0 != "_" }).lowercased()
    table = WhatIfWords.tables[language] ?? [:]
    self.language = WhatIfWords.tables[language] == nil ? "en" : language
  }

  /// A text by its English form.
  func text(_ english: String) -> String { table[english] ?? english }

  /// The name of a figure: a queue's or a cost centre's name stays as it is.
  func figure(_ name: String) -> String {
    if let whole = table[name] { return whole }
    for (english, text) in table where english.hasPrefix(", ") && name.hasSuffix(english) {
      return String(name.dropLast(english.count)) + text
    }
    return name
  }

  /// A number as the language writes it.
  func number(_ text: String) -> String {
    guard table["."] == "," else { return text }
    return String(text.map { $0 == "." ? "," : $0 == "," ? "." : $0 })
  }

  private static let tables = [
    "de": [
      ".": ",",
      "what if?": "was wäre, wenn?",
      "to": "bis",
      "Plans": "Pläne",
      "Side by side": "Nebeneinander",
      "Plan": "Plan",
      "What is other than planned": "Was anders ist als geplant",
      "Folder": "Ordner",
      "as planned": "wie geplant",
      "Figure": "Kennzahl",
      "points": "Punkte",
      ", served in time": ", rechtzeitig bedient",
      ", missed": ", verfehlt",
      ", short": ", Stunden zu wenig",
      ", surplus": ", Stunden zu viel",
      ", above budget": ", über dem Budget",
      "Pay": "Lohn",
      "Wishes not granted": "Nicht erfüllte Wünsche",
      "Weighed cost": "Gewichtete Kosten",
      "Bound": "Bewiesene Schranke",
      "Gap, at most": "Abstand vom Besten, höchstens",
      "Not possible as asked": "Nicht wie verlangt möglich",
      "People with changes": "Personen mit Änderungen",
      "Shifts changed": "Geänderte Schichten",
      "People more": "Personen mehr",
      "People fewer": "Personen weniger",
      WhatIfComparison.weightsNote:
        "Gewichtete Kosten zählen mit den Gewichten des jeweiligen Plans und lassen sich nicht von "
        + "Plan zu Plan vergleichen; Lohn, Service und Wünsche schon.",
      WhatIfComparison.gapNote:
        "Ein weiter Abstand vom Besten kann größer sein als der Unterschied, um den es geht; mehr "
        + "Zeit verengt ihn.",
    ]
  ]
}
