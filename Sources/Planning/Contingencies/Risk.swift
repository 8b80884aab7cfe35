/// Something that can go wrong, what may be done about it, and what must hold all the same.
public struct Risk: Sendable {
  /// Name used in files and on screens, unique in the register.
  public var name: String
  /// Who looks after it.
  public var owner: String
  /// Chance that it happens in a week, from 0 to 1.
  public var likelihood: Double
  /// How one notices that it happens, in words.
  public var trigger: String
  /// How long before it begins it is known; zero where it is known when it begins.
  public var warning: Minutes
  /// What happens, all of it together.
  public var disruptions: [Disruption]
  /// What may be done about it.
  public var responses: [Response]
  /// What must still hold.
  public var thresholds: [Threshold]
  /// How many times chance is drawn, where something of it is left to chance.
  public var draws: Int
  /// Share of those draws in which the thresholds must hold.
  public var confidence: Double

  /// A risk.
  public init(
    name: String,
    owner: String,
    likelihood: Double,
    trigger: String,
    warning: Minutes = .zero,
    disruptions: [Disruption],
    responses: [Response] = [],
    thresholds: [Threshold],
    draws: Int = 20,
    confidence: Double = 0.9
  ) {
    self.name = name
    self.owner = owner
    self.likelihood = likelihood
    self.trigger = trigger
    self.warning = warning
    self.disruptions = disruptions
    self.responses = responses
    self.thresholds = thresholds
    self.draws = draws
    self.confidence = confidence
  }

  /// Whether chance has a say in what happens.
  public var isRandom: Bool { disruptions.contains { $0.isRandom } }
}
