/// Something a person would like; not granting it costs its strength.
public struct Wish: Hashable, Sendable {
  /// What they would like.
  public enum Kind: Hashable, Sendable {
    /// Not to start a shift on a day, by its number from 0.
    case dayOff(day: Int)
    /// If they work on a day, to start inside a window of the wall clock.
    case start(day: Int, window: ClosedRange<TimeOfDay>)
    /// To start a shift of a kind on a day; a day off does not grant it.
    case shift(day: Int, of: ShiftKind)
    /// Not to start a shift of a kind on a day.
    case noShift(day: Int, of: ShiftKind)

    /// Whether a day without a shift grants it.
    public var isGrantedByDayOff: Bool {
      if case .shift = self { return false }
      return true
    }
  }

  /// What they would like.
  public var kind: Kind
  /// How much, 1 to 5.
  public var strength: Int

  /// A wish.
  public init(kind: Kind, strength: Int) {
    self.kind = kind
    self.strength = strength
  }
}
