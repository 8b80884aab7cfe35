import Planning

/// The people of staff.csv while the other files add what is particular to each.
struct Roll {
  var members: [Member]
  /// Whether staff.csv could be read, so that an unknown person is a problem.
  let isKnown: Bool
  private let byID: [String: Int]

  init(_ members: [Member], isKnown: Bool) {
    self.members = members
    self.isKnown = isKnown
    byID = Dictionary(uniqueKeysWithValues: members.enumerated().map { ($1.id, $0) })
  }

  /// The place in the roll of the person that an entry names.
  func index(of entry: Entry, _ findings: Findings) -> Int? {
    guard isKnown else { return nil }
    if let index = byID[entry.text] { return index }
    findings.unknown("person", entry, known: members.map(\.id))
    return nil
  }

  /// Everyone, if every row is sound.
  var complete: [Person]? {
    let people = members.compactMap(\.person)
    return isKnown && people.count == members.count ? people : nil
  }
}
