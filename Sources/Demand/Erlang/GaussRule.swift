/// The Gauss-Legendre rule with eight points: exact for polynomials up to degree 15.
enum GaussRule {
  /// Half of the points on −1...1, with their weights; the others mirror them.
  private static let half: [(point: Double, weight: Double)] = [
    (0.183434642495649804939476, 0.362683783378361982965150),
    (0.525532409916328985817739, 0.313706645877887287337962),
    (0.796666477413626739591554, 0.222381034453374470544356),
    (0.960289856497536231683561, 0.101228536290376259152531),
  ]

  /// Calls `add` with each point of a panel and the weight it stands for.
  @inline(__always)
  static func forEachPoint(from low: Double, to high: Double, _ add: (Double, Double) -> Void) {
    let (middle, radius) = ((low + high) / 2, (high - low) / 2)
    for (point, weight) in half {
      add(middle - radius * point, radius * weight)
      add(middle + radius * point, radius * weight)
    }
  }
}
