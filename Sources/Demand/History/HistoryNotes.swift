import Planning

/// What a planner should know about a forecast made from the past.
enum HistoryNotes {
  static func sentences(
    _ week: TypicalWeek,
    _ history: QueueHistory,
    horizon: Horizon,
    hasFallback: Bool
  ) -> [String] {
    guard !history.days.isEmpty else {
      return ["no records in the history: forecast zero"]
    }
    var notes: [String] = []
    for weekday in Set((0..<horizon.dayCount).map(horizon.weekday(ofDay:))).sorted() {
      guard week.slots[weekday] != nil else {
        notes.append("no \(weekday) in the history: forecast zero")
        continue
      }
      let total = history.days.filter { $0.key.weekday == weekday }
        .reduce(0.0) { $0 + $1.value.reduce(0, +) }
      if week.level(weekday) == 0 {
        notes.append(
          total > 0
            ? "contacts on \(weekday) are so few that every median is zero: forecast zero"
            : "no contacts on any \(weekday) in the history: forecast zero"
        )
      }
    }
    if history.meanHandleSeconds == nil, !hasFallback {
      notes.append("no handle times in the history: they stand as 0 seconds")
    }
    return notes
  }
}
