import Foundation

/// How long a contact would have to wait in Erlang A if it were patient enough: the density of
/// that wait, up to a factor, and the integrals over it from which all figures follow.
///
/// Time is measured in mean patiences. With x = arrivals and y = services in one patience (y with
/// all agents busy), the probability that all are busy and the wait at hand is t has the density
///
///     p(n) · y · exp(φ(t)),    φ(t) = x · (1 − e^(−t)) − y · t
///
/// with p(n) the probability of all agents busy and nobody waiting. A contact finds out how it
/// ends by its own patience: it is still there at t with probability e^(−t).
///
/// φ is concave with its peak at t* = max(0, ln(x/y)). Measured from the peak, with w = min(x, y),
///
///     φ(t* + s) = φ(t*) + w · (1 − e^(−s)) − y · s
///
/// so the integrand is scaled to 1 at its peak and neither overflows nor cancels, whatever the
/// load. Integration walks away from the peak in Gauss panels as long as the local scale allows.
struct WaitDensity {
  /// The integrals over a stretch of waits, divided by exp(φ(t*)).
  struct Mass {
    /// y · ∫ exp(φ): everyone whose wait lies there.
    var all = 0.0
    /// y · ∫ exp(φ) · (1 − e^(−t)): those who give up before.
    var abandoned = 0.0
    /// y · ∫ exp(φ) · e^(−t): those who are served.
    var served = 0.0
  }

  private let services: Double
  private let bend: Double
  /// Where the peak lies, in patiences.
  let peak: Double
  /// φ at the peak.
  let peakExponent: Double

  /// A density; services must be positive.
  init(arrivalsInPatience arrivals: Double, servicesInPatience services: Double) {
    self.services = services
    bend = min(arrivals, services)
    let excess = (arrivals - services) / services
    peak = excess > 0 ? log1p(excess) : 0
    peakExponent = excess > 0 ? services * (excess - log1p(excess)) : 0
  }

  /// The integrals over all waits up to a limit in patiences.
  func mass(upTo limit: Double = .infinity) -> Mass {
    var mass = Mass()
    let end = limit - peak
    walk(from: min(0, end), to: -peak, adding: &mass)
    if end > 0 { walk(from: 0, to: end, adding: &mass) }
    return mass
  }

  /// Integrates from the point of the stretch nearest to the peak, until its far end or until
  /// what follows is below all precision.
  private func walk(from start: Double, to end: Double, adding mass: inout Mass) {
    let direction: Double = end < start ? -1 : 1
    let negligible = exponent(at: start) - WaitDensity.depth
    var here = start
    while (end - here) * direction > 0, exponent(at: here) > negligible {
      let step = panelWidth(at: here, direction: direction)
      let next = direction > 0 ? min(end, here + step) : max(end, here - step)
      addPanel(from: min(here, next), to: max(here, next), to: &mass)
      here = next
    }
  }

  private func addPanel(from low: Double, to high: Double, to mass: inout Mass) {
    let goneAtPeak = -expm1(-peak)
    let stayAtPeak = 1 - goneAtPeak
    GaussRule.forEachPoint(from: low, to: high) { point, weight in
      let decline = expm1(-point)
      let density = services * weight * exp(-bend * decline - services * point)
      mass.all += density
      mass.abandoned += density * (goneAtPeak - stayAtPeak * decline)
      mass.served += density * stayAtPeak * (1 + decline)
    }
  }

  private func exponent(at point: Double) -> Double {
    -bend * expm1(-point) - services * point
  }

  /// A width over which eight points give the integral to about 1e-13: so many e-folds, so many
  /// standard deviations, and a stretch over which e^(−t) itself changes moderately.
  private func panelWidth(at point: Double, direction: Double) -> Double {
    let curvature = bend * exp(-point)
    let slope = abs(curvature - services)
    // To the left e^(−t) grows, to the right it fades and in the end no longer matters.
    let fadeWidth = direction < 0 ? 0.5 : (curvature > 1e-17 ? 1.0 : .infinity)
    return min(4 / slope, 1.5 / curvature.squareRoot(), fadeWidth)
  }

  /// e^(−40) of the peak is less than a `Double` can add to it.
  private static let depth = 40.0
}
