/// Where among the options of their days the shifts of lines are, which stay the same over many tries.
///
/// Owned by one thread.
final class KeptPlaces {
  private let people: [PersonPlan]
  /// By person: the line last looked at.
  private var known: [(line: [Int32], places: [Int32])]

  init(people: [PersonPlan]) {
    self.people = people
    known = people.map { _ in ([], []) }
  }

  /// Some days of a person's line, with the places of what stays on the others.
  ///
  /// - Complexity: O(1) for the line last looked at where it shares its memory, O(days) for one that is
  ///   the same, else O(options of all days).
  func window(_ days: Range<Int>, of person: Int, _ line: [Int32]) -> DayWindow {
    var window = DayWindow(days: days, line: line)
    // Where sessions may be held, a shift is an option for each of them.
    guard people[person].sessions.isEmpty else { return window }
    // Lines that share their memory are known to be the same at once.
    if known[person].line != line { known[person] = (line, places(of: person, line)) }
    window.places = known[person].places
    return window
  }

  private func places(of person: Int, _ line: [Int32]) -> [Int32] {
    line.enumerated().map { day, candidate in
      if candidate < 0 { return -1 }
      let options = people[person].days[day].options
      guard let place = options.firstIndex(where: { $0.candidate == Int(candidate) }) else {
        preconditionFailure("a line's shifts are options of their days")
      }
      return Int32(place)
    }
  }
}
