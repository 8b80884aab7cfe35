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
    let inside =
      (duty.breaks.map { ($0.name, $0.span) } + duty.activities.map { ($0.name, $0.span) })
      .map { "\($0.0) at \(clock.text($0.1.lowerBound))" }
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
    if change.kinds.contains(.breaks) {
      clauses += items(
        before.flatMap(\.breaks).map { Item(name: $0.name, span: $0.span) },
        after.flatMap(\.breaks).map { Item(name: $0.name, span: $0.span) }
      )
    }
    if change.kinds.contains(.activities) {
      clauses += items(
        before.flatMap(\.activities).map { Item(name: $0.name, span: $0.span) },
        after.flatMap(\.activities).map { Item(name: $0.name, span: $0.span) }
      )
    }
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

  /// A break or an activity.
  private struct Item: Hashable {
    let name: String
    let span: Span
  }

  /// What becomes of breaks or activities, those of one name compared in their order.
  private func items(_ before: [Item], _ after: [Item]) -> [String] {
    var names: [String] = []
    for item in after + before where !names.contains(item.name) { names.append(item.name) }
    return names.flatMap { name -> [String] in
      let old = before.filter { $0.name == name && !after.contains($0) }
      let new = after.filter { $0.name == name && !before.contains($0) }
      let moved = zip(old, new).map {
        "\(name) is \(place($0.1, $0.0)) instead of \(place($0.0, $0.1))"
      }
      let added = new.dropFirst(old.count).map {
        "\(name) is new at \(clock.text($0.span.lowerBound))"
      }
      let gone = old.dropFirst(new.count).map {
        "there is no \(name) at \(clock.text($0.span.lowerBound))"
      }
      return moved + added + gone
    }
  }

  /// When an item is; with its end where that tells it from another one.
  private func place(_ item: Item, _ other: Item) -> String {
    item.span.length == other.span.length
      ? "at \(clock.text(item.span.lowerBound))" : clock.text(item.span)
  }
}
