/// Some people on some days of a rota: what may change of it while all else is held.
struct Neighbourhood {
  /// The rota's lines, by person; nil where there is none yet.
  let lines: [PersonLine?]
  /// Whose lines may change.
  let people: [Int]
  /// The days on which they may; nil for all.
  let days: Range<Int>?

  /// All of a rota.
  static func whole(_ rota: RotaSnapshot) -> Neighbourhood {
    Neighbourhood(lines: rota.lines, people: Array(rota.lines.indices), days: nil)
  }

  /// Whether nothing is held.
  var isWhole: Bool { days == nil && people.count == lines.count }

  /// The lines of a rota in which those that may change are others.
  func joined(_ others: [PersonLine?]) -> [PersonLine?] {
    var joined = lines
    for person in people { joined[person] = others[person] }
    return joined
  }

  /// What of a person's line is open; nil for all of it.
  func window(of person: Int) -> DayWindow? {
    guard let days, let line = lines[person] else { return nil }
    return DayWindow(days: days, line: line.candidates)
  }
}
