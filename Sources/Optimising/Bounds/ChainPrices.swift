/// The prices of a chain of work with due times in the Lagrangian.
///
/// Let u[r] be how much is done in window r, at most what those present could do. What is done by
/// the end of window s has a price there in two rows:
///
///     λ[s] of  Σ_{r ≤ s} u[r] + missed[s] ≥ due[s]        0 ≤ λ ≤ weight[s]
///     κ[s] of  Σ_{r ≤ s} u[r] ≤ arrived[s]                0 ≤ κ
///
/// so that a contact done in window r earns μ[r] = Σ_{s ≥ r} (λ[s] − κ[s]), is done where that is
/// above nothing, and the chain adds Σ λ·due − Σ κ·arrived. A price for each window's own work
/// would do as well, but then the whole of the work is bought in the cheapest hour, and an ascent
/// does not come to rest.
struct ChainPrices {
  let chain: WorkChain
  private let layout: PriceLayout

  init(_ chain: WorkChain, _ layout: PriceLayout) {
    (self.chain, self.layout) = (chain, layout)
  }

  /// What a contact earns in each window, into the places of their numbers.
  func earnings(_ prices: [Double], into contact: inout [Double]) {
    var sum = 0.0
    for window in chain.windows.reversed() {
      sum += prices[layout.window(window)] - prices[layout.cap(window)]
      contact[window] = max(0, sum)
    }
  }

  /// The chain's part of the bound; writes its rows into `subgradient`.
  ///
  /// - Parameters:
  ///   - contact: What a contact earns in each window.
  ///   - could: Contacts that those bought could do in each window.
  func evaluate(
    _ prices: [Double],
    contact: [Double],
    could: [Double],
    _ subgradient: inout [Double]
  ) -> Double {
    var (sum, done) = (0.0, 0.0)
    for (place, window) in chain.windows.enumerated() {
      if contact[window] > 0 { done += could[window] }
      let (due, cap) = (layout.window(window), layout.cap(window))
      sum += prices[due] * chain.due[place] - prices[cap] * chain.arrived[place]
      if chain.weight[place] > 0 { subgradient[due] += chain.due[place] - done }
      // A price of nothing that wants to fall stays, and is no part of the direction.
      let excess = done - chain.arrived[place]
      if prices[cap] > 0 || excess > 0 { subgradient[cap] += excess }
    }
    return sum
  }

  /// Brings prices back to where they are allowed.
  func project(_ prices: inout [Double]) {
    for (place, window) in chain.windows.enumerated() {
      let (due, cap) = (layout.window(window), layout.cap(window))
      prices[due] = min(max(prices[due], 0), chain.weight[place])
      prices[cap] = max(prices[cap], 0)
    }
  }

  /// The prices under which contacts earn what they are worth at the windows at whose end one
  /// looks what is late.
  func set(_ contact: [Double], in prices: inout [Double]) {
    var later = 0.0
    for (place, window) in chain.windows.enumerated().reversed() where chain.weight[place] > 0 {
      prices[layout.window(window)] = min(max(contact[window] - later, 0), chain.weight[place])
      later = max(later, contact[window])
    }
  }

  /// The prices of a program's rows: what a contact earns in each window, and λ.
  func set(_ contact: [Double], due: [Double], in prices: inout [Double]) {
    for window in chain.windows {
      let next = window + 1 < chain.windows.upperBound ? contact[window + 1] : 0
      prices[layout.window(window)] = due[window]
      prices[layout.cap(window)] = max(0, due[window] - (contact[window] - next))
    }
  }
}
