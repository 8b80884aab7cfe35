/// What steers column generation.
public struct GenerationParameters: Sendable {
  /// A column helps when its reduced cost is below minus this.
  public var tolerance = 1e-6
  /// Share of the stability centre in the prices that are priced, at first (Wentges smoothing).
  public var smoothing = 0.5
  /// The loop ends when objective and bound are this close, as a share.
  public var gap = 1e-6
  /// The loop ends when the bound comes to this.
  public var enough = Double.infinity
  /// Simplex iterations before the first look at the clock.
  public var slice = 500
  /// The most of them between two looks, times the square of the rows: a few seconds.
  public var longestSlice = 4e9
  /// Rounds a column may go unused before it leaves the master.
  public var patience = 12
  /// The master is cleaned when it has this many times as many generated columns as rows.
  public var crowding = 3.0
  /// Where there is a quick way to price, one round in so many is priced with care anyway.
  public var careful = 10
  /// Rounds of pricing after which the loop ends although columns would help.
  public var mostRounds = Int.max
  /// Whether no column helps where the pricing finds none; else its bound alone is proven then.
  public var isExact = true

  /// The usual values.
  public init() {}

  /// Simplex iterations until the next look at the clock: as many as there were before, so that a
  /// degenerate program, which GLPK perturbs within a slice only, gets through in one of them.
  func nextSlice(after iterations: Int, rows: Int) -> Int {
    let most = longestSlice / (Double(rows) * Double(rows))
    return max(slice, Int(min(Double(iterations), most)))
  }
}
