import Planning

/// A day in the head of a column or in a cell: a day of the week.
struct DayHeader {
  let weekday: Weekday

  /// The day that words name, in the languages of ``ColumnNames``; nil where they name none.
  init?(_ text: String) {
    let word = HeaderWords(text).phrase
    for (index, names) in DayHeader.names.enumerated() where names.contains(word) {
      guard let day = Weekday(rawValue: index) else { return nil }
      weekday = day
      return
    }
    return nil
  }

  private static let names: [Set<String>] = [
    ["mon", "monday", "mo", "montag", "lun", "lundi", "lunes", "lunedi", "maandag", "ma"],
    ["tue", "tues", "tuesday", "di", "dienstag", "mar", "mardi", "martes", "martedi", "dinsdag"],
    [
      "wed", "wednesday", "mi", "mittwoch", "mer", "mercredi", "mie", "miercoles", "mercoledi",
      "woensdag", "wo",
    ],
    [
      "thu", "thur", "thurs", "thursday", "do", "donnerstag", "jeu", "jeudi", "jue", "jueves",
      "gio", "giovedi", "donderdag",
    ],
    [
      "fri", "friday", "fr", "freitag", "ven", "vendredi", "vie", "viernes", "venerdi", "vrijdag",
      "vr",
    ],
    [
      "sat", "saturday", "sa", "samstag", "sonnabend", "sam", "samedi", "sab", "sabado", "sabato",
      "zaterdag", "za",
    ],
    [
      "sun", "sunday", "so", "sonntag", "dim", "dimanche", "dom", "domingo", "domenica", "zondag",
      "zo",
    ],
  ]
}
