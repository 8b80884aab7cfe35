/// What planning again gives where so many people's shifts may change.
public struct ReplanPoint: Hashable, Sendable, Codable {
  /// How many people's shifts are others.
  public var people: Int
  /// What is lacking to all thresholds.
  public var lack: Double
  /// By queue: share of the contacts within the standard, or of the people wanted who are there.
  public var attained: [Double]

  /// A point.
  public init(people: Int, lack: Double, attained: [Double]) {
    (self.people, self.lack, self.attained) = (people, lack, attained)
  }
}
