extension Double {
  /// Whether two numbers differ by no more than a tolerance.
  public func isClose(to other: Double, within tolerance: Double) -> Bool {
    abs(self - other) <= tolerance
  }

  /// Whether two numbers differ by no more than a share of the larger one.
  public func isClose(to other: Double, withinShare share: Double) -> Bool {
    abs(self - other) <= share * Swift.max(abs(self), abs(other))
  }
}
