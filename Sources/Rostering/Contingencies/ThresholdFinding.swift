/// Whether a threshold holds, by how much, and where it is worst.
public struct ThresholdFinding: Hashable, Sendable, Codable {
  /// What must hold.
  public var kind: String
  /// The queue that it is about; nil where it is about money.
  public var queue: String?
  /// Whether it holds.
  public var holds: Bool
  /// The value: a share, people, minutes, or major units of money.
  public var value: Double
  /// What the value must not fall below (a standard) or rise above (all others).
  public var limit: Double
  /// By how much it is missed, in contacts, person-hours, hours or major units; 0 where it holds.
  public var lack: Double
  /// What is the matter, in one sentence.
  public var sentence: String

  /// A finding.
  public init(
    kind: String,
    queue: String? = nil,
    holds: Bool,
    value: Double,
    limit: Double,
    lack: Double,
    sentence: String
  ) {
    self.kind = kind
    self.queue = queue
    self.holds = holds
    self.value = value
    self.limit = limit
    self.lack = lack
    self.sentence = sentence
  }
}
