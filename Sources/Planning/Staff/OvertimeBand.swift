/// A band of overtime: paid time of a week above the contract's hours, up to a limit, at a rate.
public struct OvertimeBand: Hashable, Sendable {
  /// How much paid time the band takes, above the contract's hours and the bands before it.
  public var width: Minutes
  /// What an hour of it is paid, as a share of the contract's pay: 1.5 is time and a half.
  public var rate: Double

  /// A band.
  public init(width: Minutes, rate: Double) {
    self.width = width
    self.rate = rate
  }
}
