import Foundation

/// Erlang A the plain way, a second route to the same figures.
///
/// Probabilities of all states of the birth-death chain, summed, and the wait behind j others by
/// its own distribution.
///
/// Behind j others the wait is a sum of exponential times with rates y, y+1, …, y+j per patience
/// (services and leavers ahead), so e^(−wait) has a beta distribution with y and j + 1; being
/// served within T has probability y / (y + j + 1) · I_z(j + 1, y + 1), z = 1 − e^(−T).
struct DirectErlangA {
  var wait = 0.0
  var abandon = 0.0
  var level = 0.0

  init(load: Double, agents: Int, handle: Double, patience: Double, target: Double) {
    let (x, y) = (load * patience / handle, Double(agents) * patience / handle)
    var logs = [0.0]
    for k in 1...agents { logs.append(logs[k - 1] + log(load / Double(k))) }
    while logs.count < agents + 2 || logs[logs.count - 1] > (logs.max() ?? 0) - 100 {
      let position = Double(logs.count - agents)
      logs.append(logs[logs.count - 1] + log(x / (y + position)))
    }
    let peak = logs.max() ?? 0
    let weights = logs.map { exp($0 - peak) }
    let total = weights.reduce(0, +)
    let z = -expm1(-target / patience)
    var incomplete = 1 - pow(1 - z, y + 1)
    var term = z * pow(1 - z, y + 1) * (y + 1)
    for (state, weight) in weights.enumerated() {
      guard state >= agents else {
        level += weight / total
        continue
      }
      let j = Double(state - agents)
      wait += weight / total
      abandon += weight / total * j / x
      level += weight / total * y / (y + j + 1) * incomplete
      incomplete = max(0, incomplete - term)
      term *= z * (j + y + 2) / (j + 2)
    }
  }
}
