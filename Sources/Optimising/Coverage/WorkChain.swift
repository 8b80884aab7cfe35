import Demand

/// The windows of a queue whose work is due: a chain along which work not done yet is carried on.
///
/// With c[s] contacts that those present in window s could do, arrived[s] all that has come in by
/// its end, and due[s] all that is promised by then,
///
///     done[s] = min(done[s − 1] + c[s], arrived[s])
///     cost    = Σ weight[s] · max(0, due[s] − done[s])
///
/// `done` counts from the first window on, the oldest work first. The cost is convex in c: it is
/// the optimum of a linear program over `done`.
struct WorkChain: Sendable {
  /// Its windows, by their numbers.
  let windows: Range<Int>
  /// Contacts that have come in by the end of each window.
  let arrived: [Double]
  /// Contacts promised to be done by the end of each window.
  let due: [Double]
  /// What a contact weighs that is due and not done at the end of each window.
  let weight: [Double]
  /// Day of each window.
  let days: [Int]

  /// The chain of some windows that follow each other.
  ///
  /// - Parameters:
  ///   - windows: The windows.
  ///   - first: Number of the first of them.
  ///   - weight: What a contact missed weighs on the queue.
  init(_ windows: ArraySlice<StandardWindow>, first: Int, weight: Double) {
    self.windows = first..<first + windows.count
    var (arrived, due) = ([Double](), [Double]())
    for window in windows {
      arrived.append((arrived.last ?? 0) + window.contacts)
      due.append((due.last ?? 0) + window.promised)
    }
    (self.arrived, self.due) = (arrived, due)
    days = windows.map { $0.stage?.day ?? 0 }
    self.weight = windows.map { weight * ($0.stage?.counts ?? 0) }
  }

  /// What a contact done in each window can be worth at most: as if it were late from then on.
  var mostWorth: [Double] {
    var (sum, worths) = (0.0, [Double]())
    for weight in weight.reversed() {
      sum += weight
      worths.append(sum)
    }
    return worths.reversed()
  }

  // MARK: Given what could be done

  /// Calls `body` with each place in the chain and what is done by its end.
  ///
  /// - Parameter served: What could be done in each window, by the windows' numbers.
  @inline(__always)
  private func follow(_ served: [Double], _ body: (Int, Double) -> Void) {
    var done = 0.0
    for place in arrived.indices {
      done = min(done + served[windows.lowerBound + place], arrived[place])
      body(place, done)
    }
  }

  /// What is done by the end of each window.
  func done(_ served: [Double]) -> [Double] {
    var all: [Double] = []
    all.reserveCapacity(arrived.count)
    follow(served) { all.append($1) }
    return all
  }

  /// What lateness costs.
  func cost(_ served: [Double]) -> Double {
    var sum = 0.0
    follow(served) { place, done in sum += weight[place] * max(0, due[place] - done) }
    return sum
  }

  /// What one more contact done in each window would save, into the places of their numbers.
  ///
  /// Where all that has come in is done it saves nothing; else it is done a little earlier there
  /// and in all windows after, as far as to the next in which all is done.
  func marginals(_ served: [Double], into marginals: inout [Double]) {
    let done = done(served)
    var later = 0.0
    for place in done.indices.reversed() {
      let isLate = done[place] < due[place] - 1e-9
      later = done[place] > arrived[place] - 1e-9 ? 0 : later + (isLate ? weight[place] : 0)
      marginals[windows.lowerBound + place] = later
    }
  }
}
