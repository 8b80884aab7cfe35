import Demand

/// An hour of one queue in the fluid model: the sum of its intervals' curves at one number of
/// people.
struct FluidBlock {
  struct Piece {
    var width: Double
    var served: Double
    var cost: Double
    /// Hours of people too many.
    var surplus = 0.0
  }

  var queue: Int
  var hour: Int
  /// Promise that the hour belongs to; nil on queues whose requirement is given.
  var promise: Int?
  /// Contacts that count as served when nobody is there.
  var baseServed: Double
  var pieces: [Piece]

  init(queue: Int, hour: Int, promise: Int?, curves: [CoverageCurve]) {
    self.queue = queue
    self.hour = hour
    self.promise = promise
    baseServed = curves.reduce(0) { $0 + $1.baseServed }
    var ends = Set<Int>()
    for curve in curves {
      var end = 0
      for step in curve.steps where step.width != .max {
        end += step.width
        ends.insert(end)
      }
    }
    var pieces: [Piece] = []
    var from = 0
    for end in ends.sorted() where end > from {
      pieces.append(FluidBlock.piece(curves, from, end))
      from = end
    }
    // Beyond the last bend one more person stands for all that follow.
    var tail = FluidBlock.piece(curves, from, from + 1)
    tail.width = .infinity
    pieces.append(tail)
    self.pieces = pieces
  }

  private static func piece(_ curves: [CoverageCurve], _ from: Int, _ to: Int) -> Piece {
    let (low, high) = (Double(from), Double(to))
    var piece = Piece(width: high - low, served: 0, cost: 0)
    for curve in curves {
      piece.served += (curve.served(by: high) - curve.served(by: low)) / piece.width
      let useful = curve.usefulPeople
      piece.surplus += (max(0, high - useful) - max(0, low - useful)) / piece.width
      piece.cost += (curve.cost(of: high) - curve.cost(of: low)) / piece.width
    }
    return piece
  }
}
