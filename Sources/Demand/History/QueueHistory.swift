import Planning

/// One queue's past on a grid of days and slots of the clock, each slot as long as an interval.
///
/// A day counts as observed between the queue's first and last record if any queue has a record on
/// it: a slot without a record had no contacts then. Other days are holes and count for nothing.
struct QueueHistory {
  /// Contacts of each observed day, by slot.
  private(set) var days: [LocalDate: [Double]] = [:]
  /// Contact-seconds and contacts with a known handle time, by weekday and slot.
  private var handled: [Weekday: [(seconds: Double, contacts: Double)]] = [:]
  private let slotLength: Minutes

  init(_ records: [HistoryRecord], observed: Set<LocalDate>, slot: Minutes) {
    slotLength = slot
    let slots = (1440 + slot.count - 1) / slot.count
    guard let first = records.map(\.date).min(), let last = records.map(\.date).max() else {
      return
    }
    for date in observed where date >= first && date <= last {
      days[date] = Array(repeating: 0, count: slots)
    }
    for record in records where record.time < .endOfDay {
      let place = record.time.minute / slot.count
      days[record.date]?[place] += record.contacts
      guard let seconds = record.handleSeconds else { continue }
      var row = handled[record.date.weekday] ?? Array(repeating: (0, 0), count: slots)
      row[place].seconds += seconds * record.contacts
      row[place].contacts += record.contacts
      handled[record.date.weekday] = row
    }
  }

  /// What a weekday's slot got on each observed day, in order of dates.
  func values(_ weekday: Weekday, slot: Int) -> [Double] {
    days.filter { $0.key.weekday == weekday }.sorted { $0.key < $1.key }.map { $0.value[slot] }
  }

  /// Mean handle time of a weekday's slot, nil where it is not known.
  func handleSeconds(_ weekday: Weekday, slot: Int) -> Double? {
    handled[weekday].flatMap { QueueHistory.mean($0[slot]) }
  }

  /// Mean handle time of all contacts, nil where it is not known.
  var meanHandleSeconds: Double? {
    QueueHistory.mean(
      handled.values.joined().reduce((0, 0)) {
        ($0.seconds + $1.seconds, $0.contacts + $1.contacts)
      }
    )
  }

  /// Slots of a day.
  var slots: Range<Int> { 0..<(1440 + slotLength.count - 1) / slotLength.count }

  private static func mean(_ sum: (seconds: Double, contacts: Double)) -> Double? {
    sum.contacts > 0 ? sum.seconds / sum.contacts : nil
  }
}
