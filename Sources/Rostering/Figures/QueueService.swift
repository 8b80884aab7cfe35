import Demand
public import Planning

/// What a queue's promises come to, window by window, by the true curves.
public struct QueueService: Hashable, Sendable {
  /// One window of a standard: an interval, a day, a week; one day where work has due times.
  public struct Window: Hashable, Sendable {
    /// First and last interval with the next one as the end.
    public var intervals: Range<Int>
    /// Contacts that come in, or fall due, and what came to nothing.
    public var contacts: Double
    /// Contacts within the standard.
    public var served: Double

    /// Share within the standard; all of nothing.
    public var attained: Double { contacts > 0 ? min(1, served / contacts) : 1 }
  }

  /// The windows in order of time; none where the requirement is given.
  public var windows: [Window]
  /// How late the last work was that was done late, or is late at the horizon's end; zero without
  /// due times.
  public var latest: Minutes

  /// Contacts of all windows.
  public var contacts: Double { windows.reduce(0) { $0 + $1.contacts } }

  /// Share of all windows' contacts within the standard.
  public var attained: Double {
    contacts > 0 ? min(1, windows.reduce(0) { $0 + min($1.served, $1.contacts) } / contacts) : 1
  }
}

extension RotaCheck {
  /// People, weighted by proficiency, on each queue in each interval: by queue, then interval.
  public func load(of rota: Rota) -> [[Double]] { queueLoad(rota.lines(of: site)) }

  /// What each queue's promises come to.
  ///
  /// - Parameters:
  ///   - load: People on each queue, as ``load(of:)`` gives them.
  ///   - lost: Contacts that came to nothing before anyone could serve them, by queue, then
  ///     interval; empty where none did. They count as contacts and not as served.
  public func service(load: [[Double]], lost: [[Double]] = []) -> [QueueService] {
    var services = site.queues.map { _ in QueueService(windows: [], latest: .zero) }
    for chain in coverage.windows.chains {
      let queue = chain[chain.startIndex].queue
      if let count = DueCount(chain, self, load: load, by: .trueCurve) {
        services[queue.index] = service(count)
        continue
      }
      guard let window = chain.first, let first = window.intervals.first?.index,
        let last = window.intervals.last?.index
      else { continue }
      let served = window.intervals.reduce(0.0) { sum, interval in
        let people = load[queue.index][interval.index]
        return sum
          + servedContacts(queue: queue, interval: interval, people: people, by: .trueCurve)
      }
      services[queue.index].windows.append(
        QueueService.Window(
          intervals: first..<last + 1,
          contacts: window.contacts,
          served: min(served, window.contacts)
        )
      )
    }
    for queue in lost.indices { add(lost[queue], to: &services[queue].windows, QueueID(queue)) }
    return services
  }

  private func service(_ count: DueCount) -> QueueService {
    QueueService(
      windows: zip(count.days, count.inTimeOfDay).map { day, inTime in
        QueueService.Window(
          intervals: site.horizon.intervals(ofDay: day.day),
          contacts: day.due,
          served: inTime
        )
      },
      latest: count.latest
    )
  }

  /// Contacts that came to nothing count in the window in which they came in.
  private func add(_ lost: [Double], to windows: inout [QueueService.Window], _ queue: QueueID) {
    for (interval, contacts) in lost.enumerated() where contacts > 0 {
      if let at = windows.firstIndex(where: { $0.intervals.contains(interval) }) {
        windows[at].contacts += contacts
        continue
      }
      let start = site.horizon.start(of: Interval(interval))
      let day = site.horizon.intervals(ofDay: site.horizon.day(of: start))
      let place = windows.firstIndex { $0.intervals.overlaps(day) }
      if let place {
        windows[place].contacts += contacts
      } else {
        windows.append(QueueService.Window(intervals: day, contacts: contacts, served: 0))
      }
    }
  }
}
