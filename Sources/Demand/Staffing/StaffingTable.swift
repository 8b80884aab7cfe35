public import Planning

/// How many people each queue needs in each interval, and how the number came about.
public struct StaffingTable: Sendable {
  /// One queue in one interval in which it needs someone.
  public struct Row: Hashable, Sendable {
    /// The queue.
    public var queue: QueueID
    /// The interval.
    public var interval: Interval
    /// Contacts that arrive.
    public var contacts: Double
    /// Average handle time in seconds.
    public var handleSeconds: Double
    /// Offered load; of back-office work, the load promised, spread over the window's open hours,
    /// or the least steady load that keeps every due time.
    public var load: Erlangs
    /// People serving that the standard takes, before shrinkage.
    public var serving: Int
    /// People on the rota that the standard takes, after shrinkage.
    public var onRota: Int
    /// Share of contacts that `serving` people answer within the standard; nil where the queue has
    /// no such figure (back-office work, a given requirement).
    public var level: Double?
    /// How the number came about.
    public var sentence: String
  }

  /// By queue, then time; closed intervals and those that need nobody are left out.
  public let rows: [Row]

  /// The table of a site.
  public init(site: Site) {
    let windows = ServedModel(site: site).windows
    rows = site.queues.enumerated().flatMap { index, queue -> [Row] in
      let id = QueueID(index)
      let promises = windows.filter { $0.queue == id }
      return switch queue.target {
      case .requirement: StaffingTable.given(id, site: site)
      case .standard where queue.channel == .backOffice:
        promises.chains.flatMap { StaffingTable.work($0, site: site) }
      case .standard(let standard):
        StaffingTable.answered(id, standard, promises.flatMap(\.intervals), site: site)
      }
    }
  }

  private static func given(_ id: QueueID, site: Site) -> [Row] {
    let open = site[id].opening.openIntervals(in: site.horizon)
    return open.indices.map(Interval.init).compactMap { interval in
      let cell = site.forecast[id, interval]
      guard open[interval.index], cell.required > 0 else { return nil }
      return Row(
        queue: id,
        interval: interval,
        contacts: cell.contacts,
        handleSeconds: cell.handleSeconds,
        load: load(of: cell, site: site),
        serving: cell.required,
        onRota: cell.required,
        level: nil,
        sentence: StaffingSentence.given(cell.required)
      )
    }
  }

  private static func work(_ chain: ArraySlice<StandardWindow>, site: Site) -> [Row] {
    let spread = WorkSpread(chain, site: site)
    let queue = chain[chain.startIndex].queue
    let sentence = StaffingSentence.work(spread, queue: site[queue])
    return chain.flatMap(\.intervals).map { interval in
      Row(
        queue: queue,
        interval: interval,
        contacts: site.forecast[queue, interval].contacts,
        handleSeconds: spread.handleSeconds,
        load: spread.promised,
        serving: spread.serving,
        onRota: spread.onRota,
        level: nil,
        sentence: sentence
      )
    }
  }

  private static func answered(
    _ id: QueueID,
    _ standard: ServiceStandard,
    _ intervals: [Interval],
    site: Site
  ) -> [Row] {
    var known: [CalibratedCell: Row] = [:]
    return intervals.map { interval in
      let cell = site.forecast[id, interval]
      let key = CalibratedCell(id, interval, cell, site: site)
      var row = known[key] ?? answered(id, standard, cell, factor: key.factor, site: site)
      known[key] = row
      row.interval = interval
      return row
    }
  }

  private static func answered(
    _ id: QueueID,
    _ standard: ServiceStandard,
    _ cell: DemandForecast.Cell,
    factor: Double,
    site: Site
  ) -> Row {
    let interval = site.horizon.interval
    var unshrunk = site[id]
    unshrunk.shrinkage = 0
    let curve = ServedCurve(queue: unshrunk, cell: cell, interval: interval)
    let serving = curve.peopleNeeded(share: standard.share)
    var row = Row(
      queue: id,
      interval: Interval(0),
      contacts: cell.contacts,
      handleSeconds: cell.handleSeconds,
      load: load(of: cell, site: site),
      serving: serving,
      onRota: ServedCurve(queue: site[id], cell: cell, interval: interval, factor: factor)
        .peopleNeeded(share: standard.share),
      level: curve.served(by: Double(serving)) / cell.contacts,
      sentence: ""
    )
    row.sentence = StaffingSentence.answered(
      row,
      queue: site[id],
      standard: standard,
      interval: interval
    )
    if factor != 1 {
      row.sentence += "; each counts as \(Figure.plain(factor, atMost: 3)) after simulations"
    }
    return row
  }

  private static func load(of cell: DemandForecast.Cell, site: Site) -> Erlangs {
    Erlangs(
      contacts: cell.contacts,
      handleSeconds: cell.handleSeconds,
      interval: site.horizon.interval
    )
  }
}
