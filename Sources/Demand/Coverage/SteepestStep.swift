/// The steepest step of an S-shaped curve of whole numbers of people.
enum SteepestStep {
  /// The same values from the steepest step on, and its line drawn on to the left of it.
  ///
  /// - Complexity: O(*n*).
  static func loweredLeft(of values: [Double]) -> [Double] {
    guard values.count > 2 else { return values }
    var steepest = 1
    for place in values.indices.dropFirst()
    where rise(values, place) > rise(values, steepest) + 1e-12 { steepest = place }
    let slope = rise(values, steepest)
    return values.indices.map { place in
      place < steepest ? values[steepest] - Double(steepest - place) * slope : values[place]
    }
  }

  private static func rise(_ values: [Double], _ place: Int) -> Double {
    values[place] - values[place - 1]
  }
}
