/// A promise such as "80 % of contacts within 20 seconds, over the day".
public struct ServiceStandard: Hashable, Sendable {
  /// Over what stretch the promise is judged.
  public enum Window: String, CaseIterable, Hashable, Sendable {
    case interval, day, week
  }

  /// Share of all contacts promised, from 0 to 1.
  public var share: Double
  /// Within how many seconds a contact is answered.
  ///
  /// Not used for back-office work, where the promise is to do this share of the window's contacts.
  public var withinSeconds: Double
  /// Over what stretch the promise is judged.
  public var window: Window

  /// A standard.
  public init(share: Double, withinSeconds: Double, window: Window) {
    self.share = share
    self.withinSeconds = withinSeconds
    self.window = window
  }
}
