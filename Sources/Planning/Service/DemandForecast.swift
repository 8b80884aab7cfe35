/// What is expected of each queue in each interval of the horizon.
public struct DemandForecast: Sendable {
  /// One queue in one interval.
  public struct Cell: Hashable, Sendable {
    /// Contacts that arrive.
    public var contacts: Double
    /// Average handle time in seconds: what a contact takes of a person.
    public var handleSeconds: Double
    /// People wanted, on a queue whose requirement is given.
    public var required: Int

    /// A cell.
    public init(contacts: Double = 0, handleSeconds: Double = 0, required: Int = 0) {
      self.contacts = contacts
      self.handleSeconds = handleSeconds
      self.required = required
    }

    /// Offered load in erlangs: people kept busy if nobody ever waited.
    public func offeredLoad(interval: Minutes) -> Double {
      contacts * handleSeconds / Double(interval.count * 60)
    }
  }

  /// By queue, then interval.
  public var cells: [[Cell]]

  /// A forecast; `cells` has a row for each queue and an entry for each interval.
  public init(cells: [[Cell]]) { self.cells = cells }

  /// The cell of a queue and interval.
  public subscript(queue: QueueID, interval: Interval) -> Cell {
    cells[queue.index][interval.index]
  }
}
