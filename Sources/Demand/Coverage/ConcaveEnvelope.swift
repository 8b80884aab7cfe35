/// The least concave curve above values at 0, 1, 2, …, as its corners.
struct ConcaveEnvelope {
  /// Where the curve bends, its ends included: place and height, slopes falling.
  private(set) var corners: [Corner]

  /// One bend.
  struct Corner: Equatable {
    var place: Int
    var height: Double
  }

  /// The envelope of values; there must be at least one.
  init(_ values: [Double]) {
    corners = []
    for (place, height) in values.enumerated() {
      let next = Corner(place: place, height: height)
      while corners.count > 1,
        Self.slope(corners[corners.count - 2], corners[corners.count - 1])
          <= Self.slope(corners[corners.count - 1], next)
      {
        corners.removeLast()
      }
      corners.append(next)
    }
  }

  /// The same curve with as few of its corners as leave it nowhere more than `tolerance` lower.
  ///
  /// Chords between corners of a concave curve lie below it and are concave again. Whether a chord
  /// may skip the corners between is the easier the shorter it is, so taking the longest chord
  /// each time gives the fewest.
  func simplified(tolerance: Double) -> ConcaveEnvelope {
    var kept = [corners[0]]
    var index = 0
    while index < corners.count - 1 {
      var reach = index + 1
      while reach + 1 < corners.count, depth(from: index, to: reach + 1) <= tolerance {
        reach += 1
      }
      kept.append(corners[reach])
      index = reach
    }
    var simpler = self
    simpler.corners = kept
    return simpler
  }

  /// Widths and slopes of the stretches between corners.
  var stretches: [(width: Int, slope: Double)] {
    zip(corners, corners.dropFirst()).map { ($1.place - $0.place, Self.slope($0, $1)) }
  }

  /// How far the corners between two others rise above their chord.
  private func depth(from first: Int, to last: Int) -> Double {
    let slope = Self.slope(corners[first], corners[last])
    return corners[first...last].reduce(0) { most, corner in
      let chord = corners[first].height + slope * Double(corner.place - corners[first].place)
      return max(most, corner.height - chord)
    }
  }

  private static func slope(_ left: Corner, _ right: Corner) -> Double {
    (right.height - left.height) / Double(right.place - left.place)
  }
}
