import Foundation
import Planning
import Rostering

/// What an answer asks people to do, in the order in which they must be asked.
///
/// Contacts that are called back or sent elsewhere are one item for a day, however many stretches of
/// it they come from.
struct ToDoList {
  /// The items.
  let items: [TakenResponse]
  private let site: Site

  init(_ taken: [TakenResponse], at site: Site) {
    self.site = site
    var joined: [TakenResponse] = []
    for next in taken {
      let place = joined.firstIndex { ToDoList.isOne($0, next, at: site) }
      guard let place else {
        joined.append(next)
        continue
      }
      joined[place].from = min(joined[place].from, next.from)
      joined[place].to = max(joined[place].to, next.to)
      joined[place].askBy = min(joined[place].askBy, next.askBy)
      joined[place].cost += next.cost
      joined[place].count += next.count
    }
    items = joined.sorted {
      ($0.askBy, $0.from, $0.person ?? "", $0.words) < (
        $1.askBy, $1.from, $1.person ?? "", $1.words
      )
    }
  }

  private static func isContacts(_ item: TakenResponse) -> Bool {
    item.kind == "call_back" || item.kind == "divert"
  }

  private static func isOne(_ one: TakenResponse, _ other: TakenResponse, at site: Site) -> Bool {
    isContacts(one) && one.kind == other.kind && one.words == other.words
      && site.horizon.day(of: Moment(minute: one.from))
        == site.horizon.day(of: Moment(minute: other.from))
  }

  /// Who does what when: "Amber-01 comes in, Saturday 09:00-13:00".
  func deed(_ item: TakenResponse) -> String {
    if let name = item.name ?? item.person { return "\(name) \(item.words)" }
    switch item.kind {
    case "agency":
      let count = Int(item.count.rounded(.up))
      return "\(count) \(count == 1 ? "person" : "people") \(item.words)"
    case "call_back", "divert":
      let count = max(1, Int(item.count.rounded()))
      let contacts =
        count == 1 && item.words.hasPrefix("contacts of")
        ? "1 contact" + item.words.dropFirst("contacts".count) : "\(count) \(item.words)"
      return "\(contacts), \(span(item))"
    default: return item.words
    }
  }

  /// What it costs; nil where it costs nothing.
  func cost(_ item: TakenResponse) -> String? {
    item.cost == 0 ? nil : ContingencyWords.money(item.cost, at: site)
  }

  /// By when they must be asked, where that is before it takes effect.
  func askBy(_ item: TakenResponse) -> String? {
    item.askBy < item.from ? ToDoList.instant(item.askBy, at: site) : nil
  }

  /// The item as a sentence without a full stop, what it costs and by when to ask at its end.
  func sentence(_ item: TakenResponse) -> String {
    let cost = cost(item).map { "; costs \($0)" } ?? ""
    let ask = askBy(item).map { "; ask by \($0)" } ?? ""
    return deed(item) + cost + ask
  }

  /// A minute of the horizon as `Saturday 7 March 06:05`.
  static func instant(_ minute: Int, at site: Site) -> String {
    let moment = Moment(minute: minute)
    let date = site.horizon.wallClock(at: moment).date
    return "\(ClockWords.text(date)) \(ClockWords(horizon: site.horizon, date: date).time(moment))"
  }

  private func span(_ item: TakenResponse) -> String {
    let (from, to) = (Moment(minute: item.from), Moment(minute: item.to))
    let date = site.horizon.wallClock(at: from).date
    let words = ClockWords(horizon: site.horizon, date: date)
    return "\(ClockWords.text(date)) \(words.time(from))-\(words.time(to))"
  }
}
