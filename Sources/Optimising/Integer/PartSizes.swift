/// How much of a rota is free at once, in days of people, for each way to cut parts out of it.
struct PartSizes {
  private let limits: ClosedRange<Double>
  private var sizes: [NeighbourhoodChooser.Cut: Double] = [:]
  private let first: Double

  /// - Parameters:
  ///   - first: What each begins with.
  ///   - most: All days of all people.
  init(first: Double, most: Double) {
    limits = min(4, most)...most
    self.first = min(max(first, limits.lowerBound), most)
  }

  /// The size of parts cut this way; never less than four days of people, or all there are, and never
  /// more.
  subscript(cut: NeighbourhoodChooser.Cut) -> Double {
    get { sizes[cut] ?? first }
    set { sizes[cut] = min(max(newValue, limits.lowerBound), limits.upperBound) }
  }
}
