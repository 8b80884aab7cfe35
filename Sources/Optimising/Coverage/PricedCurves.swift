/// The cells' values f(x) under given worths μ of a contact to each window, as tables that the
/// search reads without arithmetic.
///
/// Owned by one thread.
final class PricedCurves {
  let tables: CurveTables
  /// Worth of a contact to each window.
  private(set) var worth: [Double]
  private let value: Slab<Double>
  private let offset: Slab<Int>
  private let tail: Slab<Double>
  private let isExactBetween: Slab<Bool>

  init(tables: CurveTables) {
    self.tables = tables
    worth = tables.windows.map(\.weight)
    value = Slab(repeating: 0, count: tables.cost.count)
    offset = Slab(tables.offsets, filler: 0)
    tail = Slab(tables.tailCost, filler: 0)
    isExactBetween = Slab(tables.ownWeight.map { $0 == 0 }, filler: true)
    for cell in 0..<tables.tailCost.count { refresh(cell) }
  }

  /// Sets the worth of a contact to a window.
  func setWorth(_ worth: Double, ofWindow window: Int) {
    guard self.worth[window] != worth else { return }
    self.worth[window] = worth
    for cell in tables.windows[window].cells { refresh(cell) }
  }

  private func refresh(_ cell: Int) {
    let window = tables.windowOfCell[cell]
    let worth = window < 0 ? 0 : self.worth[window]
    let (promise, weight) = (tables.ownPromise[cell], tables.ownWeight[cell])
    for at in tables.offsets[cell]..<tables.offsets[cell + 1] {
      let served = tables.served[at]
      value[at] = tables.cost[at] + weight * max(0, promise - served) - worth * served
    }
  }

  @inline(__always) func isOpen(_ cell: Int) -> Bool { offset[cell + 1] > offset[cell] }

  /// What one more whole person brings at a whole load: f(n) − f(n + 1).
  @inline(__always) func gain(_ cell: Int, whole load: Int) -> Double {
    let at = offset[cell] + load
    return at + 1 < offset[cell + 1] ? value[at] - value[at + 1] : -tail[cell]
  }

  /// f(x) at any load.
  func callAsFunction(_ cell: Int, _ load: Double) -> Double {
    let (from, last) = (offset[cell], offset[cell + 1] - 1)
    guard last >= from else { return 0 }
    let whole = Int(load)
    if from + whole >= last {
      return value[last] + (load - Double(last - from)) * tail[cell]
    }
    let part = load - Double(whole)
    if part == 0 { return value[from + whole] }
    if isExactBetween[cell] {
      return value[from + whole] + part * (value[from + whole + 1] - value[from + whole])
    }
    return tables.ownCost(cell, load)
  }
}
