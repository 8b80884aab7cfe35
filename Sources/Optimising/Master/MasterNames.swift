import Planning

/// What rows and columns of a written model are called: by ids alone, or by the names of people and
/// queues.
///
/// Models that are only solved need no names.
struct MasterNames {
  /// Which names to use.
  enum Style { case none, ids, names }

  let style: Style
  let site: Site

  func person(_ index: Int) -> String? { named("person", who(index)) }

  func presence(_ profile: Int, _ interval: Int) -> String? {
    named("presence", "k\(profile)", "t\(interval)")
  }

  func coverage(_ queue: Int, _ interval: Int) -> String? {
    named("coverage", what(queue), "t\(interval)")
  }

  func promise(_ window: Int) -> String? { named("promise", "w\(window)") }

  func due(_ window: Int) -> String? { named("due", "w\(window)") }

  func done(_ window: Int) -> String? { named("done", "w\(window)") }

  func budget(_ centre: Int) -> String? { named("budget", "c\(centre)") }

  func line(_ person: Int, _ number: Int) -> String? { named("x", who(person), "l\(number)") }

  func serving(_ profile: Int, _ queue: Int, _ interval: Int) -> String? {
    named("y", "k\(profile)", what(queue), "t\(interval)")
  }

  func step(_ queue: Int, _ interval: Int, _ step: Int) -> String? {
    named("v", what(queue), "t\(interval)", "i\(step)")
  }

  func missed(_ window: Int) -> String? { named("missed", "w\(window)") }

  func over(_ centre: Int) -> String? { named("over", "c\(centre)") }

  func together(_ rule: Int, _ interval: Int) -> String? {
    named("together", "r\(rule)", "t\(interval)")
  }

  func breach(_ rule: Int, _ interval: Int, isShort: Bool) -> String? {
    named(isShort ? "short" : "excess", "r\(rule)", "t\(interval)")
  }

  func tally(_ row: Int) -> String? { named("tally", "a\(row)") }

  func beyond(_ row: Int) -> String? { named("beyond", "a\(row)") }

  private func who(_ index: Int) -> String {
    style == .names ? site.people[index].id : "p\(index)"
  }

  private func what(_ queue: Int) -> String {
    style == .names ? site.queues[queue].name : "q\(queue)"
  }

  /// Model files allow letters, digits and a few signs; anything else becomes an underscore.
  private func named(_ parts: String...) -> String? {
    if style == .none { return nil }
    let joined = parts.joined(separator: "_")
    return String(
      joined.map { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "_") ? $0 : "_" }
    )
  }
}
