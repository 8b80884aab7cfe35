public import Planning

/// Something that may happen to a week, with nothing left to chance.
public struct Scenario: Sendable {
  /// What it is called, unique in a run.
  public var name: String
  /// What happens, all of it together; everybody concerned is named.
  public var disruptions: [Disruption]
  /// How long before it begins it is known.
  public var warning: Minutes
  /// What may be done about it.
  public var responses: [Response]
  /// What must hold.
  public var thresholds: [Threshold]

  /// A scenario.
  public init(
    name: String,
    disruptions: [Disruption],
    warning: Minutes = .zero,
    responses: [Response] = [],
    thresholds: [Threshold] = []
  ) {
    self.name = name
    self.disruptions = disruptions
    self.warning = warning
    self.responses = responses
    self.thresholds = thresholds
  }
}
