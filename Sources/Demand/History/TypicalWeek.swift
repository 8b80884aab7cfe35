import Planning

/// The median week of a queue, and how the recent weeks compare with it.
///
/// With v(d, s) the contacts of day d in slot s,
///
///     m(w, s) = median over days d of weekday w of v(d, s)
///     R(k)    = Σ v(d, s) / Σ m(weekday of d, s)    over the observed days d of recent week k
///     scale   = median of R(1) … R(recent weeks)
///
/// Recent weeks are stretches of seven days back from the last day of the history. A week with
/// holes is compared with the same weekdays only; one odd week does not move the median. Because
/// R compares with the sum of medians, the scale also makes up for medians of small counts, which
/// lie below their mean.
struct TypicalWeek {
  /// Median, deviation and range of one slot, before scaling.
  struct Slot {
    var median: Double
    var medianDeviation: Double
    var low: Double
    var high: Double
    var days: Int
  }

  /// By weekday; a weekday that the history does not have is missing.
  private(set) var slots: [Weekday: [Slot]] = [:]
  /// Recent level over the median level.
  private(set) var scale = 1.0

  init(_ history: QueueHistory, lastDay: LocalDate, recentWeeks: Int) {
    for weekday in Set(history.days.keys.map(\.weekday)) {
      slots[weekday] = history.slots.map { slot in
        let values = history.values(weekday, slot: slot)
        return Slot(
          median: Quantile.median(values),
          medianDeviation: Quantile.medianDeviation(values),
          low: Quantile.of(values, share: 0.1),
          high: Quantile.of(values, share: 0.9),
          days: values.count
        )
      }
    }
    let ratios = (0..<max(0, recentWeeks)).compactMap { week in
      ratio(of: history, from: lastDay.adding(days: -7 * week - 6))
    }
    if !ratios.isEmpty { scale = Quantile.median(ratios) }
  }

  /// The sum of a weekday's medians.
  func level(_ weekday: Weekday) -> Double {
    (slots[weekday] ?? []).reduce(0) { $0 + $1.median }
  }

  /// Level of the seven days from a date over the median level of the same weekdays.
  private func ratio(of history: QueueHistory, from first: LocalDate) -> Double? {
    var (actual, typical) = (0.0, 0.0)
    for day in 0..<7 {
      let date = first.adding(days: day)
      let level = level(date.weekday)
      guard level > 0, let values = history.days[date] else { continue }
      actual += values.reduce(0, +)
      typical += level
    }
    return typical > 0 ? actual / typical : nil
  }
}
