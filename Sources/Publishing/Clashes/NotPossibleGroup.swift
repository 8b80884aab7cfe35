/// Clashes that say the same, told once: for several people, or at several times.
public struct NotPossibleGroup: Hashable, Sendable {
  /// Whose weeks or which rules, each once, in the order in which they were found.
  public var who: [String]
  /// What clashes, a sentence each.
  public var clash: [String]
  /// What would mend it, a sentence each: any one of them is enough.
  public var remedies: [String]
  /// What the plan does instead.
  public var given: String
  /// How many clashes these are.
  public var count: Int

  /// How sentences call people who are several.
  private static let each = "each of them"

  /// Clashes with those that say the same put together, in the order of the first of each.
  public static func groups(of entries: [NotPossible]) -> [NotPossibleGroup] {
    let byTime = entries.reduce(into: [NotPossibleGroup]()) { groups, entry in
      let group = NotPossibleGroup(entry)
      if let place = groups.firstIndex(where: { $0.differsInTime(from: group) }) {
        groups[place].takeTimes(of: group)
      } else {
        groups.append(group)
      }
    }
    return byTime.reduce(into: [NotPossibleGroup]()) { groups, group in
      let place = groups.firstIndex { $0.isOfPerson && group.isOfPerson && $0.says(as: group) }
      if let place {
        groups[place].takePeople(of: group)
      } else {
        groups.append(group)
      }
    }
  }

  private init(_ entry: NotPossible) {
    (who, count) = ([entry.person], 1)
    (clash, remedies, given) = (entry.clash, entry.remedies, entry.given)
  }

  /// Whether it is about one person's week; a rule of presence stands in its own clash.
  private var isOfPerson: Bool {
    clash.allSatisfy { $0.named(who[0], as: Self.each) == $0 }
  }

  // MARK: Times

  /// The one sentence that a clash has otherwise than another; nil where there are more.
  private func differences(from other: NotPossibleGroup) -> [Int]? {
    guard who == other.who, remedies == other.remedies, given == other.given,
      clash.count == other.clash.count
    else { return nil }
    return clash.indices.filter { clash[$0] != other.clash[$0] }
  }

  private func differsInTime(from other: NotPossibleGroup) -> Bool {
    guard let places = differences(from: other), places.count <= 1 else { return false }
    return places.allSatisfy { clash[$0].timed != nil && other.clash[$0].timed != nil }
      && places.allSatisfy { clash[$0].timed?.what == other.clash[$0].timed?.what }
  }

  private mutating func takeTimes(of other: NotPossibleGroup) {
    count += other.count
    for place in differences(from: other) ?? [] {
      guard let time = other.clash[place].timed?.when, !clash[place].contains(time) else {
        continue
      }
      clash[place] += "; " + time
    }
  }

  // MARK: People

  private func says(as other: NotPossibleGroup) -> Bool {
    clash == other.clash
      && remedies.map { $0.named(who[0], as: Self.each) }
        == other.remedies.map { $0.named(other.who[0], as: Self.each) }
      && given.named(who[0], as: Self.each) == other.given.named(other.who[0], as: Self.each)
  }

  private mutating func takePeople(of other: NotPossibleGroup) {
    count += other.count
    let names = who
    remedies = remedies.map { $0.named(names[0], as: Self.each) }
    given = given.named(names[0], as: Self.each)
    who += other.who.filter { !names.contains($0) }
  }
}

extension String {
  /// What is asked and when, of a sentence such as `supervisor: at least 1 present on Monday ...`.
  fileprivate var timed: (what: Substring, when: Substring)? {
    guard let found = firstRange(of: " present on ") else { return nil }
    let on = index(found.upperBound, offsetBy: -"on ".count)
    return (self[..<on], self[on...])
  }

  /// The text with a name, where it stands as a word of its own, as another.
  fileprivate func named(_ name: String, as other: String) -> String {
    guard !name.isEmpty else { return self }
    let isPart = { (character: Character?) in
      character.map { $0.isLetter || $0.isNumber || $0 == "-" || $0 == "_" } ?? false
    }
    var (result, rest) = ("", self[...])
    while let found = rest.firstRange(of: name) {
      let before = found.lowerBound > startIndex ? self[index(before: found.lowerBound)] : nil
      let after = found.upperBound < endIndex ? self[found.upperBound] : nil
      result += rest[..<found.lowerBound]
      result += isPart(before) || isPart(after) ? name : other
      rest = rest[found.upperBound...]
    }
    return result + rest
  }
}
