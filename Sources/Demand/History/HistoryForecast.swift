public import Planning

/// A forecast made from the past: for each queue and interval the median of the same weekday and
/// time, scaled to the recent level, with the spread beside it.
///
/// - The scale is the median, over the recent weeks, of a week's contacts over the sum of the
///   medians of the same weekdays and times; days that are missing are left out on both sides.
/// - A weekday that the history does not have, or on which more than half the days had no contacts
///   at any one time, is forecast as zero, with a note.
/// - Handle time is the contact-weighted mean of the same weekday and time, else the queue's mean.
/// - Everything is by the wall clock: the hour that a clock change leaves out gets nothing, the hour
///   that it repeats gets its value twice.
public struct HistoryForecast: Sendable {
  /// One queue in one interval.
  public struct Cell: Hashable, Sendable {
    /// Contacts expected: the scaled median.
    public var contacts = 0.0
    /// Average handle time in seconds; 0 where the history has none and none is given.
    public var handleSeconds = 0.0
    /// Median distance of the past values from their median, scaled.
    public var medianDeviation = 0.0
    /// One past value in ten lies below this, scaled.
    public var low = 0.0
    /// One past value in ten lies above this, scaled.
    public var high = 0.0
    /// How many past days stand behind it.
    public var days = 0
  }

  /// Something that a planner should know.
  public struct Note: Hashable, Sendable {
    /// The queue.
    public var queue: QueueID
    /// What there is to know, without the queue's name.
    public var sentence: String
  }

  /// By queue, then interval.
  public let cells: [[Cell]]
  /// Recent level over median level, by queue.
  public let scales: [Double]
  /// What a planner should know.
  public let notes: [Note]

  /// The forecast for a horizon.
  ///
  /// - Parameters:
  ///   - records: The past, in any order; records of the same time are added up.
  ///   - horizon: What is forecast. Its interval must be a multiple of the history's cells.
  ///   - queueCount: How many queues the site has.
  ///   - recentWeeks: Over how many weeks back from the last record the recent level is taken.
  ///   - cellLength: Length of the history's cells; nil to take the longest that all its times are
  ///     multiples of, or the horizon's interval where there is one time only.
  ///   - fallbackHandleSeconds: Handle time of queues for which the history has none.
  public init(
    records: [HistoryRecord],
    horizon: Horizon,
    queueCount: Int,
    recentWeeks: Int = 4,
    cellLength: Minutes? = nil,
    fallbackHandleSeconds: Double? = nil
  ) throws(HistoryProblem) {
    try HistoryForecast.check(
      records,
      interval: horizon.interval,
      queueCount: queueCount,
      cellLength: cellLength
    )
    let observed = Set(records.map(\.date))
    guard let lastDay = observed.max() else { throw .empty }
    let byQueue = Dictionary(grouping: records, by: \.queue)
    var (cells, scales, notes): ([[Cell]], [Double], [Note]) = ([], [], [])
    for queue in (0..<queueCount).map(QueueID.init) {
      let history = QueueHistory(
        byQueue[queue] ?? [],
        observed: observed,
        slot: horizon.interval
      )
      let week = TypicalWeek(history, lastDay: lastDay, recentWeeks: recentWeeks)
      cells.append(
        HistoryForecast.row(
          week,
          history,
          horizon: horizon,
          fallbackHandleSeconds: fallbackHandleSeconds
        )
      )
      scales.append(week.scale)
      notes += HistoryNotes.sentences(
        week,
        history,
        horizon: horizon,
        hasFallback: fallbackHandleSeconds != nil
      ).map { Note(queue: queue, sentence: $0) }
    }
    self.cells = cells
    self.scales = scales
    self.notes = notes
  }

  /// What demand.csv takes from it.
  public var forecast: DemandForecast {
    DemandForecast(
      cells: cells.map { row in
        row.map { DemandForecast.Cell(contacts: $0.contacts, handleSeconds: $0.handleSeconds) }
      }
    )
  }

  private static func row(
    _ week: TypicalWeek,
    _ history: QueueHistory,
    horizon: Horizon,
    fallbackHandleSeconds: Double?
  ) -> [Cell] {
    let mean = history.meanHandleSeconds ?? fallbackHandleSeconds ?? 0
    return (0..<horizon.intervalCount).map { index in
      let clock = horizon.wallClock(at: horizon.start(of: Interval(index)))
      let place = clock.time.minute / horizon.interval.count
      guard let slot = week.slots[clock.date.weekday]?[place] else {
        return Cell(handleSeconds: mean)
      }
      return Cell(
        contacts: slot.median * week.scale,
        handleSeconds: history.handleSeconds(clock.date.weekday, slot: place) ?? mean,
        medianDeviation: slot.medianDeviation * week.scale,
        low: slot.low * week.scale,
        high: slot.high * week.scale,
        days: slot.days
      )
    }
  }
}
