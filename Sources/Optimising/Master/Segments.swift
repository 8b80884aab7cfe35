/// The straight pieces of a cell's value f, as columns of the master need them.
///
/// Between whole people the tables are linear. Where a promise over this one interval may be met
/// between two whole people and fractions of people occur, the piece is split there, so that the
/// pieces are f itself and not a chord above it.
struct Segments {
  struct Segment {
    var width: Double
    /// Weighted cost of a unit of load, a promise over the one interval included.
    var cost: Double
    /// Contacts for the window of a unit of load.
    var served: Double
  }

  let base: Double
  let segments: [Segment]

  /// - Parameter isFine: Whether each whole person is a piece of its own, alike or not.
  init(cell: Int, tables: CurveTables, isUnit: Bool, isFine: Bool = false) {
    let count = tables.offsets[cell + 1] - tables.offsets[cell]
    var points = (0..<count).map(Double.init)
    if !isUnit, let kink = Kink.of(cell, in: tables) { points.append(kink) }
    points.sort()
    base = tables.ownCost(cell, 0)
    var segments: [Segment] = []
    for (from, to) in zip(points, points.dropFirst()) where to - from > 1e-9 {
      let cost = (tables.ownCost(cell, to) - tables.ownCost(cell, from)) / (to - from)
      let served =
        tables.windowOfCell[cell] < 0
        ? 0
        : (tables.servedContacts(cell, to) - tables.servedContacts(cell, from)) / (to - from)
      let piece = Segment(width: to - from, cost: cost, served: served)
      if !isFine, let last = segments.last, abs(last.cost - piece.cost) < 1e-9,
        abs(last.served - piece.served) < 1e-9
      {
        segments[segments.count - 1].width += piece.width
      } else {
        segments.append(piece)
      }
    }
    segments.append(Segment(width: .infinity, cost: tables.tailCost[cell], served: 0))
    self.segments = segments
  }
}

/// Where a promise over one interval is just met.
enum Kink {
  /// The load, if the cell has such a promise and its curve reaches it.
  static func of(_ cell: Int, in tables: CurveTables) -> Double? {
    let promise = tables.ownPromise[cell]
    guard tables.ownWeight[cell] > 0, promise > 0 else { return nil }
    let entries = tables.offsets[cell]..<tables.offsets[cell + 1]
    for at in entries.dropLast() where tables.served[at + 1] >= promise {
      let rise = tables.served[at + 1] - tables.served[at]
      guard rise > 0 else { return nil }
      return Double(at - entries.lowerBound) + (promise - tables.served[at]) / rise
    }
    return nil
  }
}
