import Planning
import Rostering

/// What changes for one person on one day, in words to that person.
struct DayWords {
  let change: DayChange
  let clock: ClockWords

  init(_ change: DayChange, horizon: Horizon) {
    self.change = change
    clock = ClockWords(horizon: horizon, date: change.date)
  }

  /// The sentence without its full stop; nil where nothing but queues changes, of which a person is
  /// told once for all days.
  var sentence: String? {
    let clauses = [shift].compactMap(\.self) + details
    guard !clauses.isEmpty else { return nil }
    return "\(clock.day) " + clauses.joined(separator: "; ")
  }

  /// What becomes of the shift itself; nil where it starts and ends as before.
  private var shift: String? {
    let (before, after) = (change.before, change.after)
    guard change.isChangedShift else { return nil }
    guard !after.isEmpty else { return "is now off" }
    guard !before.isEmpty else { return "you " + after.map(newDuty).joined(separator: ", and ") }
    guard before.count == 1, after.count == 1 else {
      return "you work \(list(after)) instead of \(list(before))"
    }
    return moved(from: before[0].span, to: after[0].span)
  }

  private func newDuty(_ duty: Duty) -> String {
    let kind = duty.isStandby ? "are now on standby" : "now work"
    let inside = duty.items.map { "\($0.name) at \(clock.time($0.span.lowerBound))" }
    return "\(kind) \(clock.text(duty.span))"
      + (inside.isEmpty ? "" : " with \(inside.joined(separator: ", "))")
  }

  private func moved(from old: Span, to new: Span) -> String {
    let start = compared("start", old.lowerBound, new.lowerBound)
    let end = compared("finish", old.upperBound, new.upperBound)
    let change = new.length.count - old.length.count
    let isBoth = old.lowerBound != new.lowerBound && old.upperBound != new.upperBound
    let length =
      isBoth && change != 0
      ? ", \(ClockWords.length(Minutes(abs(change)))) \(change > 0 ? "longer" : "shorter")" : ""
    return "you \(start) and \(end)" + length
  }

  private func compared(_ verb: String, _ old: Moment, _ new: Moment) -> String {
    "\(verb) at \(clock.text(new)) "
      + (old == new ? "as before" : "instead of \(clock.text(old))")
  }

  private func list(_ duties: [Duty]) -> String {
    duties.map { clock.text($0.span) }.joined(separator: " and ")
  }
}

extension DayWords {
  /// What changes inside a shift that is there before and after.
  private var details: [String] {
    let (before, after) = (change.before, change.after)
    guard !before.isEmpty, !after.isEmpty else { return [] }
    var clauses: [String] = []
    if change.kinds.contains(.standby) { clauses.append(standby(after)) }
    clauses += items(before.flatMap(\.items), after.flatMap(\.items))
    if change.kinds.contains(.pay) {
      let paid = [after, before].map { ClockWords.length($0.reduce(.zero) { $0 + $1.paid }) }
      clauses.append("\(paid[0]) are paid instead of \(paid[1])")
    }
    return clauses
  }

  private func standby(_ after: [Duty]) -> String {
    if after.allSatisfy(\.isStandby) { return "you are on standby instead of at work" }
    if after.contains(where: \.isStandby) { return "part of it is standby" }
    return "you are at work instead of on standby"
  }

  /// What becomes of breaks or activities, those of one name compared in their order.
  private func items(_ before: [Item], _ after: [Item]) -> [String] {
    var names: [String] = []
    for item in after + before where !names.contains(item.name) { names.append(item.name) }
    return names.flatMap { name -> [String] in
      let old = before.filter { $0.name == name && !after.contains($0) }
      let new = after.filter { $0.name == name && !before.contains($0) }
      let added = new.dropFirst(old.count).map {
        "\(name) is new at \(clock.time($0.span.lowerBound))"
      }
      let gone = old.dropFirst(new.count).map {
        "there is no \(name) at \(clock.time($0.span.lowerBound))"
      }
      return zip(old, new).map(moved) + added + gone
    }
  }

  /// With the ends where these tell the one from the other.
  private func moved(from old: Item, to new: Item) -> String {
    let (from, to) = (clock.time(old.span.lowerBound), clock.time(new.span.lowerBound))
    guard old.span.length != new.span.length else {
      return "\(new.name) is at \(to) instead of \(from)"
    }
    return "\(new.name) is from \(to) to \(clock.time(new.span.upperBound)) instead of "
      + "\(from) to \(clock.time(old.span.upperBound))"
  }
}

/// A break or an activity.
private struct Item: Hashable {
  let name: String
  let span: Span
}

extension Duty {
  /// What interrupts the serving of queues.
  fileprivate var items: [Item] {
    breaks.map { Item(name: $0.name, span: $0.span) }
      + activities.map { Item(name: $0.name, span: $0.span) }
  }
}
