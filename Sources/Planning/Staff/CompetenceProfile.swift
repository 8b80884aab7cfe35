/// A distinct set of competences; people who share it can stand in for each other on every queue.
public struct CompetenceProfile: Hashable, Sendable {
  /// Queues with proficiency, by queue, in rising order.
  public let skills: [Skill]

  /// One queue and how well it is served.
  public struct Skill: Hashable, Sendable {
    /// The queue.
    public let queue: QueueID
    /// Share of the full contact rate.
    public let proficiency: Double
  }

  /// The profile of a person's competences.
  public init(_ competences: [QueueID: Double]) {
    skills = competences.sorted { $0.key < $1.key }.map {
      Skill(queue: $0.key, proficiency: $0.value)
    }
  }
}
